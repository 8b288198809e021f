import type { z } from 'zod'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { metadataPatch } from '../../../shared/contract/article-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { timeInWords } from '../../../shared/domain/time-words.ts'
import type { CommandContext, CommandHandlers } from '../handler-types.ts'
import { deleteArticles } from '../import/delete-articles.ts'
import { restoreExtraction } from '../import/store-article.ts'
import { type ArticleRow, articleById, textOfArticle } from '../store/article-queries.ts'
import { isCodedArticle } from '../store/export-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { Row } from '../store/writer.ts'

type Patch = z.output<typeof metadataPatch>

const existing = (context: CommandContext, ids: number[]): ArticleRow[] => {
  const rows = ids.map((id) => articleById(context.db, id)).filter((row) => row !== undefined)
  if (rows.length === 0) throw new AppError('not-found', 'None of these articles is in the case any more. Nothing was changed.')
  return rows
}

const checkedPublished = (published: string | null | undefined): string | null | undefined => {
  if (published === null || published === undefined) return published
  const read = parseEdtf(published)
  if (!read.ok) throw new AppError('invalid-input', `The date was not set. ${read.message}`)
  return read.time.edtf
}

const columnsOf = (patch: Patch, published: string | null | undefined): Row => {
  const row: Row = {}
  for (const key of ['title', 'author', 'outlet', 'url', 'language'] as const) {
    const value = patch[key]
    if (value !== undefined) row[key] = value === '' ? null : value
  }
  if (published !== undefined) Object.assign(row, { published, published_provenance: published === null ? 'unknown' : 'user' })
  return row
}

/** Reads an article again against its new publication date: relative times and nothing else can come out otherwise. */
const extractAgain = async (context: CommandContext, row: ArticleRow, published: string | null): Promise<ExtractedArticle> => {
  const { text, boilerplate } = textOfArticle(context.db, row.id)
  return context.extract({
    id: row.uid,
    text,
    title: row.title,
    published: published === null ? null : { edtf: published, provenance: 'user' },
    boilerplate: JSON.parse(boilerplate),
  })
}

const wordsFor = (rows: ArticleRow[], patch: Patch, published: string | null | undefined): string => {
  const which = rows.length === 1 ? `“${rows[0]?.title}”` : counted(rows.length, 'article')
  if (published !== undefined) {
    const read = published === null ? null : parseEdtf(published)
    return read?.ok ? `Set the date of ${which} to ${timeInWords(read.time)}` : `Made the date of ${which} unknown`
  }
  const fields = Object.keys(patch).filter((key) => patch[key as keyof Patch] !== undefined)
  return `Changed ${fields.join(', ')} of ${which}`
}

/** What a coded table says does not follow from the text, so reading that again would lose it. */
const followsText = (db: CaseDatabase, row: ArticleRow): boolean => row.extracted === 1 && !isCodedArticle(db, row.id)

export const articleCommandHandlers: CommandHandlers<'articles.setMetadata' | 'articles.delete'> = {
  'articles.setMetadata': async (context, { articleIds, patch }) => {
    const rows = existing(context, articleIds)
    const published = checkedPublished(patch.published)
    const redated = published === undefined ? [] : rows.filter((row) => followsText(context.db, row) && row.published !== published)
    const extractions = new Map<number, ExtractedArticle>()
    for (const row of redated) extractions.set(row.id, await extractAgain(context, row, published ?? null))
    const words = wordsFor(rows, patch, published)
    context.change(words, (writer) => {
      const columns = columnsOf(patch, published)
      for (const row of rows) writer.update('articles', row.id, columns)
      if (extractions.size === 0) return
      const { extractor, newUid, now } = context
      const runId = writer.insert('runs', {
        uid: newUid(),
        extractor: extractor.version,
        lexicon: extractor.lexicon,
        at: now().toISOString(),
      })
      for (const row of redated) {
        const extracted = extractions.get(row.id)
        if (extracted) restoreExtraction(writer, row, extracted, { now, newUid, runId })
      }
    })
    return { words, affected: rows.length }
  },
  'articles.delete': (context, { articleIds }) => {
    const rows = existing(context, articleIds)
    const words = rows.length === 1 ? `Deleted “${rows[0]?.title}”` : `Deleted ${counted(rows.length, 'article')}`
    context.change(words, (writer) =>
      deleteArticles(
        writer,
        rows.map((row) => row.id),
        context,
      ),
    )
    return { words, affected: rows.length }
  },
}
