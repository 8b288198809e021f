import { basename, extname } from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { z } from 'zod'
import { DESKTOP_CHANNELS } from '../../../shared/contract/desktop-channels.ts'
import { outsideAddress } from './app-address.ts'
import { CASE_EXTENSION } from './case-argument.ts'
import { createFileSaving } from './file-saving.ts'
import type { PathGrants } from './path-grants.ts'
import { handleFromPage } from './trusted-ipc.ts'

const CASES = { name: 'Dateline cases', extensions: [CASE_EXTENSION.slice(1)] }

/** Where the user wants a file of this name; null when they thought better of it. */
async function choosePlace(window: BrowserWindow, fileName: string): Promise<string | null> {
  const extension = extname(fileName).slice(1)
  const filters = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }]
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath: basename(fileName), filters })
  return filePath || null
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
  const saving = createFileSaving()
  handleFromPage(DESKTOP_CHANNELS.saveBegin, async (fileName) => {
    const path = await choosePlace(window(), z.string().min(1).parse(fileName))
    return path && saving.begin(path)
  })
  handleFromPage(DESKTOP_CHANNELS.saveMore, saving.more)
  handleFromPage(DESKTOP_CHANNELS.saveEnd, saving.end)
  handleFromPage(DESKTOP_CHANNELS.openExternal, (url) => openOutside(window(), url))
}

/** The path of the case that the user chooses, or null. */
export async function chooseCase(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: ['openFile'], filters: [CASES] })
  return filePaths[0] ?? null
}
