import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import type { ProgramFiles } from '../program-files.ts'
import { APP_URL } from './app-address.ts'
import { placeWindow, readWindowState, writeWindowState } from './window-state.ts'

/** The one window: where it was when it was closed, and shown when there is something to see. */
export function openMainWindow(program: ProgramFiles): BrowserWindow {
  const stateFile = join(program.hostOptions.dataDir, 'window.json')
  const { maximized, ...bounds } = placeWindow(
    readWindowState(stateFile),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Dateline',
    icon: program.iconFile,
    webPreferences: {
      preload: program.preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    writeWindowState(stateFile, { x, y, width, height, maximized: window.isMaximized() })
  })
  window.loadURL(APP_URL)
  return window
}
