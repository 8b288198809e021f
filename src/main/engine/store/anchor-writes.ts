import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { oneRow } from './prepared.ts'
import type { Writer } from './writer.ts'

interface AnchorColumns {
  anchor_report: number | null
  anchor_shift: string | null
}

/**
 * Which report the time of another is counted from; both have to be written. `reports` are row ids by local ids.
 * Returns those, but for the fresh ones, that count otherwise than before.
 */
export const writeAnchors = (
  writer: Writer,
  extracted: ExtractedArticle,
  reports: ReadonlyMap<string, number>,
  fresh: ReadonlySet<number>,
): number[] =>
  extracted.reports.flatMap(({ id: local, timeAnchor }) => {
    const id = reports.get(local)
    if (id === undefined || (fresh.has(id) && !timeAnchor)) return []
    const before = oneRow<AnchorColumns>(writer.db, 'SELECT anchor_report, anchor_shift FROM reports WHERE id = ?', id)
    const row = { anchor_report: reports.get(timeAnchor?.report ?? '') ?? null, anchor_shift: timeAnchor?.shift ?? null }
    if (!before || (before.anchor_report === row.anchor_report && before.anchor_shift === row.anchor_shift)) return []
    writer.update('reports', id, row)
    return fresh.has(id) ? [] : [id]
  })
