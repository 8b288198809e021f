import type { TextSpan } from '../../../shared/domain/text-span.ts'

const MOST = 200

const cutBefore = (text: string): string => {
  if (text.length <= MOST) return text
  const tail = text.slice(-MOST)
  return `…${tail.slice(Math.max(0, tail.search(/\s/)))}`
}

const cutAfter = (text: string): string => {
  if (text.length <= MOST) return text
  const head = text.slice(0, MOST)
  const lastSpace = head.search(/\s\S*$/)
  return `${lastSpace > 0 ? head.slice(0, lastSpace) : head}…`
}

/** A passage with the rest of its paragraph, about 200 characters on each side, cut between words. */
export const passageInContext = (text: string, span: TextSpan): { before: string; passage: string; after: string } => {
  const paragraphStart = text.lastIndexOf('\n', span.start - 1) + 1
  const nextBreak = text.indexOf('\n', span.end)
  return {
    before: cutBefore(text.slice(span.start === 0 ? 0 : paragraphStart, span.start).trimStart()),
    passage: text.slice(span.start, span.end),
    after: cutAfter(text.slice(span.end, nextBreak < 0 ? text.length : nextBreak).trimEnd()),
  }
}

/** A passage as one line. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
