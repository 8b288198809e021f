import type { FileOutcome } from '../../../shared/contract/article-calls.ts'

/** A cell that a spreadsheet takes for a formula would run what stands in a file name. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Files that did not come in, with the reasons, as CSV. */
export const failuresCsv = (outcomes: readonly FileOutcome[]): string =>
  [
    'file,reason',
    ...outcomes.filter(({ state }) => state === 'failed').map(({ name, reason }) => `${cell(name)},${cell(reason ?? '')}`),
    '',
  ].join('\r\n')
