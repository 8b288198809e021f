import type { ExtractedArticle } from '../../../../shared/domain/extracted-article.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { Writer } from '../../store/writer.ts'
import type { StoreContext } from '../store-article.ts'
import type { CodedRows, ComparedRows } from './held-rows.ts'
import { sortChanged, updateRows } from './update-rows.ts'

const NAMED = 3

const rowsAre = (count: number): string => (count === 1 ? '1 row is' : `${count} rows are`)

/** What became of the rows that were there already; `kept` are titles of events. */
const heldWords = (title: string, { known, updated, kept }: { known: number; updated: number; kept: readonly string[] }): string => {
  const names = kept.slice(0, NAMED).map((title) => `“${title}”`)
  if (kept.length > NAMED) names.push(`${kept.length - NAMED} more`)
  return [
    updated > 0 && `${rowsAre(updated)} updated to what this table says.`,
    kept.length > 0 && `${rowsAre(kept.length)} kept as decided, though this table says something else: ${names.join(', ')}.`,
    known > 0 && `${rowsAre(known)} in the case already, from “${title}”, and left as ${known === 1 ? 'it is' : 'they are'}.`,
  ]
    .filter((words) => words !== false)
    .join(' ')
}

export interface LaterTable {
  counts: { updated: number; kept: number }
  /** What became of the rows that were there already. */
  words: string
  /** `hash` is that of the table's bytes, as far as they are kept. */
  update(writer: Writer, hash: string | null, context: StoreContext): void
}

/** What a later table does to rows under one source, some of which the case holds. `ruled` is what the rules of the case leave of what it tells. */
export const takeLater = (
  db: CaseDatabase,
  coded: CodedRows,
  ruled: ExtractedArticle,
  { looks, title }: { looks: ComparedRows['looks']; title: string },
): LaterTable => {
  const left = new Map(ruled.reports.map((report) => [report.id, report]))
  const told = coded.extracted.reports.map(({ id }) => left.get(id))
  const { update, kept } = sortChanged(db, looks, (row) => told[row] !== undefined)
  const known = looks.filter(({ is }) => is === 'known').length
  return {
    counts: { updated: update.length, kept: kept.length },
    words: heldWords(title, { known, updated: update.length, kept }),
    update: (writer, hash, context) => updateRows(writer, update, { ...coded, extracted: ruled, told, hash }, context),
  }
}
