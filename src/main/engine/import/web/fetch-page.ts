import { lookup as resolveName } from 'node:dns/promises'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate } from 'node:zlib'
import { UnreadableFile } from '../article-reader.ts'
import { MEBIBYTE } from '../read-budget.ts'
import { isPublicAddress } from './public-address.ts'

export interface FetchedPage {
  /** Where the last redirect led. */
  url: string
  bytes: Uint8Array
  mediaType: string | undefined
  charset: string | undefined
}

/** What a fetch may do; tests put a server of their own behind `resolve` and `isAllowed`. */
export interface FetchRules {
  resolve: (host: string) => Promise<string[]>
  isAllowed: (address: string) => boolean
  maxBytes: number
  /** For the whole fetch, redirects included. */
  timeoutMs: number
  maxRedirects: number
}

export const FETCH_RULES: FetchRules = {
  resolve: async (host) => (await resolveName(host, { all: true })).map(({ address }) => address),
  isAllowed: isPublicAddress,
  maxBytes: 16 * MEBIBYTE,
  timeoutMs: 30_000,
  maxRedirects: 5,
}

const forbidden = (): UnreadableFile =>
  new UnreadableFile(
    'forbidden',
    'The address lies in a private or local network, which is never fetched from. Save the page in a browser and import the file.',
  )
const unreachable = (reason: string): UnreadableFile => new UnreadableFile('unreachable', reason)

const parseAddress = (raw: string): URL => {
  if (!URL.canParse(raw)) throw new UnreadableFile('unsupported', 'It is no web address.')
  const url = new URL(raw)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new UnreadableFile('unsupported', 'Only addresses that begin with http:// or https:// are fetched.')
  if (url.username || url.password) throw new UnreadableFile('unsupported', 'Addresses with a name and password in them are not fetched.')
  url.hash = ''
  return url
}

/**
 * The one address that the connection will be made to. The name is resolved once and the answer is pinned, so that a second
 * answer cannot lead elsewhere (DNS rebinding); a name that also answers with a private address is refused altogether.
 */
const pinAddress = async (url: URL, rules: FetchRules): Promise<string> => {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [host] : await rules.resolve(host).catch(() => [])
  const [address] = addresses
  if (address === undefined) throw unreachable(`There is no server called ${host}, or there is no connection to the internet.`)
  if (!addresses.every(rules.isAllowed)) throw forbidden()
  return address
}

const send = (url: URL, address: string, signal: AbortSignal): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const family = isIP(address)
    const lookup: LookupFunction = (_host, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))
    const headers = {
      accept: 'text/html,application/xhtml+xml,application/pdf,text/plain,*/*;q=0.5',
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'en;q=0.9,*;q=0.5',
      'user-agent': 'Mozilla/5.0 (compatible; Dateline)',
    }
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, { lookup, headers, signal, agent: false }, resolve)
    request.on('error', reject)
    request.end()
  })

const readBody = async (response: IncomingMessage, maxBytes: number): Promise<Uint8Array> => {
  const tooMuch = (): UnreadableFile =>
    new UnreadableFile(
      'too-large',
      `The page has more than ${Math.round(maxBytes / MEBIBYTE)} MB. Save the article in a browser and import the file.`,
    )
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooMuch()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > maxBytes) throw tooMuch()
    parts.push(part)
  }
  const unpack = { gzip: gunzip, 'x-gzip': gunzip, deflate: inflate, br: brotliDecompress }[
    response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  ]
  const body = Buffer.concat(parts)
  if (!unpack) return body
  try {
    return (await promisify(unpack as typeof gunzip)(body, { maxOutputLength: maxBytes } as never)) as unknown as Uint8Array
  } catch (error) {
    if (error instanceof RangeError) throw tooMuch()
    throw unreachable('The server sent a page that cannot be unpacked. Save it in a browser and import the file.')
  }
}

const refuseStatus = (status: number): void => {
  if (status >= 200 && status < 300) return
  if (status === 401 || status === 402 || status === 403 || status === 451)
    throw unreachable(
      `The site does not give out this page (${status}): it asks for a sign-in or a subscription, or keeps programs out. Open it in a browser, save it and import the file.`,
    )
  if (status === 404 || status === 410) throw unreachable(`There is no such page any more (${status}). Look for a copy in a web archive.`)
  if (status === 429) throw unreachable('The site wants fewer requests (429). Try again later.')
  throw unreachable(`The site reports a fault of its own (${status}). Try again later.`)
}

const follow = async (start: URL, rules: FetchRules, signal: AbortSignal): Promise<FetchedPage> => {
  let url = start
  for (let hop = 0; hop <= rules.maxRedirects; hop++) {
    const response = await send(url, await pinAddress(url, rules), signal)
    const status = response.statusCode ?? 0
    const location = response.headers.location
    if (status >= 300 && status < 400 && location && URL.canParse(location, url.href)) {
      response.destroy()
      url = parseAddress(new URL(location, url).href)
      continue
    }
    try {
      refuseStatus(status)
      const type = response.headers['content-type']
      return {
        url: url.href,
        bytes: await readBody(response, rules.maxBytes),
        mediaType: type?.split(';')[0]?.trim().toLowerCase(),
        charset: /charset="?([\w-]+)/i.exec(type ?? '')?.[1],
      }
    } finally {
      response.destroy()
    }
  }
  throw unreachable('The address leads from one redirect to the next without end.')
}

/** One page by http or https. Every redirect is checked like the first address. Throws UnreadableFile. */
export const fetchPage = async (address: string, rules: FetchRules = FETCH_RULES): Promise<FetchedPage> => {
  const signal = AbortSignal.timeout(rules.timeoutMs)
  try {
    return await follow(parseAddress(address), rules, signal)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    if (signal.aborted)
      throw unreachable(`The server did not answer within ${Math.round(rules.timeoutMs / 1000)} seconds. Try again later.`)
    throw unreachable('The server could not be reached or broke off. Check the address and the connection.')
  }
}
