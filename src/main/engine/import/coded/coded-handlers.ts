import { AppError } from '../../../../shared/contract/app-error.ts'
import type { CodedReadingShape } from '../../../../shared/contract/coded-calls.ts'
import type { QueryHandlers } from '../../handler-types.ts'
import type { CaseDatabase } from '../../store/open.ts'
import { type SourceFile, UnreadableFile } from '../article-reader.ts'
import { rowsBySource } from './coded-articles.ts'
import type { CodedItem } from './coded-record.ts'
import { compareTable, countLater } from './later-table.ts'
import { type CodedMapping, MAPPING_FIELDS } from './mapping.ts'
import { type CodedReading, columnValues, countCoded, previewCoded, readCoded } from './read-coded.ts'
import { createRowIndex } from './row-index.ts'

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
  const items: CodedItem[] = []
  for await (const outcome of readCoded(file, reading)) if (outcome.ok) items.push(...outcome.items)
  const rowIndex = createRowIndex(db)
  for (const { hash, rows } of rowsBySource(file, items)) {
    const { known, updated, kept } = countLater(db, rows, compareTable(db, hash, rows, rowIndex))
    counts.known += known
    counts.updated += updated
    counts.kept += kept
  }
  return counts
}

/** A reading as it comes over the wire, its node list as bytes. */
export const readingOf = (reading: CodedReadingShape): CodedReading => {
  if ('mapping' in reading) return { ...reading, mapping: reading.mapping as CodedMapping }
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
