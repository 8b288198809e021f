/** A run of text on a page; y grows upward, sizes in points. */
export interface PdfItem {
  str: string
  x: number
  y: number
  width: number
  height: number
  fontSize: number
  hasEOL: boolean
}

interface PdfLine {
  text: string
  x: number
  right: number
  y: number
  size: number
}

const pageLines = (items: PdfItem[]): PdfLine[] => {
  const lines: PdfLine[] = []
  let open: PdfLine | null = null
  for (const item of items) {
    const sameLine: boolean =
      open !== null && Math.abs(open.y - item.y) < Math.max(2, open.size * 0.4) && item.x >= open.right - open.size * 2
    if (open && !sameLine && item.str.trim() !== '') {
      lines.push(open)
      open = null
    }
    if (item.str === '') continue
    if (!open) {
      if (item.str.trim() !== '')
        open = { text: item.str, x: item.x, right: item.x + item.width, y: item.y, size: item.fontSize || item.height || 10 }
      continue
    }
    const gap = item.x - open.right
    open.text += `${gap > open.size * 0.15 && !/\s$/.test(open.text) && !/^\s/.test(item.str) ? ' ' : ''}${item.str}`
    open.right = Math.max(open.right, item.x + item.width)
  }
  if (open) lines.push(open)
  return lines
}

/** A word cut at the end of a line: put together unless the hyphen is its own ("cease-" + "fire" stays open to either). */
const joinLine = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Paragraphs of one page: lines run together unless the gap, the size or an indent says that a new one begins. */
const pageParagraphs = (items: PdfItem[]): string[] => {
  const lines = pageLines(items)
  const steps = lines
    .slice(1)
    .map((line, i) => (lines[i] as PdfLine).y - line.y)
    .filter((step) => step > 0)
  const step = median(steps)
  const right = Math.max(0, ...lines.map((line) => line.right))
  const paragraphs: string[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const down = before ? before.y - line.y : 0
    const centred = before !== undefined && Math.abs(line.x + line.right - before.x - before.right) < line.size
    const indented = before !== undefined && !centred && line.x > before.x + line.size * 0.8
    const endedEarly = before !== undefined && before.right < right - before.size * 6 && /[.!?:"”’)]\s*$/.test(before.text)
    const starts =
      !before ||
      down <= 0 ||
      down > Math.max(step, line.size * 1.25) * 1.35 ||
      Math.abs(line.size - before.size) > 1 ||
      (indented && down > 0) ||
      endedEarly
    if (starts) paragraphs.push(line.text.trim())
    else paragraphs.push(joinLine(paragraphs.pop() as string, line.text.trim()))
  }
  return paragraphs
}

const PAGE_NUMBER = /^(?:page |p\. ?|[-–] ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-–])?$/i

const foldRunning = (paragraph: string): string =>
  paragraph
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** Heads and feet that return from page to page, with changing numbers in them. */
const runningHeads = (pages: string[][]): Set<string> => {
  const seen = new Map<string, number>()
  for (const page of pages) {
    const edges = new Set([...page.slice(0, 2), ...page.slice(-2)].filter((paragraph) => paragraph.length < 120).map(foldRunning))
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1)
  }
  return new Set([...seen].filter(([edge, count]) => edge !== '' && count >= 2 && count >= pages.length * 0.3).map(([edge]) => edge))
}

/** Text of all pages without page numbers, running heads and feet; a paragraph that a page break cuts is put together again. */
export const pagesText = (pages: PdfItem[][]): string => {
  const perPage = pages.map((page) => pageParagraphs(page).filter((paragraph) => !PAGE_NUMBER.test(paragraph)))
  const running = runningHeads(perPage)
  const paragraphs: string[] = []
  for (const page of perPage) {
    const own = page.filter((paragraph) => paragraph.length >= 120 || !running.has(foldRunning(paragraph)))
    const last = paragraphs.at(-1)
    const first = own[0]
    const cut = last !== undefined && first !== undefined && last.length > 60 && /[\p{Ll},;-]$/u.test(last) && /^\p{Ll}/u.test(first)
    if (cut) paragraphs.push(joinLine(paragraphs.pop() as string, own.shift() as string))
    paragraphs.push(...own)
  }
  return paragraphs.join('\n\n')
}
