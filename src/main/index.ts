import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { DESKTOP_CHANNELS } from '../shared/contract/desktop-channels.ts'
import { setupAppMenu } from './shells/electron/app-menu.ts'
import { registerAppScheme, setupAppProtocol } from './shells/electron/app-protocol.ts'
import { caseArgument } from './shells/electron/case-argument.ts'
import { collectEarlyFiles, createCaseOpening } from './shells/electron/case-opening.ts'
import { setupDialogs } from './shells/electron/dialogs.ts'
import { setupCrashMessage } from './shells/electron/engine-crash.ts'
import { startEngineProcess } from './shells/electron/engine-process.ts'
import { setupLockDown, setupOfflineSwitches } from './shells/electron/lock-down.ts'
import { openMainWindow } from './shells/electron/main-window.ts'
import { setupPageCalls } from './shells/electron/page-calls.ts'
import { createPathGrants } from './shells/electron/path-grants.ts'
import { locateProgram, type ProgramFiles } from './shells/program-files.ts'

function setupDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true })
  // What Chromium keeps lies apart from what is the user's; the single-instance lock goes by this folder too.
  app.setPath('userData', join(dataDir, 'window'))
}

async function start(program: ProgramFiles): Promise<void> {
  const openEarlyFiles = collectEarlyFiles()
  await app.whenReady()
  setupAppProtocol(program.rendererDir)
  const engine = startEngineProcess(program.engineHost, program.hostOptions)
  setupCrashMessage(engine)
  const grants = createPathGrants()
  setupPageCalls(engine, grants)

  let window: BrowserWindow = openMainWindow(program)
  const currentWindow = () => {
    if (window.isDestroyed()) window = openMainWindow(program)
    return window
  }
  setupDialogs(currentWindow, grants)
  engine.onNotice((notice) => {
    if (!window.isDestroyed()) window.webContents.send(DESKTOP_CHANNELS.notice, notice)
  })
  const cases = createCaseOpening(engine, currentWindow)
  setupAppMenu(engine, currentWindow, cases)
  openEarlyFiles((path) => void cases.openFile(path))

  app.on('second-instance', (_event, argv, workingDir) => {
    const file = caseArgument(argv, workingDir)
    const shown = currentWindow()
    if (shown.isMinimized()) shown.restore()
    shown.focus()
    if (file !== null) void cases.openFile(file)
  })
  app.on('activate', currentWindow)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  let engineIsClosed = false
  app.on('will-quit', async (event) => {
    if (engineIsClosed) return
    event.preventDefault()
    await engine.close()
    engineIsClosed = true
    app.quit()
  })
}

const program = locateProgram(import.meta.url)
setupDataDir(program.hostOptions.dataDir)
registerAppScheme()
setupOfflineSwitches()
setupLockDown()
if (app.requestSingleInstanceLock()) void start(program)
else app.quit()
