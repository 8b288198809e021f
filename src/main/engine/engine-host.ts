import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'
import type { FromEngine, ToEngine } from '../../shared/contract/envelope.ts'
import { createEngine } from './create-engine.ts'
import { openLogFile } from './log-file.ts'

/**
 * Entry of the engine's own thread (browser shell, command line) or process (desktop shell). It gets a port and the
 * options that can be sent; everything else passes over the port. The engine ends when the other side closes the port.
 */
export interface HostOptions {
  resourcesDir: string
  /** Folder of the preferences, the list of recent cases and cases without a file of the user's own. */
  dataDir: string
  version: string
  /** Paths of the worker entries. */
  workers: { read: string; extract: string }
  allowMachinePaths: boolean
  allowFetch: boolean
}

/** What both kinds of message port can do. Node's hands over the value, Electron's an event around it. */
interface HostPort {
  on(name: 'message', listener: (message: unknown) => void): unknown
  on(name: 'close', listener: () => void): unknown
  postMessage(message: FromEngine): void
  start(): void
}

const now = () => new Date()

function serve(port: HostPort, unwrap: (message: unknown) => ToEngine, options: HostOptions): void {
  const workers = { read: pathToFileURL(options.workers.read), extract: pathToFileURL(options.workers.extract) }
  const engine = createEngine({ ...options, workers, now, newUid: randomUUID, log: openLogFile(options.dataDir, now) })
  engine.onNotice((notice) => port.postMessage({ notice }))
  port.on('message', async (message) => {
    const { id, request } = unwrap(message)
    port.postMessage({ id, reply: await engine.dispatch(request) })
  })
  port.on('close', async () => {
    await engine.close()
    process.exit(0)
  })
  port.start()
}

/** Electron adds this to `process` in a utility process; it is described here because the engine knows no Electron. */
interface UtilityParent {
  once(name: 'message', listener: (event: { data: HostOptions; ports: HostPort[] }) => void): void
}

const { parentPort } = process as unknown as { parentPort?: UtilityParent }

if (parentPort) {
  parentPort.once('message', ({ data, ports: [port] }) => {
    if (port) serve(port, (event) => (event as { data: ToEngine }).data, data)
  })
} else {
  const { port, options } = workerData as { port: HostPort; options: HostOptions }
  serve(port, (message) => message as ToEngine, options)
}
