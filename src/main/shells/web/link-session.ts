import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const secret = () => randomBytes(32).toString('base64url')
const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

/** Who may talk to the browser shell: whoever opened a printed link, which works once and leaves a cookie. */
export interface LinkSession {
  /** The token of a new link. Links printed before stop working. */
  newToken(): string
  /** The `Set-Cookie` header that a good token is exchanged for, or null; either way the token is spent. */
  exchange(token: string): string | null
  holdsCookie(cookieHeader: string | undefined): boolean
}

/**
 * Cookies ignore ports and every local server is one site: the cookie's name carries the port and a random part, so that
 * two Datelines do not sign each other out and another local server cannot guess which cookie to overwrite.
 */
export function createLinkSession(port: number): LinkSession {
  const cookieName = `dateline-${port}-${randomBytes(6).toString('hex')}`
  const cookieValue = secret()
  let token: string | null = null
  return {
    newToken() {
      token = secret()
      return token
    },
    exchange(given) {
      if (token === null || !same(given, token)) return null
      token = null
      return `${cookieName}=${cookieValue}; HttpOnly; SameSite=Strict; Path=/`
    },
    holdsCookie(cookieHeader = '') {
      const pairs = cookieHeader.split(';').map((pair) => pair.trim().split('='))
      return pairs.some(([name, value]) => name === cookieName && value !== undefined && same(value, cookieValue))
    },
  }
}
