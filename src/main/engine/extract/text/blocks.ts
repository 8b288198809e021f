import type { TextSpan } from '../../../../shared/domain/text-span.ts'

/** A paragraph, a heading or a list line: text that no sentence crosses. */
export interface TextBlock extends TextSpan {
  paragraph: number
}

const LINE = /[^\n\r]+/g
const ENDS_SENTENCE = /[.!?:;…]["'”’)\]]*\s*$/
/** Shorter lines are taken as written lines, longer ones without an end mark as wrapped by a column limit. */
const WRAP_FROM = 50
const WRAP_TO = 100

/**
 * Blocks of a text in order, without boilerplate. A line break ends a block unless the line looks cut at a
 * column (50 to 100 characters, no end mark) and the next one goes on without an indent.
 */
export function findBlocks(text: string, boilerplate: readonly TextSpan[]): TextBlock[] {
  const blocks: TextBlock[] = []
  let previous: TextSpan | null = null
  let paragraph = -1
  let joined = false
  for (const match of text.matchAll(LINE)) {
    const line = trim(text, { start: match.index, end: match.index + match[0].length })
    if (line.start >= line.end) {
      previous = null
      continue
    }
    const joins: boolean = previous !== null && isWrapped(text, previous, line, joined)
    joined = joins
    if (!joins) paragraph++
    const visible = subtract(line, boilerplate)
    const last = blocks.at(-1)
    const [first, ...rest] = visible
    if (joins && last && first && last.end === previous?.end && first.start === line.start) {
      last.end = first.end
      for (const part of rest) blocks.push({ ...part, paragraph })
    } else for (const part of visible) blocks.push({ ...part, paragraph })
    previous = line
  }
  return blocks
}

function isWrapped(text: string, before: TextSpan, line: TextSpan, established: boolean): boolean {
  const between = text.slice(before.end, line.start)
  if ((between.match(/\n/g) ?? []).length > 1) return false
  const length = before.end - before.start
  if (length < WRAP_FROM || length > WRAP_TO) return false
  if (/^[\p{Ll}]/u.test(text.slice(line.start, line.end))) return true
  if (!ENDS_SENTENCE.test(text.slice(before.start, before.end))) return established || line.end - line.start >= WRAP_FROM
  return established && between.length === 1
}

function trim(text: string, span: TextSpan): TextSpan {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return { start, end }
}

function subtract(span: TextSpan, holes: readonly TextSpan[]): TextSpan[] {
  let parts: TextSpan[] = [{ start: span.start, end: span.end }]
  for (const hole of holes) {
    parts = parts.flatMap((part) => {
      if (hole.end <= part.start || hole.start >= part.end) return [part]
      return [
        { start: part.start, end: hole.start },
        { start: hole.end, end: part.end },
      ].filter((rest) => rest.start < rest.end)
    })
  }
  return parts
}
