import type { ServerResponse } from 'node:http'
import type { EngineClient } from '../engine-client.ts'

/** Often enough that nothing between page and server takes the line for dead. */
const HEARTBEAT_MS = 20_000

/** GET /notices: one notice a message, as JSON, until the page leaves. */
export function streamNotices(engine: EngineClient, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  const stop = engine.onNotice((notice) => response.write(`data: ${JSON.stringify(notice)}\n\n`))
  const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS)
  response.on('close', () => {
    stop()
    clearInterval(heartbeat)
  })
}
