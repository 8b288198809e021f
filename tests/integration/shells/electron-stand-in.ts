import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'

/**
 * Electron as far as the desktop shell uses it, for systems where its binary is not: everything that the shell sets up is
 * kept here for a test to look at and to set off. The engine behind `utilityProcess` is the real one, in a thread.
 */
type Handler = (...args: unknown[]) => unknown

class Session extends EventEmitter {
  permissionRequest: Handler = () => {}
  permissionCheck: Handler = () => true
  beforeRequest: Handler = () => {}
  setPermissionRequestHandler = (handler: Handler) => Object.assign(this, { permissionRequest: handler })
  setPermissionCheckHandler = (handler: Handler) => Object.assign(this, { permissionCheck: handler })
  setDevicePermissionHandler = () => {}
  setDisplayMediaRequestHandler = () => {}
  setSpellCheckerEnabled = () => {}
  webRequest = { onBeforeRequest: (handler: Handler) => Object.assign(this, { beforeRequest: handler }) }
}

class WebContents extends EventEmitter {
  openWindow: Handler = () => ({ action: 'allow' })
  sent: [channel: string, value: unknown][] = []
  setWindowOpenHandler = (handler: Handler) => Object.assign(this, { openWindow: handler })
  send = (channel: string, value: unknown) => this.sent.push([channel, value])
}

export class BrowserWindow extends EventEmitter {
  static opened: BrowserWindow[] = []
  options: Record<string, unknown>
  webContents = new WebContents()
  url = ''
  constructor(options: Record<string, unknown>) {
    super()
    this.options = options
    BrowserWindow.opened.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  loadURL = (url: string) => Object.assign(this, { url })
  isDestroyed = () => false
  isMinimized = () => false
  maximize = () => {}
  focus = () => {}
  show = () => {}
}

let becomeReady: () => void = () => {}
const ready = new Promise<void>((resolve) => {
  becomeReady = resolve
})

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  switches: [] as string[],
  paths: {} as Record<string, string>,
  commandLine: { appendSwitch: (...parts: string[]) => void app.switches.push(parts.join('=')) },
  setPath: (name: string, path: string) => void Object.assign(app.paths, { [name]: path }),
  requestSingleInstanceLock: () => true,
  whenReady: () => ready,
  quit: () => {},
  relaunch: () => {},
  exit: () => {},
})

export const protocol = {
  privileged: [] as unknown[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: unknown[]) => void protocol.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) => void protocol.handlers.set(scheme, handler),
}

export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle: (channel: string, handler: Handler) => void ipcMain.handlers.set(channel, handler),
  on: (channel: string, handler: Handler) => void ipcMain.handlers.set(channel, handler),
}

export const dialog = {
  shown: [] as Record<string, unknown>[],
  answer: 0,
  chosen: [] as string[],
  showMessageBox: async (...args: Record<string, unknown>[]) => {
    dialog.shown.push(args.at(-1) ?? {})
    return { response: dialog.answer }
  },
  showOpenDialog: async () => ({ filePaths: dialog.chosen }),
  showSaveDialog: async () => ({ filePath: dialog.chosen[0] ?? '' }),
}

export const shell = { opened: [] as string[], openExternal: async (url: string) => void shell.opened.push(url) }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }] }
export const Menu = {
  template: [] as unknown[],
  buildFromTemplate: (template: unknown[]) => template,
  setApplicationMenu: (template: unknown[]) => void Object.assign(Menu, { template }),
}

class PortMain extends EventEmitter {
  readonly port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.port = port
    port.on('message', (data) => this.emit('message', { data }))
  }
  postMessage = (message: unknown) => this.port.postMessage(message)
  start = () => this.port.start()
  close = () => this.port.close()
}

export class MessageChannelMain {
  port1: PortMain
  port2: MessagePort
  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new PortMain(port1)
    this.port2 = port2
  }
}

export const utilityProcess = {
  child: null as (EventEmitter & { kill(): void }) | null,
  fork(file: string) {
    let worker: Worker | null = null
    const child = Object.assign(new EventEmitter(), {
      postMessage(options: unknown, [port]: [MessagePort]) {
        worker = new Worker(file, { workerData: { port, options }, transferList: [port] })
        worker.once('exit', (code) => child.emit('exit', code))
      },
      kill: () => void worker?.terminate(),
    })
    utilityProcess.child = child
    return child
  },
}

/** Lets the app become ready with its one session, as Electron does at the start. */
export function launch(): Session {
  const session = new Session()
  app.emit('session-created', session)
  becomeReady()
  return session
}
