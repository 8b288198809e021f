/** A line of clean text, or several that a hard wrap has cut out of one paragraph. Offsets refer to the text. */
export interface TextLine {
  start: number
  end: number
  text: string
  words: number
}

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu
const SENTENCE_END = /[.!?…։؟。]["'”’»)\]]*(?:\s*\[[^\]]{1,60}\])*$/u

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.trimEnd().slice(-150))
/** What makes two lines the same for the eye: letters and digits only. */
export const foldLine = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const lineOf = (text: string, start: number, end: number): TextLine => {
  const raw = text.slice(start, end)
  return { start, end, text: raw, words: countWords(raw) }
}

const rawLines = (text: string): TextLine[] => {
  const lines: TextLine[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    lines.push(lineOf(text, start, end))
    start = end + 1
  }
  return lines
}

/** Texts whose long lines all end near one width were wrapped by a mail program, a terminal or a typist. */
const wrapWidth = (lines: TextLine[]): number | null => {
  const lengths = lines.map((line) => line.text.trimEnd().length).filter((length) => length > 0)
  const widest = Math.max(0, ...lengths.slice(0, 20_000))
  if (widest > 130 || widest < 45) return null
  const nearWidest = lengths.filter((length) => length > widest * 0.72).length
  return nearWidest >= 3 && nearWidest > lengths.length * 0.3 ? widest : null
}

/** Non-empty lines; where the text is hard-wrapped, lines that run on are joined into paragraphs. */
export const textLines = (text: string): TextLine[] => {
  const lines = rawLines(text)
  const width = wrapWidth(lines)
  if (width === null) return lines.filter((line) => line.text.trim() !== '')
  const joined: TextLine[] = []
  let open: { start: number; end: number; last: string } | null = null
  const close = (): void => {
    if (open) joined.push(lineOf(text, open.start, open.end))
    open = null
  }
  for (const line of lines) {
    const trimmed = line.text.trim()
    const indented = /^\s/.test(line.text)
    const runsOn: boolean = open !== null && open.last.length > width * 0.6 && !(indented && endsSentence(open.last))
    if (trimmed === '' || !runsOn) close()
    if (trimmed === '') continue
    open = { start: open ? open.start : line.start, end: line.end, last: line.text.trimEnd() }
  }
  close()
  return joined
}
