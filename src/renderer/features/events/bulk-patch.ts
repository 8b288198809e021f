import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import type { Factuality } from '../../../shared/domain/actors.ts'
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

function partsOf(row: Pick<EventTableRow, 'kindLabel' | 'time' | 'factuality'>, patch: EventPatch): string {
  const parts = []
  if (patch.kind !== undefined) parts.push(row.kindLabel)
  if (patch.time !== undefined) parts.push(row.time?.words ?? 'no date')
  if (patch.factuality !== undefined) parts.push(row.factuality)
  return parts.join(', ')
}

function partsAfter(patch: EventPatch, kindLabel: string): string {
  const parts = []
  if (patch.kind !== undefined) parts.push(kindLabel)
  if (patch.time !== undefined) parts.push(patch.time === null ? 'no date' : shortDateWords(patch.time))
  if (patch.factuality !== undefined) parts.push(patch.factuality)
  return parts.join(', ')
}

/** `kindLabel` is the kind of the patch in words. */
export const bulkLines = (rows: readonly EventTableRow[], patch: EventPatch, kindLabel: string): PreviewLine[] =>
  rows.map((row) => ({ id: row.id, name: row.title, before: partsOf(row, patch), after: partsAfter(patch, kindLabel) }))
