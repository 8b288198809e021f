export const APP_SCHEME = 'dateline'
const APP_ORIGIN = `${APP_SCHEME}://app`
export const APP_URL = `${APP_ORIGIN}/`

const parse = (url: string): URL | null => (URL.canParse(url) ? new URL(url) : null)

/** Whether an address is the app itself, as against anything that a page could be led to. */
export const isAppUrl = (url: string): boolean => {
  const parsed = parse(url)
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === 'app' && parsed.username === '' && parsed.port === ''
}

/** Nothing but the app's own files, and what the page makes itself, is ever requested. */
export const isLocalRequest = (url: string): boolean => isAppUrl(url) || /^(data|blob|devtools):/.test(url)

/** The address to hand to the system's browser: http and https without a password in it; null for everything else. */
export function outsideAddress(url: unknown): string | null {
  const parsed = typeof url === 'string' ? parse(url) : null
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) return null
  return parsed.username === '' && parsed.password === '' ? parsed.href : null
}
