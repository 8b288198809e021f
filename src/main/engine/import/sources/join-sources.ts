import { AppError } from '../../../../shared/contract/app-error.ts'
import type { CallOutput, ParsedInput } from '../../../../shared/contract/contract.ts'
import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import type { ExtractedArticle, PublishedDate } from '../../../../shared/domain/extracted-article.ts'
import type { CommandContext } from '../../handler-types.ts'
import { type ArticleRow, allArticleIds, articleById, textOfArticle } from '../../store/article-queries.ts'
import { isCodedArticle } from '../../store/export-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { Row } from '../../store/writer.ts'
import { cleanLine, cleanUrl } from '../clean-text.ts'
import { restoreExtraction } from '../store-article.ts'
import { readBibtex } from './bibtex-reader.ts'
import { readCsl } from './csl-reader.ts'
import { matchSources, type SourceMatch } from './match-sources.ts'
import { readRis } from './ris-reader.ts'
import type { SourceEntry } from './source-entry.ts'

type Preview = CallOutput<'sources.preview'>
type Field = Preview['joined'][number]['fills'][number]['field']

const FIELDS: readonly Field[] = ['title', 'author', 'outlet', 'url', 'published']

const readEntries = (name: string, text: string): { format: Preview['format']; entries: SourceEntry[] } => {
  const start = text.replace(/^\ufeff/, '').trimStart()
  const csl = start.startsWith('[') ? readCsl(start) : null
  if (csl) return { format: 'csl-json', entries: csl }
  if (/^TY {1,2}-/m.test(start)) return { format: 'ris', entries: readRis(start) }
  if (/@\s*\w+\s*\{/.test(start)) return { format: 'bibtex', entries: readBibtex(start) }
  throw new AppError(
    'invalid-input',
    `“${name}” is neither BibTeX nor RIS nor CSL-JSON. Nothing was changed. Export it from your reference manager in one of these.`,
  )
}

/** What can be stored: one line, a web address, a date that is one. */
const cleaned = (entry: SourceEntry): SourceEntry => ({
  title: cleanLine(entry.title, 500),
  author: cleanLine(entry.author, 500),
  outlet: cleanLine(entry.outlet, 300),
  url: cleanUrl(entry.url),
  published: entry.published !== null && parseEdtf(entry.published).ok ? entry.published : null,
})

const titleIsMissing = (article: ArticleRow): boolean => article.title === article.file_name

const compared = ({ article, entry, by }: SourceMatch): Preview['joined'][number] => {
  const fills: { field: Field; value: string }[] = []
  const differs: { field: Field; here: string; there: string }[] = []
  for (const field of FIELDS) {
    const there = entry[field]
    const here = field === 'title' && titleIsMissing(article) ? null : article[field]
    // A date that we assumed gives way to one that somebody wrote down.
    const open = here === null || (field === 'published' && article.published_provenance === 'assumed')
    if (there === null || there === here) continue
    if (open) fills.push({ field, value: there })
    else differs.push({ field, here: here as string, there })
  }
  return { articleId: article.id, article: article.title, entry: entry.title ?? entry.url ?? '', by, fills, differs }
}

const articlesOf = (db: CaseDatabase): ArticleRow[] => allArticleIds(db).flatMap((id) => articleById(db, id) ?? [])

export const previewSources = (db: CaseDatabase, { name, text }: { name: string; text: string }): Preview => {
  const { format, entries } = readEntries(name, text)
  const usable = entries.map(cleaned)
  const { matches, unmatched } = matchSources(articlesOf(db), usable)
  const wrongDates = entries.filter((entry, i) => entry.published !== null && usable[i]?.published === null)
  return {
    format,
    entries: entries.length,
    joined: matches.map(compared),
    unmatched: unmatched.map((entry) => entry.title ?? entry.url ?? 'entry without title'),
    problems: wrongDates.map(
      (entry) => `“${entry.title ?? entry.url ?? ''}”: the date “${entry.published}” cannot be read and is left out`,
    ),
  }
}

const patchOf = (fills: Preview['joined'][number]['fills']): Row => {
  const row: Row = {}
  for (const { field, value } of fills) row[field] = value
  return 'published' in row ? { ...row, published_provenance: 'sidecar' } : row
}

const extractAgain = (context: CommandContext, article: ArticleRow, published: PublishedDate): Promise<ExtractedArticle> => {
  const { text, boilerplate } = textOfArticle(context.db, article.id)
  return context.extract({ id: article.uid, text, title: article.title, published, boilerplate: JSON.parse(boilerplate) })
}

/** Fills in what articles lack, as one step; those that get a date are read again, as their times hang on it. */
export const joinSources = async (context: CommandContext, input: ParsedInput<'sources.join'>): Promise<CallOutput<'sources.join'>> => {
  const { db, now, newUid, extractor } = context
  const chosen = input.articleIds === null ? null : new Set(input.articleIds)
  const joined = previewSources(db, input).joined.filter(({ articleId, fills }) => fills.length > 0 && (chosen?.has(articleId) ?? true))
  if (joined.length === 0) throw new AppError('not-found', 'The file has nothing that these articles lack. Nothing was changed.')
  const extractions = new Map<number, ExtractedArticle>()
  for (const { articleId, fills } of joined) {
    const date = fills.find(({ field }) => field === 'published')
    const article = articleById(db, articleId)
    // What a coded table says does not follow from the text, so reading that again would lose it.
    if (!date || article?.extracted !== 1 || isCodedArticle(db, articleId)) continue
    extractions.set(articleId, await extractAgain(context, article, { edtf: date.value, provenance: 'sidecar' }))
  }
  const words = `Filled in metadata of ${joined.length} ${joined.length === 1 ? 'article' : 'articles'} from “${input.name}”`
  context.change(words, (writer) => {
    for (const { articleId, fills } of joined) writer.update('articles', articleId, patchOf(fills))
    if (extractions.size === 0) return
    const runId = writer.insert('runs', {
      uid: newUid(),
      extractor: extractor.version,
      lexicon: extractor.lexicon,
      at: now().toISOString(),
    })
    for (const [id, extracted] of extractions) {
      const article = articleById(writer.db, id)
      if (article) restoreExtraction(writer, { id, uid: article.uid }, extracted, { now, newUid, runId })
    }
  })
  return { words, affected: joined.length }
}
