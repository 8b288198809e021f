import type { GivenMetadataShape } from '../../../shared/contract/article-calls.ts'
import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import type { ReadArticle, Refusal, SourceFile } from './article-reader.ts'
import type { TableRow } from './coded/held-rows.ts'
import type { CodedReading } from './coded/read-coded.ts'
import type { FoundFile } from './path-reader.ts'

/** Which program extracted an article, and with which lexicon. */
export interface ExtractorVersion {
  version: string
  lexicon: string
}

/** Bytes that were sent, a file of this machine for the worker to read, or an address to fetch. */
export type FileToProcess = (SourceFile | FoundFile | { name: string; url: string }) & {
  /** How to read the columns of a table of coded events; without it the file is read as articles. */
  coded?: CodedReading
  /** What a person said of the file; beats what it says of itself. */
  given?: GivenMetadataShape
}

export type Processed =
  | { ok: true; article: ReadArticle; extracted: ExtractedArticle; rows?: TableRow[]; extractor?: ExtractorVersion }
  | ({ ok: false } & Refusal)

/**
 * Reading and extraction: work that holds no database, may blow up, and runs beside everything else.
 * One serves every open case, so each piece of work brings the case's own words, or null.
 */
export interface Processing {
  process(file: FileToProcess, vocabulary: CaseVocabulary | null): AsyncIterable<Processed>
  extract(input: ArticleInput, vocabulary: CaseVocabulary | null): Promise<ExtractedArticle>
  /** Loads ahead what the first article needs, where that holds nobody up. */
  warm(): void
  close(): Promise<void>
}
