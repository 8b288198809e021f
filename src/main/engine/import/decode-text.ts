import { analyse } from 'chardet'
import { UnreadableFile } from './article-reader.ts'

export interface DecodedText {
  text: string
  encoding: string
  /** Some lines were in another encoding than the rest. */
  mixed: boolean
}

const SINGLE_BYTE = /^(windows-125[0-8]|iso-8859-(1|2|5|6|7|8|9)|koi8-r)$/i
const MULTI_BYTE = /^(gb18030|big5|shift_jis|euc-jp|euc-kr|iso-2022-(jp|kr))$/i

const decoder = (encoding: string, fatal: boolean): InstanceType<typeof TextDecoder> | null => {
  try {
    return new TextDecoder(encoding, { fatal })
  } catch {
    return null
  }
}

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return decoder(encoding, true)?.decode(bytes) ?? null
  } catch {
    return null
  }
}

const byteOrderMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark: text in any script has far more zero or equal high bytes on one side than on the other. */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const end = Math.min(bytes.length & ~1, 4096)
  if (end < 8) return null
  const breaks = { even: 0, odd: 0 }
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) breaks.even++
    if (bytes[i + 1] === 0) breaks.odd++
  }
  // Spaces, digits and line ends have a zero byte in every script.
  if (breaks.odd > end / 20 && breaks.even * 20 < breaks.odd) return 'utf-16le'
  if (breaks.even > end / 20 && breaks.odd * 20 < breaks.even) return 'utf-16be'
  return null
}

/** Control bytes that no text carries; more than a trace of them is data, not text. */
export const looksBinary = (bytes: Uint8Array): boolean => {
  const end = Math.min(bytes.length, 65536)
  let controls = 0
  for (let i = 0; i < end; i++) {
    const byte = bytes[i] as number
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32) || byte === 127) controls++
  }
  return controls > Math.max(2, end / 500)
}

/** ISO encodings and the Windows ones that took their place; the web reads the others as Windows anyway. */
const WINDOWS_TWIN: Record<string, string> = {
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-6': 'windows-1256',
  'iso-8859-8': 'windows-1255',
}

/** Signs and control characters inside words: the mark of a wrong table. */
const strayMarks = (bytes: Uint8Array, encoding: string): number =>
  new TextDecoder(encoding).decode(bytes).match(/(?<=\p{L})[^\p{L}\p{M}\s\p{ASCII}’‘–—…]|[\u0080-\u009f\ufffd]/gu)?.length ?? 0

const withTwin = (bytes: Uint8Array, encoding: string): string => {
  const twin = WINDOWS_TWIN[encoding]
  return twin && strayMarks(bytes, twin) <= strayMarks(bytes, encoding) ? twin : encoding
}

/** The legacy encoding that fits best; windows-1252 covers ISO-8859-1, as the web has it. */
const guessLegacy = (bytes: Uint8Array): string => {
  const sample = bytes.subarray(0, 200_000)
  for (const { name, confidence } of analyse(sample)) {
    if (confidence < 15) break
    if ((SINGLE_BYTE.test(name) || MULTI_BYTE.test(name)) && decodeStrictly(bytes, name) !== null)
      return withTwin(sample, new TextDecoder(name).encoding)
  }
  return 'windows-1252'
}

/** Lines that are UTF-8 as such, the others in `legacy`: what two pasted sources in one file look like. */
const decodeByLine = (bytes: Uint8Array, legacy: string): string => {
  const lines: string[] = []
  let start = 0
  while (start <= bytes.length) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(start, end)
    lines.push(decodeStrictly(line, 'utf-8') ?? new TextDecoder(legacy).decode(line))
    start = end + 1
  }
  return lines.join('\n')
}

const hasNonAsciiUtf8Line = (bytes: Uint8Array): boolean => {
  let start = 0
  while (start < bytes.length) {
    const found = bytes.indexOf(10, start)
    const end = found === -1 ? bytes.length : found
    const line = bytes.subarray(start, end)
    if (line.some((byte) => byte > 127) && decodeStrictly(line, 'utf-8') !== null) return true
    start = end + 1
  }
  return false
}

/**
 * Text of unknown encoding. `declared` is what the file or its transport says; it is believed only where the bytes allow it.
 * Throws UnreadableFile `binary` or `undecodable`.
 */
export const decodeText = (bytes: Uint8Array, declared?: string | null): DecodedText => {
  const marked = byteOrderMark(bytes) ?? unmarkedUtf16(bytes)
  if (marked) {
    const text = decodeStrictly(bytes, marked)
    if (text === null)
      throw new UnreadableFile('undecodable', `It is marked as ${marked.toUpperCase()} but breaks that encoding. Save it again as UTF-8.`)
    return { text, encoding: marked, mixed: false }
  }
  if (looksBinary(bytes)) throw new UnreadableFile('binary', 'It holds binary data, not text. Check that the file is what its name says.')
  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', mixed: false }

  const encoding = declared ? decoder(declared, false)?.encoding : undefined
  const stated = encoding && encoding !== 'utf-8' && !encoding.startsWith('utf-16') ? encoding : null
  if (stated) {
    const text = decodeStrictly(bytes, stated)
    if (text !== null) return { text, encoding: stated, mixed: false }
  }
  if (hasNonAsciiUtf8Line(bytes)) {
    const legacy = stated ?? guessLegacy(bytes.filter((byte) => byte < 128 || byte > 159))
    const text = decodeByLine(bytes, SINGLE_BYTE.test(legacy) ? legacy : 'windows-1252')
    return { text, encoding: 'utf-8', mixed: true }
  }
  const legacy = guessLegacy(bytes)
  const text = decodeStrictly(bytes, legacy)
  if (text === null) throw new UnreadableFile('undecodable', 'Its character encoding is not recognised. Save it again as UTF-8.')
  return { text, encoding: legacy, mixed: false }
}
