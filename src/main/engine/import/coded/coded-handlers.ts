import { AppError } from '../../../../shared/contract/app-error.ts'
import type { CodedReadingShape } from '../../../../shared/contract/coded-calls.ts'
import type { QueryHandlers } from '../../handler-types.ts'
import { articleWithUid } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import { type SourceFile, UnreadableFile } from '../article-reader.ts'
import { codedHash, tiesHash } from './coded-articles.ts'
import type { CodedItem } from './coded-record.ts'
import { compareRows, type TableRow } from './held-rows.ts'
import { type CodedMapping, MAPPING_FIELDS } from './mapping.ts'
import { type CodedReading, columnValues, countCoded, previewCoded, readCoded } from './read-coded.ts'
import { sortChanged } from './update-rows.ts'

const fileOf = ({ name, base64 }: { name: string; base64: string }): SourceFile => ({ name, bytes: Buffer.from(base64, 'base64') })

const explained = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError('invalid-input', error.message)
    throw error
  }
}

const countHeld = async (
  db: CaseDatabase,
  file: SourceFile,
  reading: CodedReading,
): Promise<{ known: number; updated: number; kept: number }> => {
  const counts = { known: 0, updated: 0, kept: 0 }
  const network: CodedItem[] = []
  const sources = new Map<string, TableRow[]>()
  for await (const outcome of readCoded(file, reading)) {
    if (!outcome.ok) continue
    for (const item of outcome.items) {
      if (item.type !== 'event') network.push(item)
      else {
        const hash = codedHash(item)
        const rows = sources.get(hash) ?? []
        rows.push({ uid: item.uid, raw: item.raw })
        sources.set(hash, rows)
      }
    }
  }
  for (const [hash, rows] of sources) {
    const { looks } = compareRows(db, hash, rows)
    const { update, kept } = sortChanged(db, looks)
    counts.known += looks.filter(({ is }) => is === 'known').length
    counts.updated += update.length
    counts.kept += kept.length
  }
  const nodes = network.filter((item) => item.type === 'node')
  const ties = network.filter((item) => item.type === 'tie')
  // A network is told by one article: all of it is known, or none.
  if (network.length > 0 && articleWithUid(db, tiesHash(file, nodes, ties))) counts.known += network.length
  return counts
}

/** A reading as it comes over the wire, its node list as bytes. */
export const readingOf = (reading: CodedReadingShape): CodedReading => {
  if ('mapping' in reading) return { mapping: reading.mapping as CodedMapping }
  return reading.nodes ? { preset: reading.preset, nodes: fileOf(reading.nodes) } : { preset: reading.preset }
}

export const codedHandlers: QueryHandlers<'coded.preview' | 'coded.values' | 'coded.count'> = {
  'coded.preview': (_context, input) =>
    explained(async () => {
      const { headings, rows, preset, mapping } = await previewCoded(fileOf(input), input.limit)
      return {
        headings,
        rows,
        preset,
        mapping: { ...mapping, columns: { ...mapping.columns } as Record<string, string> },
        fields: [...MAPPING_FIELDS],
      }
    }),
  'coded.values': (_context, { column, limit, ...table }) =>
    explained(async () => {
      const values = await columnValues(fileOf(table), column)
      return { total: values.length, values: values.slice(0, limit) }
    }),
  'coded.count': ({ db }, input) =>
    explained(async () => {
      const reading = readingOf(input.reading)
      return { ...(await countCoded(fileOf(input), reading)), ...(await countHeld(db, fileOf(input), reading)) }
    }),
}
