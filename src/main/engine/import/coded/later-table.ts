import type { ExtractedArticle } from '../../../../shared/domain/extracted-article.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { Writer } from '../../store/writer.ts'
import type { StoreContext } from '../store-article.ts'
import { someEvents, someLinesOf } from './fresh-rows.ts'
import { type ArticleOfRow, type CodedRows, type ComparedRows, compareRows, type TableRow } from './held-rows.ts'
import { lookAtEnds, sortNetwork, takeOutOfNetwork } from './later-network.ts'
import { sortChanged, sweepUnused, takeOut, updateRows } from './update-rows.ts'

const NAMED = 3

const rowsAre = (count: number): string => (count === 1 ? '1 row is' : `${count} rows are`)

interface HeldCounts {
  known: number
  updated: number
  kept: readonly string[]
}

/** What became of the rows that were there already; `kept` are titles of events. Null where there were none. */
const heldWords = (title: string, { known, updated, kept }: HeldCounts): string | null => {
  const names = kept.slice(0, NAMED).map((title) => `“${title}”`)
  if (kept.length > NAMED) names.push(`${kept.length - NAMED} more`)
  const words = [
    updated > 0 && `${rowsAre(updated)} updated to what this table says.`,
    kept.length > 0 && `${rowsAre(kept.length)} kept as decided, though this table says something else: ${names.join(', ')}.`,
    known > 0 && `${rowsAre(known)} in the case already, from “${title}”, and left as ${known === 1 ? 'it is' : 'they are'}.`,
  ].filter((words) => words !== false)
  return words.length > 0 ? words.join(' ') : null
}

const isNetwork = (rows: readonly TableRow[]): boolean => rows[0]?.type !== 'event'

/** Rows under one source beside what the case holds of them. */
export const compareTable = (db: CaseDatabase, hash: string, rows: readonly TableRow[], articleOfRow: ArticleOfRow): ComparedRows => {
  if (!isNetwork(rows)) return compareRows(db, hash, rows, articleOfRow)
  const compared = compareRows(db, hash, rows, () => null)
  return { ...compared, looks: lookAtEnds(compared.looks, rows) }
}

const knownIn = ({ looks }: ComparedRows): number => looks.filter(({ is }) => is === 'known').length

/** What a later table would do to rows that the case holds. */
export const countLater = (
  db: CaseDatabase,
  rows: readonly TableRow[],
  compared: ComparedRows,
): { known: number; updated: number; kept: number } => {
  const { looks } = compared
  const { update, moved, kept } = isNetwork(rows) ? { update: [], ...sortNetwork(db, looks) } : sortChanged(db, looks)
  return { known: knownIn(compared), updated: update.length + moved.length, kept: kept.length }
}

export interface LaterTable {
  counts: { updated: number; kept: number }
  /** What became of the rows that were there already; null where there were none. */
  words: string | null
  /** What comes in as a further article: rows that are new or told elsewhere from now on. Null where there are none. */
  fresh: CodedRows | null
  /** `hash` is that of the table's bytes, as far as they are kept. What is returned is to be called when `fresh` is stored. */
  update(writer: Writer, hash: string | null, context: StoreContext): () => void
}

const laterNetwork = (db: CaseDatabase, coded: CodedRows, compared: ComparedRows): LaterTable => {
  const { moved, kept } = sortNetwork(db, compared.looks)
  const again = new Set(moved.map(({ row }) => row))
  const fresh = compared.looks.map(({ is }, row) => is === 'new' || again.has(row))
  return {
    counts: { updated: moved.length, kept: kept.length },
    words: heldWords(compared.held?.title ?? '', { known: knownIn(compared), updated: moved.length, kept }),
    fresh: fresh.includes(true) ? someLinesOf(coded, fresh, compared.nextHash) : null,
    update: (writer) => takeOutOfNetwork(writer, moved),
  }
}

const laterEvents = (db: CaseDatabase, coded: CodedRows, ruled: ExtractedArticle, compared: ComparedRows): LaterTable => {
  const left = new Map(ruled.reports.map((report) => [report.id, report]))
  const told = coded.extracted.reports.map(({ id }) => left.get(id))
  const { update, moved, kept } = sortChanged(db, compared.looks, (row) => told[row] !== undefined)
  const again = new Set(moved.map(({ row }) => row))
  const fresh = compared.looks.map(({ is }, row) => is === 'new' || again.has(row))
  const updated = update.length + moved.length
  return {
    counts: { updated, kept: kept.length },
    words: heldWords(compared.held?.title ?? '', { known: knownIn(compared), updated, kept }),
    fresh: fresh.includes(true) ? someEvents(coded, fresh, compared.nextHash) : null,
    update(writer, hash, context) {
      updateRows(writer, update, { ...coded, extracted: ruled, told, hash }, context)
      const chains = takeOut(writer, moved, context)
      return () => sweepUnused(writer, chains)
    },
  }
}

/** What a later table does to rows under one source, some of which the case holds. `ruled` is what the rules of the case leave of what it tells. */
export const takeLater = (db: CaseDatabase, coded: CodedRows, ruled: ExtractedArticle, compared: ComparedRows): LaterTable =>
  isNetwork(coded.rows) ? laterNetwork(db, coded, compared) : laterEvents(db, coded, ruled, compared)
