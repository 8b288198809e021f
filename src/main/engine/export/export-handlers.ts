import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { exportFormat } from '../../../shared/contract/export-formats.ts'
import type { QueryContext, QueryHandlers } from '../handler-types.ts'
import { caseName } from '../store/case-queries.ts'
import { createExportSource, type ExportAsked, type ExportSource } from './export-source.ts'
import { fileStem } from './file-stem.ts'
import { nextPiece, openExport } from './open-exports.ts'
import { previewExport } from './preview-export.ts'
import { WRITERS, type Written } from './writers.ts'

/** Beyond this a text is read in pieces. */
const MOST_CHARACTERS = 256 * 1024 * 1024

const headOf = ({ db }: QueryContext, { format }: ExportAsked) => {
  const { suffix, mediaType, binary } = exportFormat(format)
  return { fileName: `${fileStem(caseName(db))}-${suffix}`, mediaType, binary: binary ?? false }
}

/** The whole case holds what others decided. */
const refuseWholeCase = ({ blind }: QueryContext, { format }: ExportAsked): void => {
  if (blind && format === 'case-jsonl')
    throw new AppError(
      'conflict',
      'Blind mode is on, and the whole case holds what others decided. Nothing was written. Give the case file itself, or turn blind mode off in Coding.',
    )
}

interface Begun {
  written: Written
  rows: ExportSource['rows']
}

const begin = (context: QueryContext, asked: ExportAsked): Begun => {
  refuseWholeCase(context, asked)
  const source = createExportSource(context, asked)
  // An archive holds several tables: no one number says how long it is.
  const archive = exportFormat(asked.format).mediaType === 'application/zip'
  return { written: WRITERS[asked.format](source), rows: archive ? () => 0 : source.rows }
}

const isText = (written: Written): written is Iterable<string> => !(written instanceof Uint8Array) && !(written instanceof Promise)

const tooLarge = (): AppError =>
  new AppError(
    'invalid-input',
    'This export is too large to be handed over in one piece. Nothing was written. Export it from the command line with --out, or narrow the filter.',
  )

const makeExport = async (context: QueryContext, asked: ParsedInput<'export.make'>): Promise<CallOutput<'export.make'>> => {
  const { rows, written } = begin(context, asked)
  const head = headOf(context, asked)
  if (!isText(written)) {
    const base64 = Buffer.from(await written).toString('base64')
    return { ...head, text: '', base64, rows: rows() }
  }
  const parts: string[] = []
  let length = 0
  for (const part of written) {
    parts.push(part)
    length += part.length
    if (length > MOST_CHARACTERS) throw tooLarge()
  }
  return { ...head, text: parts.join(''), base64: null, rows: rows() }
}

export const exportHandlers: QueryHandlers<'export.make' | 'export.start' | 'export.next' | 'export.preview'> = {
  'export.make': makeExport,
  'export.start': async (context, asked) => {
    const { rows, written } = begin(context, asked)
    const pieces = isText(written) ? written : await written
    return { ...headOf(context, asked), exportId: openExport(context.db, pieces, rows) }
  },
  'export.next': ({ db }, { exportId }) => nextPiece(db, exportId),
  'export.preview': (context, asked) => {
    refuseWholeCase(context, asked)
    return { ...headOf(context, asked), ...previewExport(context, asked) }
  },
}
