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
import { dateInName } from './stated-date.ts'
import { textLanguage } from './text-language.ts'

export type { ReadArticle, ReadOutcome, Refusal, SourceFile } from './article-reader.ts'

export interface ReadHints {
  /** A date that the user gives; it beats what the file says. */
  published?: PublishedDate
}

const MAX_BYTES = 64 * 1024 * 1024
/** Archives in archives in archives: no one files articles like that. */
const MAX_NESTING = 4

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

const readerFor = (file: SourceFile): ArticleReader => {
  const head = headOf(file)
  const sure = ARTICLE_READERS.find((reader) => reader.recognises?.(head))
  if (sure) return sure
  const named = ARTICLE_READERS.find((reader) => reader.extensions.includes(head.extension))
  if (named) return named
  const known = [...new Set(ARTICLE_READERS.flatMap((reader) => reader.extensions))].filter((extension) => extension !== '').join(' ')
  throw new UnreadableFile('unsupported', `Files of the type "${head.extension}" are not read. Readable are: ${known}`)
}

const hashText = (text: string): string => createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex')

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
export async function* readArticles(file: SourceFile, hints: ReadHints = {}, nesting = 0): AsyncGenerator<ReadOutcome> {
  let label = 'file'
  try {
    if (file.bytes.length === 0) throw new UnreadableFile('empty', 'The file is empty (0 bytes). Save or download it again.')
    if (file.bytes.length > MAX_BYTES)
      throw new UnreadableFile(
        'too-large',
        `The file has ${Math.round(file.bytes.length / 1e6)} MB; articles of up to ${MAX_BYTES / 1048576} MB are read. Split it.`,
      )
    const reader = readerFor(file)
    label = reader.label
    for await (const item of reader.read(file)) {
      if ('refusal' in item) yield { ok: false, ...item.refusal }
      else if ('draft' in item) {
        try {
          yield { ok: true, article: finish(item.draft, file, reader, hints) }
        } catch (error) {
          yield { ok: false, ...refuse(item.draft.part ? `${file.name} › ${item.draft.part}` : file.name, error, label) }
        }
      } else if (nesting >= MAX_NESTING)
        yield {
          ok: false,
          name: item.file.name,
          code: 'unsafe',
          reason: `It lies more than ${MAX_NESTING} archives deep. Unpack the archive first.`,
        }
      else yield* readArticles(item.file, hints, nesting + 1)
    }
  } catch (error) {
    yield { ok: false, ...refuse(file.name, error, label) }
  }
}

/** All outcomes of one file at once, for callers that hold few. */
export const readAllArticles = async (file: SourceFile, hints: ReadHints = {}): Promise<ReadOutcome[]> => {
  const outcomes: ReadOutcome[] = []
  for await (const outcome of readArticles(file, hints)) outcomes.push(outcome)
  return outcomes
}
