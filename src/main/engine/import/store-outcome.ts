import { createHash } from 'node:crypto'
import type { FileOutcome } from '../../../shared/contract/article-calls.ts'
import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { notExtractedWords } from '../../../shared/domain/language-words.ts'
import { type ArticleRow, articleById, articleWithUid } from '../store/article-queries.ts'
import type { OpenChange } from '../store/history.ts'
import type { CaseDatabase } from '../store/open.ts'
import { keepSource } from '../store/source-files.ts'
import type { Writer } from '../store/writer.ts'
import type { CodedRows, ComparedRows } from './coded/held-rows.ts'
import { compareTable, takeLater } from './coded/later-table.ts'
import { createRowIndex } from './coded/row-index.ts'
import type { ExtractorVersion, FileToProcess, Processed } from './processing-shape.ts'
import { type StoreContext, storeArticle } from './store-article.ts'

export interface OutcomeParts {
  db: CaseDatabase
  change: OpenChange
  context: Omit<StoreContext, 'runId'>
  /** What the case's own rules leave of an extraction. */
  applyRules: (extracted: ExtractedArticle) => ExtractedArticle
}

type Read = Extract<Processed, { ok: true }>

/** What a person should know of an article that came in all the same. */
const remarkOn = (row: ArticleRow): string | null => {
  const remarks = [
    row.copy_of === null ? '' : `Near copy of “${row.copy_title ?? ''}”: kept, and counted with it as one voice.`,
    row.extracted === 1 ? '' : notExtractedWords(row.language),
  ].filter((remark) => remark !== '')
  return remarks.length > 0 ? remarks.join(' ') : null
}

/** Keeps the bytes of a file and says their hash; once for each file, as a table is one to many articles. Null for a file that did not come as bytes. */
const keepsBytes = (db: CaseDatabase): ((file: FileToProcess, mediaType: string) => string | null) => {
  const kept = new WeakMap<FileToProcess, string>()
  return (file, mediaType) => {
    if (!('bytes' in file)) return null
    const known = kept.get(file)
    if (known !== undefined) return known
    const hash = createHash('sha256').update(file.bytes).digest('hex')
    keepSource(db, hash, mediaType, file.bytes)
    kept.set(file, hash)
    return hash
  }
}

/** Stores what was read of a file, within the transaction that is open, and says what became of it. */
export const createOutcomes = ({ db, change, context, applyRules }: OutcomeParts) => {
  /** One run for each version that extracted: what was extracted elsewhere says by which. */
  const runs = new Map<string, number>()
  const runOf = ({ version, lexicon }: ExtractorVersion): number => {
    const key = `${version} ${lexicon}`
    const at = context.now().toISOString()
    const run = runs.get(key) ?? change.write((writer) => writer.insert('runs', { uid: context.newUid(), extractor: version, lexicon, at }))
    runs.set(key, run)
    return run
  }

  const keptBytes = keepsBytes(db)
  const rowIndex = createRowIndex(db)

  const store = (file: FileToProcess, { article, extracted, rows, extractor: other }: Read, extractor: ExtractorVersion): ArticleRow => {
    const articleId = change.write((writer) => {
      // The lines of an extraction hold the text already.
      const hash = other ? null : keptBytes(file, article.mediaType)
      const runId = runOf(other ?? extractor)
      return storeArticle(writer, article, applyRules(extracted), { hash, ...(rows ? { rows } : {}) }, { ...context, runId })
    })
    return articleById(db, articleId) as ArticleRow
  }

  const imported = (row: ArticleRow, name: string, remark: string | null): FileOutcome => ({
    name,
    state: 'imported',
    reason: remark ?? remarkOn(row),
    articleId: row.id,
    events: row.events,
    copyOf: row.copy_of,
  })

  /** A later version of a table: what is new of it is added, what is changed is updated, except where somebody decided. */
  const storeLater = (file: FileToProcess, read: Read & CodedRows, compared: ComparedRows, extractor: ExtractorVersion): FileOutcome => {
    const { looks, held } = compared
    const { update, fresh, counts, words } = takeLater(db, read, applyRules(read.extracted), compared)
    const { sourceName: name } = read.article
    const write = (writer: Writer): ArticleRow | null => {
      const hash = read.extractor ? null : keptBytes(file, read.article.mediaType)
      const sweep = update(writer, hash, { ...context, runId: runOf(read.extractor ?? extractor) })
      const row = fresh && store(file, { ...read, ...fresh }, extractor)
      sweep()
      return row
    }
    const added = fresh || counts.updated > 0 ? change.write(write) : null
    if (added) return { ...imported(added, name, words), rows: counts }
    const articleId = looks.flatMap((look) => (look.is === 'changed' ? look.at.articleId : []))[0] ?? held?.articleId ?? null
    const state = counts.updated > 0 ? 'updated' : 'duplicate'
    return { name, state, reason: words, articleId, events: 0, copyOf: null, rows: counts }
  }

  /** `extractor` is the program here, with the words that it read the file with. */
  return (file: FileToProcess, processed: Processed, extractor: ExtractorVersion): FileOutcome => {
    if (!processed.ok) return { name: processed.name, state: 'failed', reason: processed.reason, articleId: null, events: 0, copyOf: null }
    const { sourceName: name, contentHash } = processed.article
    const known = articleWithUid(db, contentHash)
    const compared = processed.rows ? compareTable(db, contentHash, processed.rows, rowIndex) : null
    if (processed.rows && compared?.held) return storeLater(file, { ...processed, rows: processed.rows }, compared, extractor)
    if (known) {
      const reason = `The same text is already in the case as “${known.title}”. It was not imported twice.`
      return { name, state: 'duplicate', reason, articleId: known.id, events: 0, copyOf: null }
    }
    return imported(store(file, processed, extractor), name, null)
  }
}
