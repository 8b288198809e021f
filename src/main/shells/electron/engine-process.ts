import { MessageChannelMain, utilityProcess } from 'electron'
import type { FromEngine } from '../../../shared/contract/envelope.ts'
import type { HostOptions } from '../../engine/engine-host.ts'
import { connectEngine } from '../engine-client.ts'
import type { RunningEngine } from '../engine-thread.ts'

/** A writer that has not finished by then is ended; the database rolls its transaction back at the next start. */
const PATIENCE_MS = 5000

/** Starts the engine in a process of its own: a native crash or a parser out of memory does not take the window with it. */
export function startEngineProcess(hostFile: string, options: HostOptions): RunningEngine {
  const child = utilityProcess.fork(hostFile, [], { serviceName: 'Dateline engine', stdio: 'inherit' })
  const { port1: port, port2 } = new MessageChannelMain()
  child.postMessage(options, [port2])
  let closing = false
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const client = connectEngine({
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.on('message', ({ data }) => listener(data as FromEngine))
      port.start()
    },
    onGone: (listener) => child.once('exit', listener),
  })
  return {
    ...client,
    close() {
      closing = true
      port.close()
      const impatience = setTimeout(() => child.kill(), PATIENCE_MS)
      return ended.finally(() => clearTimeout(impatience))
    },
    onCrash(listener) {
      child.once('exit', (code) => {
        if (!closing) listener(`its process ended with ${code}`)
      })
    },
  }
}
