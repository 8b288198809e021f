import { app, type BrowserWindow, dialog } from 'electron'
import { DESKTOP_CHANNELS, type MenuCommand } from '../../../shared/contract/desktop-channels.ts'
import type { EngineClient } from '../engine-client.ts'
import { caseArgument } from './case-argument.ts'

export interface CaseOpening {
  openFile(path: string): Promise<void>
  openRecent(recentId: string): Promise<void>
}

/** Opens cases on request of the system and the menu and shows them; a case that cannot be opened is said in words. */
export function createCaseOpening(engine: EngineClient, window: () => BrowserWindow): CaseOpening {
  async function open(call: 'app.openCase' | 'app.openRecent', input: object): Promise<void> {
    const reply = await engine.call({ call, caseId: null, input })
    if (!reply.ok) {
      await dialog.showMessageBox(window(), { type: 'warning', message: 'The case was not opened.', detail: reply.error.message })
      return
    }
    const { caseId } = reply.value as { caseId: string }
    const command: MenuCommand = `show-case:${caseId}`
    window().webContents.send(DESKTOP_CHANNELS.menu, command)
  }
  return {
    openFile: (path) => open('app.openCase', { path, create: false }),
    openRecent: (recentId) => open('app.openRecent', { recentId }),
  }
}

/**
 * A file that the system asks to open before there is a window (macOS) waits for it. Has to run before the app is ready.
 * Resolves what is waiting to the one to open.
 */
export function collectEarlyFiles(): (openFile: (path: string) => void) => void {
  let receive: ((path: string) => void) | null = null
  let waiting = caseArgument(process.argv, process.cwd())
  app.on('open-file', (event, path) => {
    event.preventDefault()
    if (receive) receive(path)
    else waiting = path
  })
  return (openFile) => {
    receive = openFile
    if (waiting !== null) openFile(waiting)
  }
}
