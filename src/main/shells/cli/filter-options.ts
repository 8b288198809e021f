import { readFileSync } from 'node:fs'
import { AppError } from '../../../shared/contract/app-error.ts'
import { type EventFilter, filterSchema } from '../../../shared/contract/filter.ts'
import { dayFromCivil, isCivilDate } from '../../../shared/domain/day-number.ts'

/** For `parseArgs`: the options by which every command that shows events chooses them. */
export const filterOptions = {
  filter: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  kind: { type: 'string', multiple: true },
  all: { type: 'boolean' },
} as const

export const FILTER_HELP = `  --from DAY, --to DAY   only events that may lie in these days (2020-09-27), both included
  --kind KIND            only this kind of event; may be given several times
  --all                  with less certain finds and background reports, which are left out otherwise
  --filter JSON          the whole filter as the screen uses it, or @FILE that holds it`

export interface FilterValues {
  filter?: string | undefined
  from?: string | undefined
  to?: string | undefined
  kind?: string[] | undefined
  all?: boolean | undefined
}

function readDay(text: string): number {
  const [, year, month, day] = (/^(-?\d{4,})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined || !isCivilDate(year, month, day)) {
    throw new AppError('invalid-input', `“${text}” is no day. Write it as 2020-09-27.`)
  }
  return dayFromCivil(year, month, day)
}

function readFilter(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('@') ? readFileSync(text.slice(1), 'utf8') : text)
  } catch (error) {
    throw new AppError('invalid-input', `The filter could not be read (${error instanceof Error ? error.message : error}).`)
  }
}

/** The filter that the options ask for; the short ones are added to the one given as JSON. */
export function filterFrom(values: FilterValues): EventFilter {
  const given = filterSchema.safeParse(values.filter === undefined ? {} : readFilter(values.filter))
  if (!given.success) {
    const first = given.error.issues[0]
    throw new AppError('invalid-input', `The filter is not valid at “${first?.path.join('.')}”: ${first?.message}.`)
  }
  const filter = { ...given.data }
  if (values.from !== undefined || values.to !== undefined) {
    filter.window = {
      from: values.from === undefined ? null : readDay(values.from),
      to: values.to === undefined ? null : readDay(values.to),
    }
  }
  if (values.kind) filter.kinds = values.kind
  if (values.all) Object.assign(filter, { showDoubtful: true, showBackground: true })
  return filter
}
