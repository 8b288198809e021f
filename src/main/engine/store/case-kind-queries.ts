import { kindOf } from '../../../shared/domain/kinds.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, oneRow } from './prepared.ts'

export interface CaseKindRow {
  id: number
  kind: string
  parent: string
  label: string
  definition: string
  plover: string | null
  cameo: string | null
  events: number
}

/** Kinds of the case with how many living events are of them. */
export const caseKinds = (db: CaseDatabase): CaseKindRow[] =>
  allRows<CaseKindRow>(
    db,
    `SELECT k.id, k.kind, k.parent, k.label, k.definition, k.plover, k.cameo,
       (SELECT count(*) FROM story_events s WHERE s.kind = k.kind AND s.merged_into IS NULL) AS events
     FROM case_kinds k ORDER BY k.parent, k.label`,
  )

/** Names kinds as the case does now; a kind that this version does not know keeps the word of the file. */
export const kindLabels = (db: CaseDatabase): ((kind: string) => string) => {
  const own = new Map(
    allRows<{ kind: string; label: string }>(db, 'SELECT kind, label FROM case_kinds').map((row) => [row.kind, row.label]),
  )
  return (kind) => own.get(kind) ?? (kindOf(kind).id === kind ? kindOf(kind).label : kind)
}

/** The codes that an event of this kind gets: the case's own where it names any, else those of the kind or its parent. */
export const codesOfKind = (db: CaseDatabase, kind: string): { plover: string | null; cameo: string | null } => {
  const own = kind.includes('/')
    ? oneRow<{ plover: string | null; cameo: string | null }>(db, 'SELECT plover, cameo FROM case_kinds WHERE kind = ?', kind)
    : undefined
  const { plover, cameo } = kindOf(kind)
  return { plover: own?.plover ?? plover, cameo: own?.cameo ?? cameo }
}
