import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import type { Factuality } from '../../../shared/domain/actors.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { shortDateWords } from '../../../shared/domain/published-words.ts'
import type { PreviewLine } from '../data-table/index.ts'
import type { EventTableRow } from './event-columns.tsx'

/** Undefined leaves a field as it is in every event; an empty time makes them undated. */
export interface BulkDraft {
  kind?: string
  time?: string
  factuality?: Factuality
}

export function bulkPatch(draft: BulkDraft): EventPatch | null {
  const patch: EventPatch = {}
  if (draft.kind !== undefined) patch.kind = draft.kind
  if (draft.time !== undefined) patch.time = draft.time.trim() === '' ? null : draft.time.trim()
  if (draft.factuality !== undefined) patch.factuality = draft.factuality
  return Object.keys(patch).length > 0 ? patch : null
}

function partsOf(row: Pick<EventTableRow, 'kind' | 'time' | 'factuality'>, patch: EventPatch): string {
  const parts = []
  if (patch.kind !== undefined) parts.push(kindOf(row.kind).label)
  if (patch.time !== undefined) parts.push(row.time?.words ?? 'no date')
  if (patch.factuality !== undefined) parts.push(row.factuality)
  return parts.join(', ')
}

function partsAfter(patch: EventPatch): string {
  const parts = []
  if (patch.kind !== undefined) parts.push(kindOf(patch.kind).label)
  if (patch.time !== undefined) parts.push(patch.time === null ? 'no date' : shortDateWords(patch.time))
  if (patch.factuality !== undefined) parts.push(patch.factuality)
  return parts.join(', ')
}

export const bulkLines = (rows: readonly EventTableRow[], patch: EventPatch): PreviewLine[] =>
  rows.map((row) => ({ id: row.id, name: row.title, before: partsOf(row, patch), after: partsAfter(patch) }))
