import type { Chain, Report } from '../../../../shared/domain/extracted-article.ts'
import type { QuotedSpan, TextSpan } from '../../../../shared/domain/text-span.ts'
import { refreshEvent, regroupReport } from '../../resolve/group-reports.ts'
import { createResolutions } from '../../resolve/resolutions.ts'
import { affiliatePersons, resolveChains } from '../../resolve/resolve-chains.ts'
import { type CodedSourceRow, codedSource, textOfArticle } from '../../store/article-queries.ts'
import { createChainAdder, dropMentions } from '../../store/chain-writes.ts'
import { eventOfReport, reportsOfEvent, titleOfEvent } from '../../store/event-writes.ts'
import { reportOrder } from '../../store/export-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import { chainsOfReport, passageOfReport } from '../../store/report-queries.ts'
import { rewriteReport } from '../../store/report-writes.ts'
import {
  chainInUse,
  holdsWork,
  isDecidedOn,
  removeChain,
  removeEvent,
  removeReport,
  sweepActor,
  sweepPlace,
} from '../../store/sweep-queries.ts'
import type { Row, Writer } from '../../store/writer.ts'
import type { StoreContext } from '../store-article.ts'
import { endOfRow } from './coded-articles.ts'
import { dropRows, passOver } from './drop-rows.ts'
import type { CodedRows, KeptRows, RowLook, RowPlace } from './held-rows.ts'

/** The report that tells a row. Null where a rule of the case left some out, so that nobody can say which tells which. */
const reportsOfRows = (db: CaseDatabase): ((at: RowPlace) => number | null) => {
  const orders = new Map<number, number[]>()
  return ({ articleId, index, of }) => {
    const order = orders.get(articleId) ?? reportOrder(db, articleId)
    orders.set(articleId, order)
    return order.length === of ? (order[index] ?? null) : null
  }
}

interface RowToUpdate {
  /** Which row of the later table. */
  row: number
  at: RowPlace
  reportId: number
}

/** Rows of a later table that say something else than the case does. */
export interface SortedRows {
  /** To say it where they stand. */
  update: RowToUpdate[]
  /** To be told under the source that they name now, as others are told under the one of before. */
  moved: RowToUpdate[]
  /** Titles of what is left as somebody decided. */
  kept: string[]
}

/**
 * Which rows a later table updates, and the titles of the events that it leaves as somebody decided: by a decision, by a
 * part that they set, by joining or parting, by what they hung on an event that would go, or by a rule of the case that
 * lets a row (`isTold`) tell nothing.
 */
export const sortChanged = (db: CaseDatabase, looks: readonly RowLook[], isTold: (row: number) => boolean = () => true): SortedRows => {
  const reportOf = reportsOfRows(db)
  const sorted: SortedRows = { update: [], moved: [], kept: [] }
  for (const [row, look] of looks.entries()) {
    if (look.is !== 'changed') continue
    const reportId = reportOf(look.at)
    // Told under another source, it is a new report of a new event.
    const leaves = look.moved && look.at.of > 1
    const eventId = reportId === null ? null : eventOfReport(db, reportId)
    if (reportId === null || !isTold(row)) sorted.kept.push(codedSource(db, look.at.articleId).title)
    else if (eventId !== null && (isDecidedOn(db, eventId) || (leaves && holdsWork(db, eventId))))
      sorted.kept.push(titleOfEvent(db, eventId))
    else sorted[leaves ? 'moved' : 'update'].push({ row, at: look.at, reportId })
  }
  return sorted
}

const moved = (span: QuotedSpan, by: number): QuotedSpan => ({ start: span.start + by, end: span.end + by, text: span.text })

/** A row of a table as it would stand further down in another text, with those it names. */
const rowAt = ({ article, extracted }: CodedRows, report: Report, at: number): { words: string; report: Report; chains: Chain[] } => {
  const [start, end] = [report.passage.start, endOfRow(article.text, report.passage.end)]
  const named = new Set([...report.participants.map(({ chain }) => chain), report.place])
  const chains = extracted.chains
    .filter(({ id }) => named.has(id))
    .map((chain) => ({
      ...chain,
      mentions: chain.mentions
        .filter((mention) => mention.start >= start && mention.end <= end)
        .map((mention) => ({ ...mention, ...moved(mention, at - start) })),
    }))
  return {
    words: article.text.slice(start, end),
    report: { ...report, trigger: moved(report.trigger, at - start), passage: moved(report.passage, at - start) },
    chains,
  }
}

export interface CodedUpdate extends CodedRows {
  /** What each row tells, as the rules of the case leave it. */
  told: (Report | undefined)[]
  /** SHA-256 of the table. */
  hash: string | null
}

/** What the table says of the article itself, as far as it is about one row and no person said otherwise. */
const metadataPatch = (
  { article, rows, hash }: CodedUpdate,
  now: CodedSourceRow,
  read: Record<string, unknown>,
  of: number,
): { columns: Row; read: Record<string, unknown> } => {
  if (of !== 1) return { columns: {}, read: {} }
  const columns: Row = { file_name: article.sourceName, source_hash: hash }
  for (const field of ['title', 'outlet', 'url'] as const)
    if (now[field] === (read[field] ?? null) && (field !== 'title' || rows.length === 1)) columns[field] = article[field]
  const before = read.published as { edtf: string } | null
  if (now.published === (before?.edtf ?? null)) {
    columns.published = article.published?.edtf ?? null
    columns.published_provenance = article.published?.provenance ?? 'unknown'
  }
  const { title, outlet, url, published } = article
  return { columns, read: { ...(rows.length === 1 ? { title } : {}), outlet, url, published } }
}

/** Takes away chains that nothing needs any more, with what only they stood for. */
export const sweepUnused = (writer: Writer, chainIds: Iterable<number>): void => {
  for (const chainId of new Set(chainIds)) {
    if (chainInUse(writer.db, chainId)) continue
    const { actorId, placeId } = removeChain(writer, chainId)
    if (actorId !== null) sweepActor(writer, actorId)
    if (placeId !== null) sweepPlace(writer, placeId)
  }
}

const GAP = '\n\n'

const spanOf = (db: CaseDatabase, text: string, reportId: number): TextSpan => {
  const { start, end } = passageOfReport(db, reportId)
  return { start, end: endOfRow(text, end) }
}

/**
 * Lets rows of one article say what a later table says of them: each is written below the text, where its report now
 * points, and what it said before stays above as a part that is passed over. Notes on the text stay where they are.
 */
const updateRowsOf = (writer: Writer, articleId: number, list: RowToUpdate[], coded: CodedUpdate, context: StoreContext): void => {
  const { db } = writer
  const before = textOfArticle(db, articleId)
  const outdated = list.map(({ reportId }) => spanOf(db, before.text, reportId)).sort((a, b) => a.start - b.start)
  dropMentions(writer, articleId, outdated)
  const chains = createChainAdder(writer, articleId, context.runId)
  const left: number[] = []
  let { text } = before
  for (const { row, reportId } of list) {
    const now = rowAt(coded, coded.told[row] as Report, text.length + GAP.length)
    text += `${GAP}${now.words}`
    left.push(...chainsOfReport(db, reportId))
    rewriteReport(writer, reportId, context.runId, now.report, chains.add(now.chains))
  }
  passOver(writer, articleId, outdated, text)
  keepRows(writer, articleId, list, coded)
  const resolutions = createResolutions(db)
  resolveChains(writer, chains.added, resolutions, context)
  affiliatePersons(writer, chains.added, resolutions, context)
  for (const { reportId } of list) regroupReport(writer, reportId, resolutions, context)
  sweepUnused(writer, left)
}

/** Rows are kept in the order of the text. */
const keepRows = (writer: Writer, articleId: number, list: RowToUpdate[], coded: CodedUpdate): void => {
  const article = codedSource(writer.db, articleId)
  const read = JSON.parse(article.as_read) as KeptRows & Record<string, unknown>
  const gone = new Set(list.map(({ at }) => at.index))
  const stays = <T>(kept: T[] = []): T[] => kept.filter((_, i) => !gone.has(i))
  const now = list.map(({ row }) => coded.rows[row] as CodedRows['rows'][number])
  const patch = metadataPatch(coded, article, read, read.coded?.length ?? 0)
  writer.update('articles', articleId, {
    ...patch.columns,
    as_read: JSON.stringify({
      ...read,
      ...patch.read,
      coded: [...stays(read.coded), ...now.map(({ raw }) => raw)],
      rows: [...stays(read.rows), ...now.map(({ uid }) => uid)],
    }),
  })
}

/** Lets the case say of these rows what a later table says. */
export const updateRows = (writer: Writer, update: readonly RowToUpdate[], coded: CodedUpdate, context: StoreContext): void => {
  for (const [articleId, list] of Map.groupBy(update, ({ at }) => at.articleId)) updateRowsOf(writer, articleId, list, coded, context)
}

/** Takes rows away from where they were told; returns the chains that they named, for `sweepUnused` once they are told anew. */
export const takeOut = (writer: Writer, moved: readonly RowToUpdate[], context: StoreContext): number[] => {
  const { db } = writer
  const left = moved.flatMap(({ reportId }) => chainsOfReport(db, reportId))
  for (const [articleId, list] of Map.groupBy(moved, ({ at }) => at.articleId)) {
    const { text } = textOfArticle(db, articleId)
    dropRows(
      writer,
      articleId,
      list.map(({ at, reportId }) => ({ index: at.index, span: spanOf(db, text, reportId) })),
    )
  }
  for (const { reportId } of moved) {
    const eventId = eventOfReport(db, reportId)
    removeReport(writer, reportId)
    if (eventId === null) continue
    if (reportsOfEvent(db, eventId).length === 0) removeEvent(writer, eventId)
    else refreshEvent(writer, eventId, context)
  }
  return left
}
