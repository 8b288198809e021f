import { CLASS_LABELS, EVENT_CLASSES, EVENT_KINDS } from '../../../shared/domain/kinds.ts'
import { caseName } from '../store/case-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

const ROLES_IN_WORDS = [
  ['source (By)', 'who acts'],
  ['target (Toward)', 'who is acted on'],
  ['party', 'either side of a symmetric event such as talks or a truce'],
  ['mediator', 'who brings the parties together'],
  ['speaker, addressee', 'who says it, to whom'],
  ['beneficiary, victim', 'who gains, who is harmed'],
]

const FACTUALITY_IN_WORDS = [
  ['asserted', 'the article says in its own voice that it happened'],
  ['claimed', 'somebody says so; whose word it is stands beside it'],
  ['denied', 'said not to have happened'],
  ['planned', 'said to be going to happen'],
  ['hypothetical', 'only considered: if, could, would'],
]

const table = (head: string[], rows: string[][]): string =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')

/** The codebook of a case in Markdown, generated from the table of kinds. */
export const codebook = (db: CaseDatabase): string => {
  const kinds = EVENT_CLASSES.map((eventClass) => {
    const rows = EVENT_KINDS.filter((kind) => kind.class === eventClass).map((kind) => [
      kind.label,
      kind.definition,
      kind.shape,
      kind.plover ?? '–',
      kind.cameo ?? '–',
    ])
    return `### ${CLASS_LABELS[eventClass]}\n\n${table(['Kind', 'Definition', 'Shape', 'PLOVER', 'CAMEO'], rows)}`
  })
  return [
    `# Codebook: ${caseName(db)}`,
    '## Kinds of events',
    ...kinds,
    '## Roles',
    table(['Role', 'Meaning'], ROLES_IN_WORDS),
    '## Factuality',
    table(['Value', 'Meaning'], FACTUALITY_IN_WORDS),
    '## Time',
    'EDTF (ISO 8601-2) with four bounds: the earliest and latest day of the start and of the end. `..` is open and going on, an empty side is not told.',
    '',
  ].join('\n\n')
}
