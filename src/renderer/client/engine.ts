import { createDesktopTransport, desktopBridge } from './desktop-transport.ts'
import { callThrough, type EngineTransport } from './engine-client.ts'
import { createHttpTransport } from './http-transport.ts'

const bridge = desktopBridge()

export const transport: EngineTransport = bridge ? createDesktopTransport(bridge) : createHttpTransport()

/** For code outside components; components use `useCall` and `useCommand`. */
export const callEngine = callThrough(transport)
