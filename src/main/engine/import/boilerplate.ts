import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { datelineOf } from './dateline-line.ts'
import { isFurniture } from './page-furniture.ts'
import { endsSentence, foldLine, type TextLine } from './text-lines.ts'

const LEGAL = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i
const startsQuote = (text: string): boolean => /^["“”«„'‘]/.test(text.trim())
const isListItem = (text: string): boolean => /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/.test(text)
const hasCase = (text: string): boolean => text !== text.toUpperCase()
const startsLikeProse = (text: string): boolean => /^\s*[\p{Lu}\p{Lo}\p{N}]/u.test(text)

/** Menus are long lines of names; running text is mostly words in lower case, wherever it breaks off. */
const isRunningText = (line: TextLine): boolean =>
  line.words >= 25 && (line.text.match(/(?<![\p{L}\d])\p{Ll}[\p{L}'’-]*/gu)?.length ?? 0) > line.words * 0.5

/** Eight or more words, ends a sentence, occurs once; of a long paragraph that stands there twice, the first counts. */
const isParagraph = (line: TextLine, count: number, isFirst: boolean): boolean => {
  if (line.words < 8 || !(endsSentence(line.text) || isRunningText(line))) return false
  if (LEGAL.test(line.text.trim()) && line.words < 30) return false
  return count === 1 || (isFirst && line.words >= 20)
}

interface MarkedLine extends TextLine {
  prose: boolean
  count: number
}

const countLines = (lines: TextLine[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(foldLine(line.text), (counts.get(foldLine(line.text)) ?? 0) + 1)
  return counts
}

/** Short lines inside the body that are text all the same: quotations, short sentences, headings, list items, entries of a chronology. */
const isShortProse = (line: MarkedLine, before: MarkedLine | undefined, after: MarkedLine | undefined): boolean => {
  if (line.count > 1 || isFurniture(line)) return false
  if (startsQuote(line.text) && line.words >= 2) return true
  if (line.words >= 8 && hasCase(line.text) && startsLikeProse(line.text)) return true
  if (isListItem(line.text) && line.words >= 4) return true
  if (datelineOf(line)) return true
  if (endsSentence(line.text) && line.words >= 2 && startsLikeProse(line.text)) return true
  const heading = line.words >= 1 && line.words <= 12 && startsLikeProse(line.text)
  return heading && before?.prose === true && after?.prose === true
}

const markBody = (marked: MarkedLine[]): void => {
  const first = marked.findIndex((line) => line.prose)
  const last = marked.findLastIndex((line) => line.prose)
  for (let i = first + 1; i < last; i++) {
    const line = marked[i] as MarkedLine
    if (!line.prose)
      line.prose = isShortProse(
        line,
        marked[i - 1],
        marked.slice(i + 1).find((next) => next.prose || next.count > 1 || isFurniture(next)),
      )
  }
  // A closing line without a full stop, or a short last sentence, still belongs to the body.
  const tail = marked[last + 1]
  if (tail && tail.count === 1 && !isFurniture(tail) && endsSentence(tail.text) && tail.words >= 3) tail.prose = true
  const head = marked[first - 1]
  if (head && head.count === 1 && !isFurniture(head) && startsQuote(head.text)) head.prose = true
}

/**
 * Ranges of plain text that are not the article: menus, buttons, tags, repeated titles, footers. Text that shows no shape of
 * an article (a list, a headline alone) is left unmarked: a wrong mark hides a fact, a missing one only lets noise through.
 * `title` is the span of the title line, which is kept.
 */
export const boilerplateOf = (lines: TextLine[], title: TextSpan | null): TextSpan[] => {
  const counts = countLines(lines)
  const seen = new Set<string>()
  const marked: MarkedLine[] = lines.map((line) => {
    const folded = foldLine(line.text)
    const count = counts.get(folded) ?? 1
    const prose = isParagraph(line, count, !seen.has(folded))
    seen.add(folded)
    return { ...line, count, prose }
  })
  const prose = marked.filter((line) => line.prose)
  const letters = (all: TextLine[]): number => all.reduce((sum, line) => sum + line.end - line.start, 0)
  if (prose.length < 2 || letters(prose) < letters(marked) * 0.3) return []
  markBody(marked)
  const first = marked.findIndex((line) => line.prose)
  for (const [i, line] of marked.entries()) {
    if (title && line.start === title.start) line.prose = true
    if (i < first && datelineOf(line)) line.prose = true
  }
  const spans: TextSpan[] = []
  for (const [i, line] of marked.entries()) {
    if (line.prose) continue
    const previous = spans.at(-1)
    if (previous && marked[i - 1]?.prose === false) previous.end = line.end
    else spans.push({ start: line.start, end: line.end })
  }
  return spans
}
