import { create } from 'zustand'
import { callEngine, desktopBridge, queryClient } from '../../client/index.ts'
import { openCase } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { batchFiles } from './file-batches.ts'
import { readBase64 } from './read-base64.ts'

/** The case to import into; without one, an autosaved "Untitled case" is made. No dialog stands between a drop and its network. */
async function caseFor(caseId: string | null): Promise<string> {
  if (caseId !== null) return caseId
  const made = await callEngine('app.createCase', null, {})
  // The frame shows a case only once it is in the list of open ones.
  await queryClient.refetchQueries({ queryKey: [null, 'app.start', {}], exact: true })
  openCase(made.caseId)
  return made.caseId
}

type Incoming = { name: string; base64: string }

/** Null for a file that the browser cannot read (gone, or no permission): it gets its line, the others go on. */
async function incomingOf(file: File): Promise<Incoming | null> {
  const name = file.webkitRelativePath || file.name
  try {
    return { name, base64: await readBase64(file) }
  } catch {
    showError(new Error(`“${name}” could not be read and was left out. Check that it is still there and that you may open it.`))
    return null
  }
}

async function sendFiles(caseId: string, files: readonly File[]): Promise<void> {
  for (const batch of batchFiles(files)) {
    const read = await Promise.all(batch.map(incomingOf))
    const incoming = read.filter((file) => file !== null)
    if (incoming.length > 0) await callEngine('import.files', caseId, { files: incoming })
  }
}

/** Starts the import; progress comes with the job. A bad file gets its own line there and never stops the rest. */
export async function importFiles(caseId: string | null, files: readonly File[]): Promise<void> {
  if (files.length === 0) return announce('Nothing that could be imported was dropped.')
  try {
    announce(files.length === 1 ? 'Importing 1 file' : `Importing ${files.length} files`)
    const into = await caseFor(caseId)
    const paths = desktopBridge()?.pathsOf(files) ?? []
    // Paths spare the window from holding every byte; a file without one (pasted, from an archive) goes as bytes.
    if (paths.length === files.length && paths.every((path) => path !== '')) await callEngine('import.paths', into, { paths })
    else await sendFiles(into, files)
  } catch (error) {
    showError(error as Error)
  }
}

export async function importPaths(caseId: string | null, paths: string[]): Promise<void> {
  if (paths.length === 0) return
  try {
    await callEngine('import.paths', await caseFor(caseId), { paths })
  } catch (error) {
    showError(error as Error)
  }
}

/** The system's dialog on the desktop, the browser's elsewhere. */
export async function chooseFiles(caseId: string | null, options: { folder?: boolean } = {}): Promise<void> {
  const bridge = desktopBridge()
  if (bridge && !options.folder) return importPaths(caseId, await bridge.chooseFiles())
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = options.folder ?? false
  input.addEventListener('change', () => void importFiles(caseId, [...(input.files ?? [])]))
  input.click()
}

const usePasteDialog = create<{ open: boolean }>(() => ({ open: false }))
export const openPasteDialog = (): void => usePasteDialog.setState({ open: true })
export const closePasteDialog = (): void => usePasteDialog.setState({ open: false })
export const usePasteDialogOpen = (): boolean => usePasteDialog((state) => state.open)
