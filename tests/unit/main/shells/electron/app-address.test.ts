import { describe, expect, it } from 'vitest'
import { isAppUrl, isLocalRequest, outsideAddress } from '../../../../../src/main/shells/electron/app-address.ts'

describe('the address of the app', () => {
  it.each(['dateline://app/', 'dateline://app/assets/main.js', 'dateline://app/?case=1#events'])('is %s', (url) => {
    expect(isAppUrl(url)).toBe(true)
    expect(isLocalRequest(url)).toBe(true)
  })

  it.each([
    'dateline://other/',
    'dateline://app.evil/',
    'dateline://me@app/',
    'https://app/',
    'file:///etc/passwd',
    'about:blank',
    'javascript:1',
    '',
  ])('is not %s', (url) => {
    expect(isAppUrl(url)).toBe(false)
  })
})

describe('a request', () => {
  it('may be for what the page made itself', () => {
    expect(isLocalRequest('blob:dateline://app/1234')).toBe(true)
    expect(isLocalRequest('data:image/png;base64,AA==')).toBe(true)
  })

  it.each(['https://example.org/pixel.png', 'http://127.0.0.1:80/', 'wss://example.org', 'ftp://example.org', 'file:///etc/passwd'])(
    'for %s is cancelled',
    (url) => {
      expect(isLocalRequest(url)).toBe(false)
    },
  )
})

describe('an address outside', () => {
  it('is http or https', () => {
    expect(outsideAddress('https://example.org/a?b=c')).toBe('https://example.org/a?b=c')
    expect(outsideAddress('http://example.org')).toBe('http://example.org/')
  })

  it.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-word:ofe|u|x',
    'https://bank.example@evil.example/',
    'example.org',
    '',
    7,
    null,
  ])('is not %s', (url) => {
    expect(outsideAddress(url)).toBeNull()
  })
})
