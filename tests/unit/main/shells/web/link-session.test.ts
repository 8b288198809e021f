import { describe, expect, it } from 'vitest'
import { createLinkSession } from '../../../../../src/main/shells/web/link-session.ts'

const cookieOf = (setCookie: string | null) => setCookie?.split(';')[0] ?? ''

describe('a link session', () => {
  it('exchanges a token once for a cookie that scripts cannot read and other sites cannot send', () => {
    const session = createLinkSession(4711)
    const token = session.newToken()
    const setCookie = session.exchange(token)
    expect(setCookie).toMatch(/^dateline-4711-[0-9a-f]{12}=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(session.exchange(token)).toBeNull()
    expect(session.holdsCookie(`theme=dark; ${cookieOf(setCookie)}`)).toBe(true)
  })

  it('lets an older link die when a new one is printed, and keeps who is signed in', () => {
    const session = createLinkSession(1)
    const cookie = cookieOf(session.exchange(session.newToken()))
    const older = session.newToken()
    const newer = session.newToken()
    expect(session.exchange(older)).toBeNull()
    expect(cookieOf(session.exchange(newer))).toBe(cookie)
    expect(session.holdsCookie(cookie)).toBe(true)
  })

  it('gives nothing for a guess, before and after a token was made', () => {
    const session = createLinkSession(1)
    expect(session.exchange('')).toBeNull()
    session.newToken()
    expect(session.exchange('')).toBeNull()
    expect(session.exchange('undefined')).toBeNull()
  })

  it('does not take the cookie of another run on the same port, nor a value under another name', () => {
    const first = createLinkSession(1)
    const second = createLinkSession(1)
    const cookie = cookieOf(first.exchange(first.newToken()))
    expect(second.holdsCookie(cookie)).toBe(false)
    expect(first.holdsCookie(cookie.replace('dateline-1-', 'dateline-2-'))).toBe(false)
    expect(first.holdsCookie(undefined)).toBe(false)
    expect(first.holdsCookie(`${cookie}x`)).toBe(false)
  })
})
