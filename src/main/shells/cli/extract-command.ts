import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { ArticleInput } from '../../../shared/domain/extracted-article.ts'
import { createExtractor } from '../../engine/extract/extract-article.ts'
import { toExtractOutput } from '../../engine/extract/extract-output.ts'
import { inputOf } from '../../engine/import/processing.ts'
import { type ReadOutcome, readArticles } from '../../engine/import/read-article.ts'

export const EXTRACT_USAGE = `dateline extract [FILE…|-] [--published DATE] [--jsonl]

Prints who did what to whom, when and where, as one JSON object a document, one a line.

  FILE…             articles in any format the importer reads; - is standard input, plain text
  --jsonl           read one {"id","text","published"?} a line from FILE or standard input
  --published DATE  publication day of articles that carry none (2023-01-13)

A document that cannot be read is reported on its line with "error"; the others go on.`

export interface CommandIo {
  stdin: Readable
  stdout: Writable
}

type Extract = (article: ArticleInput) => unknown

const DAY = /^[+-]?\d{4,}(-\d\d(-\d\d)?)?/

/** Runs `dateline extract`; resolves to the exit code. */
export async function runExtract(args: string[], resourcesDir: string, io: CommandIo): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { published: { type: 'string' }, jsonl: { type: 'boolean', default: false } },
  })
  if (values.published !== undefined && !DAY.test(values.published)) {
    throw new AppError('invalid-input', `“${values.published}” is no date. Write it as 2023-01-13; nothing was read.`)
  }
  const extractor = createExtractor(resourcesDir)
  const extract: Extract = (article) => toExtractOutput(article, extractor(article))
  const files = positionals.length > 0 ? positionals : ['-']
  for (const file of files) {
    if (values.jsonl) await extractLines(file, values.published ?? null, extract, io)
    else await extractFile(file, values.published ?? null, extract, io)
  }
  return 0
}

async function extractLines(file: string, published: string | null, extract: Extract, io: CommandIo): Promise<void> {
  const input = file === '-' ? io.stdin : createReadStream(file)
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() !== '') await write(io, extractLine(line, number, published, extract))
  }
}

function extractLine(line: string, number: number, published: string | null, extract: Extract): unknown {
  let id: unknown = `line ${number}`
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && 'id' in row && (typeof row.id === 'string' || typeof row.id === 'number')) id = row.id
    if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string') {
      throw new AppError('invalid-input', `Line ${number} has no "text". Give one {"id","text"} object a line.`)
    }
    const own = 'published' in row && typeof row.published === 'string' && DAY.test(row.published) ? row.published : null
    return extract(articleOf(String(id), row.text, own ?? published))
  } catch (error) {
    return { id, error: wordsOf(error) }
  }
}

/** One line an article; a file can hold several. */
async function extractFile(file: string, published: string | null, extract: Extract, io: CommandIo): Promise<void> {
  const name = file === '-' ? 'standard input.txt' : basename(file)
  try {
    const bytes = file === '-' ? await readAll(io.stdin) : new Uint8Array(await readFile(file))
    const hints = published === null ? {} : { published: { edtf: published, provenance: 'user' as const } }
    for await (const outcome of readArticles({ name, bytes }, hints)) await write(io, extractOutcome(outcome, extract))
  } catch (error) {
    await write(io, { id: name, error: wordsOf(error) })
  }
}

function extractOutcome(outcome: ReadOutcome, extract: Extract): unknown {
  if (!outcome.ok) return { id: outcome.name, error: outcome.reason }
  const { article } = outcome
  try {
    return extract({ ...inputOf(article), id: article.sourceName })
  } catch (error) {
    return { id: article.sourceName, error: wordsOf(error) }
  }
}

const articleOf = (id: string, text: string, published: string | null): ArticleInput => ({
  id,
  text,
  title: null,
  published: published === null ? null : { edtf: published.slice(0, 10), provenance: 'user' },
  boilerplate: [],
})

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function readAll(stream: Readable): Promise<Uint8Array> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(Buffer.from(part))
  return new Uint8Array(Buffer.concat(parts))
}

function write(io: CommandIo, row: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    io.stdout.write(`${JSON.stringify(row)}\n`, (error) => (error ? reject(error) : resolve()))
  })
}
