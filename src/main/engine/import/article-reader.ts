import type { PublishedDate } from '../../../shared/domain/extracted-article.ts'
import type { TextSpan } from '../../../shared/domain/text-span.ts'
import type { ReadBudget } from './read-budget.ts'
import type { RefusalCode } from './unreadable-file.ts'

export { REFUSALS, type RefusalCode, UnreadableFile } from './unreadable-file.ts'

/** A file in memory. `name` is its path relative to what was picked, with "/" between folders. */
export interface SourceFile {
  name: string
  /** Of an archive on disk, only the first bytes: the rest is read from `path`. */
  bytes: Uint8Array
  path?: string
  /** What a server says of it; the content itself is believed before these. */
  mediaType?: string
  charset?: string
}

/** What a file says about itself, before anything is stored. */
export interface ReadArticle {
  title: string | null
  author: string | null
  outlet: string | null
  /** http or https only. */
  url: string | null
  /** ISO 639-1, or ISO 639-3 where there is no shorter code; null where the text is too short to tell. */
  language: string | null
  /** null is unknown: nobody guessed. */
  published: PublishedDate | null
  /** Clean text: NFC, "\n" line ends, no markup. Every offset refers to it. */
  text: string
  /** Ranges of `text` that finders skip. */
  boilerplate: TextSpan[]
  mediaType: string
  /** SHA-256, hex, of the text with its white space folded: equal for equal articles whatever the file format. */
  contentHash: string
  /** The file, and the part in it after " › " where one file holds several articles. */
  sourceName: string
}

/** A reader's work; the rest is filled in alike for all formats. */
export interface ArticleDraft {
  text: string
  title?: string | null
  author?: string | null
  outlet?: string | null
  url?: string | null
  language?: string | null
  published?: PublishedDate | null
  boilerplate?: TextSpan[]
  mediaType?: string
  /** Name of the part inside the file. */
  part?: string
}

export interface Refusal {
  name: string
  code: RefusalCode
  reason: string
}

export type ReadOutcome = { ok: true; article: ReadArticle } | ({ ok: false } & Refusal)

/** What readers yield: a draft, a part that failed while the others go on, or a file inside the file that needs a reader of its own. */
export type ReaderYield = { draft: ArticleDraft } | { refusal: Refusal } | { file: SourceFile }

export interface ReadContext {
  budget: ReadBudget
}

export interface ArticleReader {
  /** Words for messages: "PDF file". */
  label: string
  mediaType: string
  /** Lower case, with the dot. */
  extensions: string[]
  /** Sure signs in the content; these beat the extension. */
  recognises?: (head: FileHead) => boolean
  /** Reads from `path`, so that its size does not matter. */
  streams?: boolean
  /** Bytes beyond which no file of this kind is an article; where missing, the limit for all files. */
  maxBytes?: number
  read: (file: SourceFile, context: ReadContext) => AsyncIterable<ReaderYield> | Iterable<ReaderYield>
}

/** First bytes of a file, also as Latin-1 text without byte order mark and leading space. */
export interface FileHead {
  bytes: Uint8Array
  text: string
  extension: string
}
