import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { QuotedSpan } from '../../../shared/domain/text-span.ts'
import type { ReadArticle, SourceFile } from './article-reader.ts'
import { readBytes } from './path-reader.ts'
import type { ExtractorVersion, FileToProcess, Processed } from './processing-shape.ts'
import { hashText } from './read-article.ts'

const HEAD = { dateline: 'extraction', version: 1 } as const
/** How a file of such lines begins. */
const MARK = '{"dateline":"extraction"'

/** One article, read and extracted, as `dateline extract --for-import` prints it: nothing is lost, so nothing has to be extracted again. */
export const extractionOf = (article: ReadArticle, extracted: ExtractedArticle, extractor: ExtractorVersion) => ({
  ...HEAD,
  extractor,
  article,
  extracted,
})

/** An article that could not be read, so that its line is not missing. */
export const failedExtraction = (id: unknown, error: string) => ({ ...HEAD, id, error })

const span = z.looseObject({ start: z.number().int().min(0), end: z.number().int().min(0) })
const quoted = z.looseObject({ start: z.number().int().min(0), end: z.number().int().min(0), text: z.string() })
const nullableText = z.string().nullable()

const line = z.object({
  dateline: z.literal('extraction'),
  version: z.literal(1),
  extractor: z.object({ version: z.string(), lexicon: z.string() }),
  article: z.looseObject({
    title: nullableText,
    author: nullableText,
    outlet: nullableText,
    url: nullableText,
    language: nullableText,
    published: z.object({ edtf: z.string(), provenance: z.string() }).nullable(),
    text: z.string(),
    boilerplate: z.array(span),
    mediaType: z.string(),
    contentHash: z.string(),
    sourceName: z.string(),
  }),
  extracted: z.looseObject({
    id: z.string(),
    language: z.string(),
    extracted: z.boolean(),
    chains: z.array(
      z.looseObject({ id: z.string(), kind: z.string(), name: z.string(), aliases: z.array(z.string()), mentions: z.array(quoted).min(1) }),
    ),
    times: z.array(quoted),
    reports: z.array(
      z.looseObject({
        id: z.string(),
        kind: z.string(),
        trigger: quoted,
        passage: quoted,
        participants: z.array(z.object({ chain: z.string(), role: z.string() })),
        place: nullableText,
        attributedTo: nullableText,
      }),
    ),
    groups: z.array(z.array(z.string())),
    relations: z.array(z.looseObject({ from: z.string(), to: z.string(), evidence: quoted })),
    links: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string() })),
  }),
})

/** Spans have to quote the text, and ids have to be there: a line that was cut or mended by hand brings no false passages in. */
const isSound = (text: string, extracted: ExtractedArticle): boolean => {
  const quotes = ({ start, end, text: words }: QuotedSpan): boolean => text.slice(start, end) === words
  const chains = new Set(extracted.chains.map((chain) => chain.id))
  const reports = new Set(extracted.reports.map((report) => report.id))
  const known = (id: string | null): boolean => id === null || chains.has(id)
  return (
    extracted.chains.every((chain) => known(chain.affiliation) && chain.mentions.every(quotes)) &&
    extracted.times.every(quotes) &&
    extracted.reports.every(
      (one) =>
        quotes(one.trigger) &&
        quotes(one.passage) &&
        known(one.place) &&
        known(one.attributedTo) &&
        (one.timeAnchor == null || reports.has(one.timeAnchor.report)) &&
        one.participants.every((p) => known(p.chain)),
    ) &&
    extracted.groups.flat().every((id) => reports.has(id)) &&
    extracted.relations.every((one) => known(one.from) && known(one.to) && quotes(one.evidence)) &&
    extracted.links.every((one) => reports.has(one.from) && reports.has(one.to))
  )
}

const readLine = (text: string, name: string): Processed => {
  const refused = (reason: string): Processed => ({ ok: false, name, code: 'damaged', reason })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('The line is cut off or no JSON. Extract this article again.')
  }
  if (typeof value === 'object' && value !== null && 'error' in value) return refused(String(value.error).slice(0, 500))
  const read = line.safeParse(value)
  if (!read.success) return refused('The line is no article that “dateline extract --for-import” printed. Extract it again.')
  const article = read.data.article as ReadArticle
  const extracted = read.data.extracted as unknown as ExtractedArticle
  if (article.contentHash !== hashText(article.text) || !isSound(article.text, extracted)) {
    return refused('The line was altered: what it quotes is not what its text says. Extract this article again.')
  }
  return { ok: true, article, extracted, extractor: read.data.extractor }
}

const MARK_BYTES = Buffer.from(MARK)

/** Whether a file is the output of `extract --for-import`, by how it begins. */
export const holdsExtractions = (file: FileToProcess): boolean => {
  if ('url' in file) return false
  try {
    const head = file.path === undefined ? (file as SourceFile).bytes : readBytes(file.path, MARK_BYTES.length)
    return MARK_BYTES.equals(head.subarray(0, MARK_BYTES.length))
  } catch {
    // Who reads it next says what is wrong with it.
    return false
  }
}

/** Articles of such a file, line by line, however many there are. */
export async function* readExtractions(file: FileToProcess): AsyncGenerator<Processed> {
  const input = 'bytes' in file ? Readable.from([Buffer.from(file.bytes)]) : createReadStream((file as { path: string }).path)
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (text.trim() !== '') yield readLine(text, `${file.name} › line ${number}`)
  }
}
