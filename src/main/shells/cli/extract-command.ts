import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { AppError } from '../../../shared/contract/app-error.ts'
import { createExtractor } from '../../engine/extract/extract-article.ts'
import { toExtractOutput } from '../../engine/extract/extract-output.ts'
import { lexiconVersion } from '../../engine/extract/lexicon-version.ts'
import { cleanLine, cleanUrl } from '../../engine/import/clean-text.ts'
import { extractionOf, failedExtraction } from '../../engine/import/extraction-lines.ts'
import { inputOf } from '../../engine/import/processing.ts'
import type { ExtractorVersion } from '../../engine/import/processing-shape.ts'
import { hashText, type ReadArticle, type ReadOutcome, readArticles } from '../../engine/import/read-article.ts'
import { textLanguage } from '../../engine/import/text-language.ts'

export const EXTRACT_USAGE = `dateline extract [FILE…|-] [--published DATE] [--jsonl] [--for-import]

Prints who did what to whom, when and where, as one JSON object a document, one a line.

  FILE…             articles in any format the importer reads; - is standard input, plain text
  --jsonl           read one {"id","text","published"?} a line from FILE or standard input
  --published DATE  publication day of articles that carry none (2023-01-13)
  --for-import      print everything that was read and found, so that “dateline import” need not extract it again;
                    with --jsonl, "title", "author", "outlet" and "url" of a line come along

A document that cannot be read is reported on its line with "error"; the others go on.`

export interface CommandIo {
  stdin: Readable
  stdout: Writable
}

/** How a document is printed, and what is printed in place of one that failed. */
interface Printing {
  article(article: ReadArticle, id: string): unknown
  failure(id: unknown, error: string): unknown
}

const DAY = /^[+-]?\d{4,}(-\d\d(-\d\d)?)?/

const plainly = (extract: ReturnType<typeof createExtractor>): Printing => ({
  article: (article, id) => {
    const input = { ...inputOf(article), id }
    return toExtractOutput(input, extract(input))
  },
  failure: (id, error) => ({ id, error }),
})

const forImport = (extract: ReturnType<typeof createExtractor>, extractor: ExtractorVersion): Printing => ({
  article: (article) => extractionOf(article, extract(inputOf(article)), extractor),
  failure: failedExtraction,
})

/** Runs `dateline extract`; resolves to the exit code. */
export async function runExtract(args: string[], resourcesDir: string, io: CommandIo, version = 'unknown'): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      published: { type: 'string' },
      jsonl: { type: 'boolean', default: false },
      'for-import': { type: 'boolean', default: false },
    },
  })
  if (values.published !== undefined && !DAY.test(values.published)) {
    throw new AppError('invalid-input', `“${values.published}” is no date. Write it as 2023-01-13; nothing was read.`)
  }
  const extract = createExtractor(resourcesDir)
  const printing = values['for-import'] ? forImport(extract, { version, lexicon: lexiconVersion(resourcesDir) }) : plainly(extract)
  const files = positionals.length > 0 ? positionals : ['-']
  for (const file of files) {
    if (values.jsonl) await extractLines(file, values.published ?? null, printing, io)
    else await extractFile(file, values.published ?? null, printing, io)
  }
  return 0
}

async function extractLines(file: string, published: string | null, printing: Printing, io: CommandIo): Promise<void> {
  const input = file === '-' ? io.stdin : createReadStream(file)
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() !== '') await write(io, extractLine(line, number, published, printing))
  }
}

function extractLine(line: string, number: number, published: string | null, printing: Printing): unknown {
  let id: unknown = `line ${number}`
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row === 'object' && row !== null && 'id' in row && (typeof row.id === 'string' || typeof row.id === 'number')) id = row.id
    if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string') {
      throw new AppError('invalid-input', `Line ${number} has no "text". Give one {"id","text"} object a line.`)
    }
    return printing.article(articleOfRow(String(id), { ...row, text: row.text }, published), String(id))
  } catch (error) {
    return printing.failure(id, wordsOf(error))
  }
}

/** One line an article; a file can hold several. */
async function extractFile(file: string, published: string | null, printing: Printing, io: CommandIo): Promise<void> {
  const name = file === '-' ? 'standard input.txt' : basename(file)
  try {
    const bytes = file === '-' ? await readAll(io.stdin) : new Uint8Array(await readFile(file))
    const hints = published === null ? {} : { published: { edtf: published, provenance: 'user' as const } }
    for await (const outcome of readArticles({ name, bytes }, hints)) await write(io, extractOutcome(outcome, printing))
  } catch (error) {
    await write(io, printing.failure(name, wordsOf(error)))
  }
}

function extractOutcome(outcome: ReadOutcome, printing: Printing): unknown {
  if (!outcome.ok) return printing.failure(outcome.name, outcome.reason)
  const { article } = outcome
  try {
    return printing.article(article, article.sourceName)
  } catch (error) {
    return printing.failure(article.sourceName, wordsOf(error))
  }
}

/** An article of a line of JSON; its text is taken as it stands. */
function articleOfRow(id: string, row: { text: string } & Record<string, unknown>, published: string | null): ReadArticle {
  const words = (name: string): string | null => cleanLine(typeof row[name] === 'string' ? row[name] : null, 1000)
  const own = typeof row.published === 'string' && DAY.test(row.published) ? row.published : null
  const day = own ?? published
  return {
    title: words('title'),
    author: words('author'),
    outlet: words('outlet'),
    url: cleanUrl(words('url')),
    language: textLanguage(row.text, undefined),
    published: day === null ? null : { edtf: day.slice(0, 10), provenance: 'user' },
    text: row.text,
    boilerplate: [],
    mediaType: 'text/plain',
    contentHash: hashText(row.text),
    sourceName: id,
  }
}

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
