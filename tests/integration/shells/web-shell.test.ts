import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningEngine, startEngineThread } from '../../../src/main/shells/engine-thread.ts'
import { openWebShell, type WebShell } from '../../../src/main/shells/web/web-shell.ts'
import { openProgram, type TestProgram } from './open-program.ts'

const LIMIT = 100_000

let opened: TestProgram
let engine: RunningEngine
let shell: WebShell
let cookie = ''

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** A request with headers that `fetch` would not let us set. */
function send(
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port: shell.port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      )
      response.on('error', reject)
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

const pathOf = (link: string) => link.slice(link.indexOf('/?'))

async function signIn(): Promise<string> {
  const { headers } = await send(pathOf(shell.newLink()))
  return String(headers['set-cookie']?.[0]).split(';')[0] ?? ''
}

const call = (content: unknown, headers: Record<string, string> = {}) =>
  send('/call', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'x-dateline': '1', ...headers },
    body: typeof content === 'string' ? content : JSON.stringify(content),
  })

const start = { call: 'app.start', caseId: null, input: {} }

beforeAll(async () => {
  opened = openProgram()
  const rendererDir = join(opened.folder, 'renderer')
  mkdirSync(join(rendererDir, 'assets'), { recursive: true })
  writeFileSync(join(rendererDir, 'index.html'), '<!doctype html><title>Dateline</title>')
  writeFileSync(join(rendererDir, 'assets', 'main-1.js'), 'export {}')
  engine = startEngineThread(opened.program.engineHost, opened.program.hostOptions)
  shell = await openWebShell({ engine, rendererDir, port: 0, bodyLimit: LIMIT, newLinkHint: 'Start Dateline again for a new link.' })
  cookie = await signIn()
})
afterAll(async () => {
  await shell.close()
  await engine.close()
  opened.remove()
})

describe('without the token', () => {
  it.each(['/', '/index.html', '/assets/main-1.js', '/notices', '/missing', '/?token=', '/?token=guess', '//', '/%zz'])(
    '%s is answered with 401 and one line',
    async (path) => {
      const { status, body, headers } = await send(path)
      expect(status).toBe(401)
      expect(body.trim().split('\n')).toHaveLength(1)
      expect(body).not.toContain('<')
      expect(headers['set-cookie']).toBeUndefined()
    },
  )

  it('a call is answered with 401', async () => {
    expect(await call(start, { cookie: '' })).toMatchObject({ status: 401 })
    expect(await call(start, { cookie: cookie.replace(/=.*/, '=guess') })).toMatchObject({ status: 401 })
  })
})

describe('the link', () => {
  it('is exchanged once for a cookie and leads to the app without the token in the address', async () => {
    const path = pathOf(shell.newLink())
    const first = await send(path)
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } })
    expect(first.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Strict/)
    const second = await send(path)
    expect(second).toMatchObject({ status: 401, body: 'This link does not work any more. Start Dateline again for a new link.\n' })
  })

  it('opened again by the browser that holds the cookie just leads to the app', async () => {
    expect(await send('/?token=spent', { headers: { cookie } })).toMatchObject({ status: 303, headers: { location: '/' } })
  })

  it('is not spent by a request that was led here under another name', async () => {
    const path = pathOf(shell.newLink())
    expect(await send(path, { headers: { host: `rebound.example:${shell.port}` } })).toMatchObject({ status: 401 })
    expect(await send(path)).toMatchObject({ status: 303 })
  })
})

describe('the screen', () => {
  it('is served with a policy that lets it load and reach nothing else', async () => {
    const { status, headers, body } = await send('/', { headers: { cookie } })
    expect(status).toBe(200)
    expect(body).toContain('<title>Dateline</title>')
    const policy = String(headers['content-security-policy']).split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ]),
    )
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
  })

  it('may keep only files whose name changes with their content', async () => {
    expect((await send('/assets/main-1.js', { headers: { cookie } })).headers['cache-control']).toContain('immutable')
  })

  it('has nothing outside its folder and takes nothing but reading', async () => {
    expect(await send('/..%2fdata', { headers: { cookie } })).toMatchObject({ status: 404 })
    expect(await send('/', { method: 'DELETE', headers: { cookie } })).toMatchObject({ status: 405 })
  })

  it('is refused under another host name', async () => {
    expect(await send('/', { headers: { cookie, host: `rebound.example:${shell.port}` } })).toMatchObject({ status: 403 })
  })

  it('goes on after an address that is none', async () => {
    expect(await send('//', { headers: { cookie } })).toMatchObject({ status: 404 })
    expect(await send('/', { headers: { cookie } })).toMatchObject({ status: 200 })
  })
})

describe('a call', () => {
  it('reaches the engine and comes back with status 200, for an error of the engine too', async () => {
    const answer = await call(start)
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { open: [] } })
    const planted = await call({ call: 'case.summary', caseId: 'none', input: {} })
    expect([planted.status, JSON.parse(planted.body)]).toMatchObject([200, { ok: false, error: { code: 'not-found' } }])
  })

  it.each([
    ['an unknown name', { call: 'app.format', caseId: null, input: {} }],
    ['a name from the prototype', { call: 'constructor', caseId: null, input: {} }],
    ['input of the wrong form', { call: 'app.createCase', caseId: null, input: { name: 7 } }],
  ])('with %s is an error in words', async (_what, planted) => {
    const { status, body } = await call(planted)
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it.each([
    ['of another origin', { origin: 'http://evil.example' }],
    ['of another port', { origin: 'http://127.0.0.1:1' }],
    ['of the same site', { 'sec-fetch-site': 'same-site' }],
    ['without our header', { 'x-dateline': '0' }],
    ['that is a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('from a page %s is refused before the engine hears of it', async (_who, headers) => {
    const answer = await call(start, headers)
    expect(answer.status).toBe(403)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false })
  })

  it.each([
    ['app.openCase', { path: '/etc/passwd' }],
    ['import.paths', { paths: ['/etc/passwd'] }],
  ])('%s, which names files of this machine, is refused', async (name, input) => {
    const answer = await call({ call: name, caseId: null, input })
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([403, { ok: false, error: { code: 'unsupported' } }])
  })

  it.each(['', '{', '[]', '{"call":1,"caseId":null,"input":{}}', '{"call":"app.start"}'])('of the form “%s” is refused', async (body) => {
    expect(await call(body)).toMatchObject({ status: 400 })
  })

  it('above the limit says what to do, and the next one goes through', async () => {
    const answer = await call({ call: 'import.files', caseId: 'c', input: { files: [{ name: 'a', base64: 'A'.repeat(3 * LIMIT) }] } })
    expect(answer.status).toBe(413)
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('smaller files') },
    })
    expect(await call(start)).toMatchObject({ status: 200 })
  })

  it('that breaks off in the middle leaves the others alone', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(shell.port, '127.0.0.1', () => {
        const head = [
          'POST /call HTTP/1.1',
          `Host: 127.0.0.1:${shell.port}`,
          `Cookie: ${cookie}`,
          'Content-Type: application/json',
          'X-Dateline: 1',
          'Content-Length: 500',
        ]
        socket.write(`${head.join('\r\n')}\r\n\r\n{"call":`, () => socket.destroy())
      })
      socket.on('close', () => resolve())
    })
    expect(await call(start)).toMatchObject({ status: 200 })
  })
})

describe('the notices', () => {
  const listen = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${shell.port}/notices`, { headers: { cookie, ...headers }, signal: AbortSignal.timeout(15_000) })

  it('stream to the page itself as JSON, one a message', async () => {
    const response = await listen({ 'sec-fetch-site': 'same-origin' })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    await call({ call: 'app.createCase', caseId: null, input: { name: 'Streamed' } })
    let text = ''
    while (!text.includes('data: ')) text += (await reader?.read())?.value ?? ''
    const [, json] = /data: (.*)\n/.exec(text) ?? []
    expect(JSON.parse(json ?? '')).toMatchObject({ type: 'changed' })
    await reader?.cancel()
  })

  it.each<Record<string, string>>([{}, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site' }])(
    'do not stream to a page with %o',
    async (headers) => {
      expect((await send('/notices', { headers: { cookie, ...headers } })).status).toBe(403)
    },
  )
})

describe('the port', () => {
  it('that is taken is said in words', async () => {
    await expect(openWebShell({ engine, rendererDir: opened.folder, port: shell.port, newLinkHint: '' })).rejects.toThrow(/taken.*--port/)
  })
})
