import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import type { GivenMetadataShape } from '../../../shared/contract/article-calls.ts'
import type { ArticleInput } from '../../../shared/domain/extracted-article.ts'
import { type Extractor, loadExtractors } from '../extract/extract-article.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import { type ReadArticle, type ReadOutcome, type SourceFile, UnreadableFile } from './article-reader.ts'
import { codedArticles } from './coded/coded-articles.ts'
import { knownActors } from './coded/known-actors.ts'
import { type CodedReading, previewCoded } from './coded/read-coded.ts'
import { holdsExtractions, readExtractions } from './extraction-lines.ts'
import { readFoundFile } from './path-reader.ts'
import type { FileToProcess, Processed, Processing } from './processing-shape.ts'
import { readArticles } from './read-article.ts'
import { readUrl } from './url-reader.ts'

export const inputOf = (article: ReadArticle): ArticleInput => ({
  id: article.contentHash,
  text: article.text,
  title: article.title,
  published: article.published,
  boilerplate: article.boilerplate,
})

const outcomesOf = (file: FileToProcess): AsyncIterable<ReadOutcome> => {
  if ('url' in file) return readUrl(file.url)
  return 'size' in file ? readFoundFile(file) : readArticles(file)
}

/** A table as bytes; one that cannot be read from the disk becomes an empty file, which is refused in words. */
const loadTable = async (file: FileToProcess): Promise<SourceFile> => {
  if ('bytes' in file) return file
  if ('url' in file) return { name: file.name, bytes: new Uint8Array() }
  return { name: file.name, bytes: new Uint8Array(await readFile(file.path).catch(() => Buffer.alloc(0))) }
}

const TABLE = /\.(?:csv|tsv|xlsx|jsonl|ndjson|json)$/i

/** A table whose headings show it to be a known data set is read as one without anybody choosing; null for everything else. */
const knownDataSet = async (file: FileToProcess): Promise<CodedReading | null> => {
  if ('url' in file || !TABLE.test(file.name)) return null
  try {
    const { preset } = await previewCoded(await loadTable(file), 1)
    return preset && { preset: preset.id }
  } catch (error) {
    if (error instanceof UnreadableFile) return null
    throw error
  }
}

const withGiven = (article: ReadArticle, given: GivenMetadataShape | undefined): ReadArticle => {
  if (!given) return article
  const { published, ...words } = given
  const said = Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null && value !== undefined))
  return { ...article, ...said, published: published ? { edtf: published, provenance: 'sidecar' } : article.published }
}

interface Loaded {
  plain: Extractor
  /** The last vocabulary's, as one import or re-reading brings the same one over and over. */
  own: { version: string; extractor: Extractor } | null
  of: ReturnType<typeof loadExtractors>
}

const loaded = new Map<string, Loaded>()

const load = (resourcesDir: string): Loaded => {
  const of = loadExtractors(resourcesDir)
  return { plain: of(null), own: null, of }
}

/** Lexicons take longer to load than an article to read, and an extractor keeps no state: one load a thread. */
const extractorFor = (resourcesDir: string, vocabulary: CaseVocabulary | null): Extractor => {
  const here = loaded.get(resourcesDir) ?? load(resourcesDir)
  loaded.set(resourcesDir, here)
  if (vocabulary === null) return here.plain
  if (here.own?.version !== vocabulary.version) here.own = { version: vocabulary.version, extractor: here.of(vocabulary) }
  return here.own.extractor
}

/** An article that the extractor fails on is one refusal; the others go on. */
const analysed = (article: ReadArticle, extract: Extractor): Processed => {
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
  // Only what is extracted here loads the lexicons: a table or lines of an extraction need none.
  const extractWith =
    (vocabulary: CaseVocabulary | null): Extractor =>
    (input) =>
      extractorFor(resourcesDir, vocabulary)(input)
  return {
    async *process(file, vocabulary) {
      // Nothing below need wait for anything: the thread's other work gets its turn here.
      await setImmediate()
      const extract = extractWith(vocabulary)
      if (!file.coded && holdsExtractions(file)) {
        yield* readExtractions(file)
        return
      }
      const reading = file.coded ?? (await knownDataSet(file))
      if (reading) {
        yield* codedArticles(await loadTable(file), reading, knownActors(resourcesDir))
        return
      }
      for await (const outcome of outcomesOf(file)) yield outcome.ok ? analysed(withGiven(outcome.article, file.given), extract) : outcome
    },
    extract: async (input, vocabulary) => extractWith(vocabulary)(input),
    // Loading here would hold up the caller's own thread.
    warm: () => {},
    close: async () => {},
  }
}
