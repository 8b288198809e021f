import type { IncomingHttpHeaders } from 'node:http'

/** Whether the request was sent to this server by the name it is known by: a name that only resolves to it (DNS rebinding) is not one. */
export const isForThisHost = (headers: IncomingHttpHeaders, port: number): boolean =>
  headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`

const isFromOwnOrigin = ({ origin, host }: IncomingHttpHeaders): boolean => origin === undefined || origin === `http://${host}`

/** Why a call is refused, or null. A page of another origin can send neither the header nor a same-origin fetch. */
export function refuseCall(headers: IncomingHttpHeaders): string | null {
  if (!isFromOwnOrigin(headers)) return 'The call comes from another site.'
  if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin') return 'The call comes from another site.'
  if (headers['x-dateline'] !== '1') return 'The call lacks the header x-dateline: 1.'
  if (!headers['content-type']?.startsWith('application/json')) return 'The call is not JSON.'
  return null
}

/** An event stream cannot carry headers of ours, so the browser has to say itself that the page is this one. */
export const mayListen = (headers: IncomingHttpHeaders): boolean => isFromOwnOrigin(headers) && headers['sec-fetch-site'] === 'same-origin'
