import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine } from '../../client/index.ts'
import { announce } from '../../ui/index.ts'
import { pngOf } from './picture-png.ts'
import { saveFile } from './save-file.ts'

export type ExportAsked = CallInput<'export.make'>

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

/** What the engine made, ready to be saved. */
export const blobOf = ({ text, base64, mediaType }: Pick<CallOutput<'export.make'>, 'text' | 'base64' | 'mediaType'>): Blob =>
  new Blob([base64 === null ? text : bytesOf(base64)], { type: mediaType })

const save = async (fileName: string, content: Blob, words: string): Promise<boolean> => {
  const saved = await saveFile(fileName, content)
  if (saved) announce(`Saved ${fileName}${words}`)
  return saved
}

/** False when the person thought better of it. */
export async function saveExport(caseId: string | null, asked: ExportAsked): Promise<boolean> {
  const made = await callEngine('export.make', caseId, asked)
  return save(made.fileName, blobOf(made), made.rows > 0 ? `, ${made.rows.toLocaleString('en')} rows` : '')
}

/** The picture that is asked for as SVG, as PNG of twice its size, for screens and slides. */
export async function savePng(caseId: string | null, asked: ExportAsked, size: { width: number; height: number }): Promise<boolean> {
  const made = await callEngine('export.make', caseId, asked)
  return save(made.fileName.replace(/\.svg$/, '.png'), await pngOf(made.text, size, 2), '')
}

export async function saveShareCopy(caseId: string | null): Promise<void> {
  const { fileName, base64, words } = await callEngine('case.shareCopy', caseId, {})
  if (await saveFile(fileName, new Blob([bytesOf(base64)], { type: 'application/vnd.sqlite3' }))) announce(words)
}
