import { AppError } from '../../../../shared/contract/app-error.ts'
import type { QueryHandlers } from '../../handler-types.ts'
import { articleWithUid } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import { type SourceFile, UnreadableFile } from '../article-reader.ts'
import { codedHash } from './coded-articles.ts'
import { type CodedMapping, MAPPING_FIELDS } from './mapping.ts'
import { type CodedReading, countCoded, previewCoded, readCoded } from './read-coded.ts'

const fileOf = ({ name, base64 }: { name: string; base64: string }): SourceFile => ({ name, bytes: Buffer.from(base64, 'base64') })

const explained = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError('invalid-input', error.message)
    throw error
  }
}

const countKnown = async (db: CaseDatabase, file: SourceFile, reading: CodedReading): Promise<number> => {
  let known = 0
  for await (const outcome of readCoded(file, reading)) {
    if (!outcome.ok) continue
    for (const item of outcome.items) if (item.type === 'event' && articleWithUid(db, codedHash(item))) known++
  }
  return known
}

export const codedHandlers: QueryHandlers<'coded.preview' | 'coded.count'> = {
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
  'coded.count': ({ db }, input) =>
    explained(async () => {
      const reading = input.reading as { preset: string } | { mapping: CodedMapping }
      return { ...(await countCoded(fileOf(input), reading)), known: await countKnown(db, fileOf(input), reading) }
    }),
}
