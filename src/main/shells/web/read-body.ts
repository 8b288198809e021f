import type { IncomingMessage } from 'node:http'

/** What is sent beyond the limit is thrown away up to here, so that the sender reads the answer; then the line is cut. */
const PATIENCE = 20

/** The body as text, or null when it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= limit) parts.push(part)
    else parts.length = 0
    if (length > limit * PATIENCE) break
  }
  return length > limit ? null : Buffer.concat(parts).toString('utf8')
}
