import { dateFromParts, monthNumber, type SourceEntry } from './source-entry.ts'

const ACCENTS: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
}
const LETTERS: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  aa: 'å',
  AA: 'Å',
}
const SYMBOLS: Record<string, string> = { textbackslash: '\\', textasciitilde: '~', textasciicircum: '^' }

/** LaTeX of a field as plain text. */
const plain = (tex: string): string =>
  tex
    .replace(
      /\\(textbackslash|textasciitilde|textasciicircum)(?:\{\})?/g,
      (_all, name: string) => `\ue000${Object.keys(SYMBOLS).indexOf(name)}`,
    )
    .replace(/\\(["'`^~=.]|[cvuHkr](?=[\s{]))\s*\{?\\?([A-Za-zı])\}?/g, (_all, accent: string, letter: string) =>
      `${letter}${ACCENTS[accent]}`.normalize('NFC'),
    )
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![A-Za-z])(?:\{\}|\s)?/g, (_all, name: string) => LETTERS[name] ?? '')
    .replace(/\\([{}%&$#_])/g, (_all, char: string) => (char === '{' ? '\ue001' : char === '}' ? '\ue002' : char))
    .replace(/[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\ue000(\d)/g, (_all, at: string) => Object.values(SYMBOLS)[Number(at)] ?? '')
    .replaceAll('\ue001', '{')
    .replaceAll('\ue002', '}')
    .replace(/\s+/g, ' ')
    .trim()

/** Up to the brace that closes the one before `from`, or to a quotation mark outside of braces. */
const closing = (text: string, from: number, end: '}' | '"'): number => {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === end && depth === 0) return at
    else if (char === '{') depth++
    else if (char === '}') depth--
  }
  return text.length
}

const fieldsOf = (body: string): Map<string, string> => {
  const fields = new Map<string, string>()
  const name = /([\w-]+)\s*=\s*/g
  for (let match = name.exec(body); match; match = name.exec(body)) {
    let at = name.lastIndex
    let value = ''
    for (;;) {
      const opener = body[at]
      if (opener === '{' || opener === '"') {
        const end = closing(body, at + 1, opener === '{' ? '}' : '"')
        value += body.slice(at + 1, end)
        at = end + 1
      } else {
        const bare = /^[^\s,#{}"]+/.exec(body.slice(at))?.[0] ?? ''
        value += bare
        at += bare.length
      }
      const more = /^\s*#\s*/.exec(body.slice(at))
      if (!more) break
      at += more[0].length
    }
    name.lastIndex = Math.max(at, name.lastIndex)
    fields.set((match[1] as string).toLowerCase(), value)
  }
  return fields
}

const entryOf = (fields: Map<string, string>): SourceEntry => {
  const text = (...names: string[]): string | null => {
    for (const name of names) {
      const value = plain(fields.get(name) ?? '')
      if (value !== '') return value
    }
    return null
  }
  const date = /^-?\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(fields.get('date')?.trim() ?? '')?.[0]
  return {
    title: text('title'),
    author:
      text('author', 'editor')
        ?.split(/\s+and\s+/)
        .join('; ') ?? null,
    outlet: text('journaltitle', 'journal', 'booktitle', 'newspaper', 'publisher', 'organization', 'howpublished'),
    url:
      fields
        .get('url')
        ?.replace(/[{}\s]/g, '')
        .replace(/\\([%&#_~])/g, '$1') || null,
    published: date ?? dateFromParts(text('year') ?? undefined, monthNumber(text('month') ?? undefined), text('day')),
  }
}

/** Entries of a BibTeX or BibLaTeX file; comments, strings and preambles are passed over. */
export const readBibtex = (file: string): SourceEntry[] => {
  const entries: SourceEntry[] = []
  const start = /@\s*(\w+)\s*\{/g
  for (let match = start.exec(file); match; match = start.exec(file)) {
    const end = closing(file, start.lastIndex, '}')
    const body = file.slice(start.lastIndex, end)
    start.lastIndex = end
    if (/^(?:comment|string|preamble)$/i.test(match[1] as string)) continue
    entries.push(entryOf(fieldsOf(body.slice(body.indexOf(',') + 1))))
  }
  return entries
}
