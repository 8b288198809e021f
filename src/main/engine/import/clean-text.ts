const LINE_ENDS = /\r\n?|\u2028|\u2029|\v|\f|\u0085/g
/** Control characters, soft hyphens, zero-width spaces and direction overrides: invisible, and able to hide or reorder words. Joiners stay, scripts need them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the purpose
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
const WIDE_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g

/** The form that articles are stored in: NFC, "\n" line ends, plain spaces, at most one blank line in a row. */
export const cleanText = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(WIDE_SPACES, ' ')
    .normalize('NFC')
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** One line of metadata, or null where nothing is left of it. */
export const cleanLine = (raw: string | null | undefined, limit = 500): string | null => {
  if (typeof raw !== 'string') return null
  const line = cleanText(raw.slice(0, limit * 4)).replace(/\s+/g, ' ')
  return line === '' ? null : line.slice(0, limit).toWellFormed().trim()
}

/** An http(s) address without its fragment, or null. */
export const cleanUrl = (raw: string | null | undefined): string | null => {
  const line = cleanLine(raw, 2000)
  if (!line || !/^https?:\/\//i.test(line) || !URL.canParse(line)) return null
  const url = new URL(line)
  url.hash = ''
  url.username = ''
  url.password = ''
  return url.href
}
