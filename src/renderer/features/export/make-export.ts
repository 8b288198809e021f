import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine } from '../../client/index.ts'
import { announce } from '../../ui/index.ts'
import { pngOf } from './picture-png.ts'
import { saveFile, savePieces } from './save-file.ts'

export type ExportAsked = CallInput<'export.make'>

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** What the engine made, ready to be saved. */
export const blobOf = ({ text, base64, mediaType }: Pick<CallOutput<'export.make'>, 'text' | 'base64' | 'mediaType'>): Blob =>
  new Blob([base64 === null ? text : bytesOf(base64)], { type: mediaType })

export interface ExportProgress {
  rows: number
  bytes: number
}

async function* piecesOf(
  caseId: string | null,
  { exportId, mediaType }: CallOutput<'export.start'>,
  report: (progress: ExportProgress) => void,
): AsyncGenerator<Blob> {
  for (let bytes = 0; ; ) {
    const made = await callEngine('export.next', caseId, { exportId })
    const piece = blobOf({ ...made, mediaType })
    bytes += piece.size
    report({ rows: made.rows, bytes })
    yield piece
    if (made.done) return
  }
}

/** Writes an export piece by piece. False when the person thought better of it or stopped it; then no file is left. */
export async function saveExport(
  caseId: string | null,
  asked: ExportAsked,
  stop: AbortSignal,
  report: (progress: ExportProgress) => void,
): Promise<boolean> {
  const started = await callEngine('export.start', caseId, asked)
  if (stop.aborted) return false
  let rows = 0
  const count = (progress: ExportProgress): void => {
    rows = progress.rows
    report(progress)
  }
  const saved = await savePieces(started.fileName, started.mediaType, piecesOf(caseId, started, count), stop)
  if (saved) announce(`Saved ${started.fileName}${rows > 0 ? `, ${rows.toLocaleString('en')} rows` : ''}`)
  return saved
}

/** The picture that is asked for as SVG, as PNG of twice its size, for screens and slides. */
export async function savePng(caseId: string | null, asked: ExportAsked, size: { width: number; height: number }): Promise<boolean> {
  const made = await callEngine('export.make', caseId, asked)
  const fileName = made.fileName.replace(/\.svg$/, '.png')
  const saved = await saveFile(fileName, await pngOf(made.text, size, 2))
  if (saved) announce(`Saved ${fileName}`)
  return saved
}

export async function saveShareCopy(caseId: string | null): Promise<void> {
  const { fileName, base64, words } = await callEngine('case.shareCopy', caseId, {})
  if (await saveFile(fileName, new Blob([bytesOf(base64)], { type: 'application/vnd.sqlite3' }))) announce(words)
}
