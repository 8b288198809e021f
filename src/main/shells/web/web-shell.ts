import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { AppError } from '../../../shared/contract/app-error.ts'
import { safetyHeaders } from '../content-security-policy.ts'
import type { EngineClient } from '../engine-client.ts'
import { readRendererFile } from '../renderer-files.ts'
import { answerCall } from './call-endpoint.ts'
import { createLinkSession, type LinkSession } from './link-session.ts'
import { streamNotices } from './notice-stream.ts'
import { isForThisHost, mayListen } from './request-guard.ts'

export interface WebShellOptions {
  engine: EngineClient
  rendererDir: string
  /** 0 takes a free one. */
  port: number
  /** Bytes of one call; files arrive in it as base64. */
  bodyLimit?: number
  /** How a user gets a new link, as the answer to a spent one says it. */
  newLinkHint: string
}

export interface WebShell {
  port: number
  /** The address with a token that works once; links given out before stop working. */
  newLink(): string
  close(): Promise<void>
}

const BODY_LIMIT = 48_000_000

function say(response: ServerResponse, status: number, line: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${line}\n`)
}

/** What is no address at all (`//`) leads to where nothing is. */
const addressOf = ({ url = '/' }: IncomingMessage): URL =>
  new URL(URL.canParse(url, 'http://127.0.0.1') ? url : '/nowhere', 'http://127.0.0.1')

/** Lets through whoever holds the cookie; exchanges the token of a link for one; answers 401 to everyone else. */
function signIn(session: LinkSession, port: number, url: URL, request: IncomingMessage, response: ServerResponse, hint: string): boolean {
  const token = url.pathname === '/' ? url.searchParams.get('token') : null
  const known = session.holdsCookie(request.headers.cookie)
  if (known && token === null) return true
  if (!isForThisHost(request.headers, port)) {
    say(response, 401, 'Not signed in.')
    return false
  }
  const cookie = token === null || known ? null : session.exchange(token)
  if (known || cookie) {
    response.writeHead(303, { location: '/', 'cache-control': 'no-store', ...(cookie ? { 'set-cookie': cookie } : {}) })
    response.end()
  } else {
    say(response, 401, token === null ? `Not signed in. ${hint}` : `This link does not work any more. ${hint}`)
  }
  return false
}

async function serveFile(rendererDir: string, urlPath: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only GET is answered here.')
  const file = await readRendererFile(rendererDir, urlPath)
  if (!file) return say(response, 404, 'There is nothing here.')
  response.writeHead(200, {
    'content-type': file.mediaType,
    'content-length': file.body.length,
    'cache-control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : file.body)
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const words = error.code === 'EADDRINUSE' ? `Port ${port} is taken by another program. Choose another with --port.` : error.message
      reject(new AppError('conflict', words))
    })
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

/** Serves the screen and the engine to a browser of this machine. */
export async function openWebShell({
  engine,
  rendererDir,
  port: wanted,
  bodyLimit = BODY_LIMIT,
  newLinkHint,
}: WebShellOptions): Promise<WebShell> {
  const server = createServer()
  const port = await listen(server, wanted)
  const session = createLinkSession(port)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = addressOf(request)
    if (!signIn(session, port, url, request, response, newLinkHint)) return
    if (!isForThisHost(request.headers, port)) return say(response, 403, 'Wrong host.')
    if (url.pathname === '/call' && request.method === 'POST') return answerCall(engine, request, response, bodyLimit)
    if (url.pathname === '/notices' && request.method === 'GET') {
      return mayListen(request.headers) ? streamNotices(engine, response) : say(response, 403, 'The request comes from another site.')
    }
    await serveFile(rendererDir, url.pathname, request, response)
  }

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(safetyHeaders("'self'"))) response.setHeader(name, value)
    // Reached when the line breaks in the middle of a body: there is nobody to answer.
    answer(request, response).catch(() => response.destroy())
  })

  return {
    port,
    newLink: () => `http://127.0.0.1:${port}/?token=${session.newToken()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
