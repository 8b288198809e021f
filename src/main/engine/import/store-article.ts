import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { groupReports, refreshEvent } from '../resolve/group-reports.ts'
import { linkEvents, relate } from '../resolve/relate.ts'
import { createResolutions } from '../resolve/resolutions.ts'
import { affiliatePersons, resolveAgain, resolveChains } from '../resolve/resolve-chains.ts'
import { copyCandidates, keepSignature } from '../store/copy-queries.ts'
import { eventOfReport, reportsNaming, reportsOfEvent } from '../store/event-writes.ts'
import { type WrittenExtraction, writeExtraction } from '../store/extraction-writes.ts'
import { chainInUse, eventHasDecision, removeChain, removeEvent, removeReport, sweepActor, sweepPlace } from '../store/sweep-queries.ts'
import type { Writer } from '../store/writer.ts'
import type { ReadArticle } from './article-reader.ts'
import { CODED_MEDIA_TYPE } from './coded/coded-hash.ts'
import type { TableRow } from './coded/held-rows.ts'
import { NEAR_DUPLICATE, nearSignature, similarity } from './near-duplicate.ts'

export interface StoreContext {
  now: () => Date
  newUid: () => string
  runId: number
}

export interface StoredSource {
  /** SHA-256 of the original bytes, null for pasted text. */
  hash: string | null
  /** Rows of a coded table as they stood there, to be written out again without loss. */
  rows?: TableRow[]
}

/**
 * The article that this one is a near copy of, such as a wire story under another headline; null for a text of its own.
 * Coded rows are worded alike because one form fills them in, not because one paper printed another's story.
 */
const findOriginal = (writer: Writer, read: ReadArticle): number | null => {
  if (read.mediaType === CODED_MEDIA_TYPE) return null
  const signature = nearSignature(read.text)
  const candidates = copyCandidates(writer.db, signature).map((candidate) => ({
    ...candidate,
    alike: similarity(signature, candidate.signature),
  }))
  keepSignature(writer.db, read.contentHash, signature)
  const best = candidates.sort((a, b) => b.alike - a.alike || a.id - b.id)[0]
  return best && best.alike >= NEAR_DUPLICATE ? best.root : null
}

export const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const insertArticle = (
  writer: Writer,
  read: ReadArticle,
  extracted: ExtractedArticle,
  source: StoredSource,
  context: StoreContext,
): number => {
  const title = read.title ?? (read.text.trim().split('\n', 1)[0]?.slice(0, 120) || read.sourceName)
  const id = writer.insert('articles', {
    uid: read.contentHash,
    source_hash: source.hash,
    file_name: read.sourceName,
    media_type: read.mediaType,
    title,
    author: read.author,
    outlet: read.outlet,
    url: read.url,
    language: read.language ?? (extracted.language === 'und' ? null : extracted.language),
    published: read.published?.edtf ?? null,
    published_provenance: read.published?.provenance ?? 'unknown',
    as_read: JSON.stringify({
      title: read.title,
      author: read.author,
      outlet: read.outlet,
      url: read.url,
      language: read.language,
      published: read.published,
      ...(source.rows ? { coded: source.rows.map((row) => row.raw), rows: source.rows.map((row) => row.uid) } : {}),
    }),
    run_id: context.runId,
    extracted: extracted.extracted ? 1 : 0,
    words: countWords(read.text),
    imported_at: context.now().toISOString(),
    copy_of: findOriginal(writer, read),
  })
  writer.insert('article_texts', { article_id: id, version: 1, text: read.text, boilerplate: JSON.stringify(read.boilerplate) })
  return id
}

/** Drops what a run no longer finds, except what people decided on. */
const dropGone = (writer: Writer, written: WrittenExtraction, context: StoreContext): void => {
  for (const reportId of written.goneReports) {
    const eventId = eventOfReport(writer.db, reportId)
    if (eventId !== null && eventHasDecision(writer.db, eventId)) continue
    removeReport(writer, reportId)
    if (eventId === null) continue
    if (reportsOfEvent(writer.db, eventId).length === 0) removeEvent(writer, eventId)
    else refreshEvent(writer, eventId, context)
  }
  for (const chainId of written.goneChains) {
    if (chainInUse(writer.db, chainId)) continue
    const { actorId, placeId } = removeChain(writer, chainId)
    if (actorId !== null) sweepActor(writer, actorId)
    if (placeId !== null) sweepPlace(writer, placeId)
  }
}

const applyExtraction = (
  writer: Writer,
  article: { id: number; uid: string },
  extracted: ExtractedArticle,
  context: StoreContext,
): void => {
  const written = writeExtraction(writer, article, context.runId, extracted)
  const resolutions = createResolutions(writer.db)
  resolveChains(writer, written.addedChains, resolutions, context, written.goneChains)
  const { moved, left } = resolveAgain(writer, written.renamedChains, resolutions)
  const changedReports =
    moved.length === 0 ? written.changedReports : [...new Set([...written.changedReports, ...reportsNaming(writer.db, moved)])]
  groupReports(writer, extracted, { ...written, changedReports }, resolutions, context)
  relate(writer, written.relationFinds, resolutions, context)
  affiliatePersons(writer, written.addedChains, resolutions, context)
  linkEvents(writer, article.id, context)
  dropGone(writer, written, context)
  for (const actorId of left) sweepActor(writer, actorId)
}

/** Stores a read and extracted article: text, finds, actors, events, ties. Returns its id. */
export const storeArticle = (
  writer: Writer,
  read: ReadArticle,
  extracted: ExtractedArticle,
  source: StoredSource,
  context: StoreContext,
): number => {
  const id = insertArticle(writer, read, extracted, source, context)
  applyExtraction(writer, { id, uid: read.contentHash }, extracted, context)
  return id
}

/** Lays a new run over an article that is already there: new, gone and changed finds, nothing that a person decided. */
export const restoreExtraction = (
  writer: Writer,
  article: { id: number; uid: string },
  extracted: ExtractedArticle,
  context: StoreContext,
): void => {
  writer.update('articles', article.id, { run_id: context.runId, extracted: extracted.extracted ? 1 : 0 })
  applyExtraction(writer, article, extracted, context)
}
