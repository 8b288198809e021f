import { createHash } from 'node:crypto'
import type { PublishedDate } from '../../../shared/domain/extracted-article.ts'
import {
  type ArticleDraft,
  type ArticleReader,
  type FileHead,
  type ReadArticle,
  type ReadOutcome,
  type Refusal,
  type SourceFile,
  UnreadableFile,
} from './article-reader.ts'
import { ARTICLE_READERS } from './article-readers.ts'
import { cleanLine } from './clean-text.ts'
import { MAX_FILE_BYTES, newBudget, type ReadBudget, tooLarge } from './read-budget.ts'
import { dateInName } from './stated-date.ts'
import { textLanguage } from './text-language.ts'

export type { ReadArticle, ReadOutcome, Refusal, SourceFile } from './article-reader.ts'

export interface ReadHints {
  /** A date that the user gives; it beats what the file says. */
  published?: PublishedDate
}

const extensionOf = (name: string): string => /\.[^./\\]{1,10}$/.exec(name)?.[0].toLowerCase() ?? ''

const headOf = (file: SourceFile): FileHead => {
  const bytes = file.bytes.subarray(0, 4096)
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'latin1'
  const text = new TextDecoder(utf16)
    .decode(bytes)
    .replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '')
    .trimStart()
  return { bytes, text, extension: extensionOf(file.name) }
}

/** What holds rows and not an article. */
const TABLES = ['.csv', '.tsv', '.tab', '.xlsx', '.xlsm', '.xls', '.ods', '.jsonl', '.ndjson', '.parquet']

const refuseTables = (head: FileHead): void => {
  if (TABLES.includes(head.extension))
    throw new UnreadableFile(
      'unsupported',
      'It is a table, not an article. If its rows are events, import it as coded data, where each column is given its meaning.',
    )
}

const readerFor = (file: SourceFile): ArticleReader => {
  const head = headOf(file)
  refuseTables(head)
  const sure = ARTICLE_READERS.find((reader) => reader.recognises?.(head))
  if (sure) return sure
  const served = ARTICLE_READERS.find((reader) => reader.mediaType === file.mediaType)
  const named = served ?? ARTICLE_READERS.find((reader) => reader.extensions.includes(head.extension))
  if (named) return named
  const known = [...new Set(ARTICLE_READERS.flatMap((reader) => reader.extensions))].filter((extension) => extension !== '').join(' ')
  throw new UnreadableFile('unsupported', `Files of the type "${head.extension}" are not read. Readable are: ${known}`)
}

/** Equal for equal texts, however their white space is laid out. */
export const hashText = (text: string): string => createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex')

const finish = (draft: ArticleDraft, file: SourceFile, reader: ArticleReader, hints: ReadHints): ReadArticle => {
  if (!/\p{L}/u.test(draft.text)) throw new UnreadableFile('no-text', 'It holds no words. Check that the right file was chosen.')
  const named = dateInName(file.name)
  return {
    title: draft.title ?? null,
    author: draft.author ?? null,
    outlet: draft.outlet ?? null,
    url: draft.url ?? null,
    language: textLanguage(draft.text, draft.language),
    published: hints.published ?? draft.published ?? (named ? { edtf: named, provenance: 'file-name' } : null),
    text: draft.text,
    boilerplate: draft.boilerplate ?? [],
    mediaType: draft.mediaType ?? reader.mediaType,
    contentHash: hashText(draft.text),
    sourceName: draft.part ? `${file.name} › ${cleanLine(draft.part, 200)}` : file.name,
  }
}

const refuse = (name: string, error: unknown, label: string): Refusal => {
  if (error instanceof UnreadableFile) return { name, code: error.code, reason: error.message }
  // A parser's own words help nobody; its name for the fault helps whoever looks into it.
  const detail = error instanceof Error ? cleanLine(error.message, 120) : null
  return {
    name,
    code: 'damaged',
    reason: `The ${label} is damaged and could not be read${detail ? ` (${detail})` : ''}. Open it in the program that made it and save it again.`,
  }
}

/**
 * Reads every article in a file, one after the other; a file or a part that fails is one refusal and the rest goes on.
 * Never throws for what a file holds. Needs no database and no network.
 */
export async function* readArticles(
  file: SourceFile,
  hints: ReadHints = {},
  budget: ReadBudget = newBudget(),
): AsyncGenerator<ReadOutcome> {
  let label = 'file'
  try {
    if (file.bytes.length === 0) throw new UnreadableFile('empty', 'The file is empty (0 bytes). Save or download it again.')
    const reader = readerFor(file)
    label = reader.label
    if (file.path !== undefined && !reader.streams) throw new UnreadableFile('too-large', `A ${label} of this size is not read. Split it.`)
    if (!file.path && file.bytes.length > (reader.maxBytes ?? MAX_FILE_BYTES)) throw tooLarge(file.bytes.length, reader.maxBytes)
    for await (const item of reader.read(file, { budget })) {
      if ('refusal' in item) yield { ok: false, ...item.refusal }
      else if ('draft' in item) yield finishOrRefuse(item.draft, file, reader, hints)
      else yield* readInside(item.file, hints, budget)
    }
  } catch (error) {
    yield { ok: false, ...refuse(file.name, error, label) }
  }
}

const finishOrRefuse = (draft: ArticleDraft, file: SourceFile, reader: ArticleReader, hints: ReadHints): ReadOutcome => {
  try {
    return { ok: true, article: finish(draft, file, reader, hints) }
  } catch (error) {
    return { ok: false, ...refuse(draft.part ? `${file.name} › ${draft.part}` : file.name, error, reader.label) }
  }
}

/** Archives in archives in archives: nobody files articles like that. */
async function* readInside(file: SourceFile, hints: ReadHints, budget: ReadBudget): AsyncGenerator<ReadOutcome> {
  if (budget.depth <= 0) {
    yield {
      ok: false,
      name: file.name,
      code: 'unsafe',
      reason: 'It lies in too many archives inside each other. Unpack the outer ones first.',
    }
    return
  }
  budget.depth--
  yield* readArticles(file, hints, budget)
  budget.depth++
}

/** All outcomes of one file at once, for callers that hold few. */
export const readAllArticles = async (file: SourceFile, hints: ReadHints = {}): Promise<ReadOutcome[]> => {
  const outcomes: ReadOutcome[] = []
  for await (const outcome of readArticles(file, hints)) outcomes.push(outcome)
  return outcomes
}
