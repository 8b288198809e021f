import { writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { z } from 'zod'
import { DESKTOP_CHANNELS } from '../../../shared/contract/desktop-channels.ts'
import { outsideAddress } from './app-address.ts'
import { CASE_EXTENSION } from './case-argument.ts'
import type { PathGrants } from './path-grants.ts'
import { handleFromPage } from './trusted-ipc.ts'

const CASES = { name: 'Dateline cases', extensions: [CASE_EXTENSION.slice(1)] }

const saving = z.object({ fileName: z.string().min(1), mediaType: z.string(), content: z.union([z.string(), z.instanceof(Uint8Array)]) })

async function save(window: BrowserWindow, input: unknown): Promise<boolean> {
  const { fileName, content } = saving.parse(input)
  const extension = extname(fileName).slice(1)
  const filters = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(fileName), filters })
  if (!filePath) return false
  await writeFile(filePath, content)
  return true
}

async function openOutside(window: BrowserWindow, url: unknown): Promise<void> {
  const address = outsideAddress(url)
  if (address === null) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: `${address}\n\nThis leaves Dateline: the site will see that you visit it.`,
    buttons: ['Open', 'Cancel'],
    defaultId: 1,
    cancelId: 1,
  })
  if (response === 0) await shell.openExternal(address)
}

/** What only the system can do for the page: choose files, save one, open an address outside. */
export function setupDialogs(window: () => BrowserWindow, grants: PathGrants): void {
  handleFromPage(DESKTOP_CHANNELS.chooseFiles, async () => {
    const { filePaths } = await dialog.showOpenDialog(window(), { properties: ['openFile', 'multiSelections'] })
    grants.grant(filePaths)
    return filePaths
  })
  handleFromPage(DESKTOP_CHANNELS.save, (input) => save(window(), input))
  handleFromPage(DESKTOP_CHANNELS.openExternal, (url) => openOutside(window(), url))
}

/** The path of the case that the user chooses, or null. */
export async function chooseCase(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [CASES] })
  return filePaths[0] ?? null
}
