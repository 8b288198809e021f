import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { ReadOutcome } from '../../../../../src/main/engine/import/article-reader.ts'
import { readUrl } from '../../../../../src/main/engine/import/url-reader.ts'
import { FETCH_RULES, type FetchRules } from '../../../../../src/main/engine/import/web/fetch-page.ts'
import { isPublicAddress } from '../../../../../src/main/engine/import/web/public-address.ts'
import { fixture } from './read-fixture.ts'

const NEWS = Buffer.from(fixture('news-page.html').bytes)
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const page = (title: string, body: string): string => `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
const SENTENCE = '<p>The gate was opened on Saturday and the first convoy of trucks passed, three drivers said when they arrived.</p>'

const ROUTES: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/news': (_request, response) => response.writeHead(200, HTML).end(NEWS),
  '/packed': (_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(NEWS)),
  '/moved': (_request, response) => response.writeHead(302, { location: '/news' }).end(),
  '/round': (_request, response) => response.writeHead(302, { location: '/round' }).end(),
  '/inward': (_request, response) => response.writeHead(302, { location: 'http://router.internal/admin' }).end(),
  '/numbers': (_request, response) => response.writeHead(302, { location: 'http://2130706433/' }).end(),
  '/file': (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/locked': (_request, response) => response.writeHead(403, HTML).end(page('Forbidden', 'No.')),
  '/gone': (_request, response) => response.writeHead(404, HTML).end(page('Not found', 'No.')),
  '/soft': (_request, response) => response.writeHead(200, HTML).end(page('Page not found', SENTENCE)),
  '/robot': (_request, response) =>
    response.writeHead(200, HTML).end(page('courier.example', '<p>Checking if the site connection is secure before you go on.</p>')),
  '/wall': (_request, response) =>
    response
      .writeHead(200, HTML)
      .end(
        page(
          'Gate opens',
          `<article>${SENTENCE}${SENTENCE.replace('Saturday', 'Monday')}<p>Subscribe now to continue reading this article.</p></article>`,
        ),
      ),
  '/endless': (_request, response) => {
    response.writeHead(200, HTML)
    const write = (): void => {
      while (response.write('a'.repeat(65536)));
      response.once('drain', write)
    }
    write()
  },
  '/bomb': (_request, response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(30_000_000))),
  '/silent': () => {},
  '/pdf': (_request, response) =>
    response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.from(fixture('observers.pdf').bytes)),
  '/text': (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'text/plain; charset=windows-1252' })
      .end(Buffer.from('The envoy said \x93no\x94 and left the harbour on Monday.', 'latin1')),
  '/video': (_request, response) => response.writeHead(200, { 'content-type': 'video/mp4' }).end(Buffer.from([0, 0, 0, 1, 2, 3])),
}

let server: Server
let port = 0
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`)
    const route = ROUTES[request.url ?? '']
    if (route) route(request, response)
    else response.writeHead(500).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked.length = 0
})

/** The test server stands for the internet under one name; every other address follows the real rule. */
const rules = (more: Partial<FetchRules> = {}): FetchRules => ({
  ...FETCH_RULES,
  resolve: async (host) => (host === 'courier.example' ? ['127.0.0.1'] : host === 'router.internal' ? ['192.168.0.1'] : []),
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
  timeoutMs: 5000,
  ...more,
})
const read = async (path: string, more: Partial<FetchRules> = {}): Promise<ReadOutcome[]> => {
  const outcomes: ReadOutcome[] = []
  for await (const outcome of readUrl(path.startsWith('/') ? `http://courier.example:${port}${path}` : path, rules(more)))
    outcomes.push(outcome)
  return outcomes
}

describe('a web address', () => {
  it.each(['/news', '/packed', '/moved'])('gives the article behind %s', async (path) => {
    expect(await read(path)).toMatchObject([
      {
        ok: true,
        article: {
          outlet: 'Tidewater Courier',
          published: { edtf: '2021-04-02', provenance: 'json-ld' },
          sourceName: expect.stringMatching(/\/(?:news|packed)$/),
        },
      },
    ])
  })

  it('is asked for by name at the address that was looked up', async () => {
    await read('/news')
    expect(asked).toEqual([`courier.example:${port} /news`])
  })

  it('gives PDF files and plain text in the encoding that the server names', async () => {
    expect(await read('/pdf')).toMatchObject([
      { ok: true, article: { mediaType: 'application/pdf', url: `http://courier.example:${port}/pdf` } },
    ])
    expect(await read('/text')).toMatchObject([{ ok: true, article: { text: 'The envoy said “no” and left the harbour on Monday.' } }])
  })
})

describe('what is never fetched', () => {
  it.each(['file:///etc/passwd', 'ftp://courier.example/a', 'javascript:alert(1)', 'http://user:word@courier.example/', 'not an address'])(
    '%s',
    async (address) => {
      expect(await read(address)).toMatchObject([{ ok: false, code: 'unsupported' }])
      expect(asked).toEqual([])
    },
  )

  it.each([
    'http://router.internal/',
    'http://10.0.0.1/',
    'http://[::1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://0x7f.1/',
    'http://[::ffff:127.0.0.1]/',
  ])('a private address: %s', async (address) => {
    expect(await read(address, { isAllowed: isPublicAddress })).toMatchObject([
      { ok: false, code: 'forbidden', reason: expect.stringContaining('private') },
    ])
  })

  it('a name that answers with a public and a private address', async () => {
    expect(await read('/news', { resolve: async () => ['8.8.8.8', '127.0.0.1'], isAllowed: isPublicAddress })).toMatchObject([
      { ok: false, code: 'forbidden' },
    ])
  })

  it('an address that the name gives on being asked again (DNS rebinding)', async () => {
    let times = 0
    const resolve = async (): Promise<string[]> => (++times === 1 ? ['127.0.0.1'] : ['10.0.0.1'])
    expect(await read('/news', { resolve })).toMatchObject([{ ok: true }])
    expect(times).toBe(1)
  })

  it.each(['/inward', '/numbers', '/file'])('where a redirect leads inward: %s', async (path) => {
    expect(
      await read(path, { isAllowed: (address) => address === '127.0.0.1' && !asked.includes(`courier.example:${port} ${path}`) }),
    ).toMatchObject([{ ok: false, code: path === '/file' ? 'unsupported' : 'forbidden' }])
    expect(asked).toHaveLength(1)
  })
})

describe('a page that is no article', () => {
  it.each([
    ['/locked', 'unreachable', /sign-in or a subscription/],
    ['/gone', 'unreachable', /no such page/],
    ['/fault', 'unreachable', /fault of its own/],
    ['/soft', 'not-an-article', /error page/],
    ['/robot', 'not-an-article', /robots/],
    ['/wall', 'not-an-article', /paywall/],
    ['/video', 'binary', /not text/],
    ['/round', 'unreachable', /redirect/],
  ])('is reported as what it is: %s', async (path, code, reason) => {
    expect(await read(path)).toMatchObject([{ ok: false, code, reason: expect.stringMatching(reason) }])
  })

  it('is cut off where it has no end, packed or not', async () => {
    expect(await read('/endless', { maxBytes: 500_000 })).toMatchObject([{ ok: false, code: 'too-large' }])
    expect(await read('/bomb', { maxBytes: 500_000 })).toMatchObject([{ ok: false, code: 'too-large' }])
  })

  it('is given up where the server does not answer', async () => {
    expect(await read('/silent', { timeoutMs: 200 })).toMatchObject([
      { ok: false, code: 'unreachable', reason: expect.stringContaining('did not answer') },
    ])
  })

  it('is given up where there is no server', async () => {
    expect(await read('http://nowhere.example/')).toMatchObject([
      { ok: false, code: 'unreachable', reason: expect.stringContaining('nowhere.example') },
    ])
  })
})
