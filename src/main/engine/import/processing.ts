import { readFile } from 'node:fs/promises'
import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { createExtractor } from '../extract/extract-article.ts'
import type { ReadArticle, Refusal, SourceFile } from './article-reader.ts'
import { codedArticles } from './coded/coded-articles.ts'
import type { CodedReading } from './coded/read-coded.ts'
import { readArticles } from './read-article.ts'

/** A file by its bytes, or by its path for the worker to read. */
export type FileToProcess = (SourceFile | { name: string; path: string }) & {
  /** How to read the columns of a table of coded events; without it the file is read as articles. */
  coded?: CodedReading
}

export type Processed =
  | { ok: true; article: ReadArticle; extracted: ExtractedArticle; raw?: Record<string, unknown>[] }
  | ({ ok: false } & Refusal)

/** Reading and extraction: work that holds no database, may blow up, and runs beside everything else. */
export interface Processing {
  process(file: FileToProcess): AsyncIterable<Processed>
  extract(input: ArticleInput): Promise<ExtractedArticle>
  close(): Promise<void>
}

export const inputOf = (article: ReadArticle): ArticleInput => ({
  id: article.contentHash,
  text: article.text,
  title: article.title,
  published: article.published,
  boilerplate: article.boilerplate,
})

const loadFile = async (file: FileToProcess): Promise<SourceFile | Refusal> => {
  if ('bytes' in file) return file
  try {
    return { name: file.name, bytes: new Uint8Array(await readFile(file.path)) }
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'EACCES' ? 'it may not be read by this user' : 'it could not be read from the disk'
    return {
      name: file.name,
      code: 'unreachable',
      reason: `The file was not imported: ${reason}. Check that it is still there and try again.`,
    }
  }
}

const extractors = new Map<string, (input: ArticleInput) => ExtractedArticle>()

/** Lexicons take longer to load than an article to read, and an extractor keeps no state: one a thread. */
const extractorFor = (resourcesDir: string): ((input: ArticleInput) => ExtractedArticle) => {
  const extractor = extractors.get(resourcesDir) ?? createExtractor(resourcesDir)
  extractors.set(resourcesDir, extractor)
  return extractor
}

/** An article that the extractor fails on is one refusal; the others go on. */
const analysed = (article: ReadArticle, extract: (input: ArticleInput) => ExtractedArticle): Processed => {
  try {
    return { ok: true, article, extracted: extract(inputOf(article)) }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error)
    const reason = `The article was read, but its text could not be analysed (${detail}). It was not imported; please report the text that it fails on.`
    return { ok: false, name: article.sourceName, code: 'damaged', reason }
  }
}

/** Does the work in this thread: in a worker of the pool, in tests, in small command-line runs. */
export const createInlineProcessing = (resourcesDir: string): Processing => {
  const extract = (input: ArticleInput): ExtractedArticle => extractorFor(resourcesDir)(input)
  return {
    async *process(toProcess) {
      const file = await loadFile(toProcess)
      if (!('bytes' in file)) {
        yield { ok: false, ...file }
        return
      }
      if (toProcess.coded) {
        yield* codedArticles(file, toProcess.coded)
        return
      }
      for await (const outcome of readArticles(file)) {
        yield outcome.ok ? analysed(outcome.article, extract) : outcome
      }
    },
    extract: async (input) => extract(input),
    close: async () => {},
  }
}
