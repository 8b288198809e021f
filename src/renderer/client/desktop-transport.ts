import type { DesktopBridge } from '../../shared/contract/shell-contract.ts'
import type { EngineTransport } from './engine-client.ts'

declare global {
  interface Window {
    dateline?: DesktopBridge
  }
}

/** Null in the browser shell. */
export const desktopBridge = (): DesktopBridge | null => window.dateline ?? null

export const createDesktopTransport = (bridge: DesktopBridge): EngineTransport => ({
  send: (request) => bridge.call(request),
  onNotice: (listener) => bridge.onNotice(listener),
})
