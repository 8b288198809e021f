import { describe, expect, it } from 'vitest'
import { isForThisHost, mayListen, refuseCall } from '../../../../../src/main/shells/web/request-guard.ts'

const HOST = '127.0.0.1:5000'
const page = {
  host: HOST,
  origin: `http://${HOST}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'x-dateline': '1',
}

describe('the host', () => {
  it('is this machine by its two names, on this port', () => {
    expect(isForThisHost({ host: HOST }, 5000)).toBe(true)
    expect(isForThisHost({ host: 'localhost:5000' }, 5000)).toBe(true)
  })

  it.each(['127.0.0.1:5001', '127.0.0.1', 'rebound.example:5000', '127.0.0.1:5000.example', ''])('is not “%s”', (host) => {
    expect(isForThisHost({ host }, 5000)).toBe(false)
  })
})

describe('a call', () => {
  it('passes from the page itself, and from a program that names no origin', () => {
    expect(refuseCall(page)).toBeNull()
    expect(refuseCall({ host: HOST, 'content-type': 'application/json; charset=utf-8', 'x-dateline': '1' })).toBeNull()
  })

  it.each([
    ['another origin', { ...page, origin: 'http://evil.example' }],
    ['another port of this machine', { ...page, origin: 'http://127.0.0.1:8080' }],
    ['a sandboxed frame', { ...page, origin: 'null' }],
    ['a fetch from the same site but another origin', { ...page, 'sec-fetch-site': 'same-site' }],
    ['a page without the header of ours', { ...page, 'x-dateline': undefined }],
    ['a form', { ...page, 'content-type': 'text/plain' }],
  ])('is refused from %s', (_who, headers) => {
    expect(refuseCall(headers)).toEqual(expect.any(String))
  })
})

describe('the event stream', () => {
  it('opens only for a page that the browser says is this one', () => {
    expect(mayListen({ host: HOST, 'sec-fetch-site': 'same-origin' })).toBe(true)
    expect(mayListen({ host: HOST })).toBe(false)
    expect(mayListen({ host: HOST, 'sec-fetch-site': 'same-site' })).toBe(false)
    expect(mayListen({ host: HOST, 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:8080' })).toBe(false)
  })
})
