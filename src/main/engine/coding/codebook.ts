import { ruleMeaning } from '../../../shared/domain/case-rules.ts'
import { CLASS_LABELS, EVENT_CLASSES, EVENT_KINDS, kindOf } from '../../../shared/domain/kinds.ts'
import { caseKinds, codesOfKind } from '../store/case-kind-queries.ts'
import { caseName } from '../store/case-queries.ts'
import { caseRules } from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { fieldColumns } from './field-columns.ts'

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

// What a person typed must not break the table.
const cellText = (cell: string): string => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')

const table = (head: string[], rows: string[][]): string =>
  [`| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cellText).join(' | ')} |`)].join(
    '\n',
  )

const ownKinds = (db: CaseDatabase): string[] => {
  const rows = caseKinds(db).map((kind) => {
    const codes = codesOfKind(db, kind.kind)
    return [kind.label, kindOf(kind.parent).label, kind.definition || '–', codes.plover ?? '–', codes.cameo ?? '–']
  })
  return rows.length === 0 ? [] : ['### Kinds of this case', table(['Kind', 'Under', 'Definition', 'PLOVER', 'CAMEO'], rows)]
}

const ownFields = (db: CaseDatabase): string[] => {
  const rows = fieldColumns(db).map((field) => [
    field.label,
    `\`${field.name}\``,
    field.scale,
    field.choices.join(', ') || '–',
    field.definition || '–',
  ])
  return rows.length === 0 ? [] : ['## Coded fields', table(['Field', 'Column in exports', 'Scale', 'Values', 'Definition'], rows)]
}

const ownRules = (db: CaseDatabase): string[] => {
  const rows = caseRules(db).map((rule) => [rule.words, ruleMeaning(rule), rule.coder])
  return rows.length === 0 ? [] : ['## Rules of this case', table(['Words', 'Rule', 'Made by'], rows)]
}

/** The codebook of a case in Markdown, generated from the table of kinds and what the case adds to it. */
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
    ...ownKinds(db),
    '## Roles',
    table(['Role', 'Meaning'], ROLES_IN_WORDS),
    '## Factuality',
    table(['Value', 'Meaning'], FACTUALITY_IN_WORDS),
    ...ownFields(db),
    ...ownRules(db),
    '## Time',
    'EDTF (ISO 8601-2) with four bounds: the earliest and latest day of the start and of the end. `..` is open and going on, an empty side is not told.',
    '',
  ].join('\n\n')
}
