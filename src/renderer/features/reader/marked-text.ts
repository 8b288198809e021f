import type { z } from 'zod'
import type { passageMark } from '../../../shared/contract/shapes.ts'
import type { TextSpan } from '../../../shared/domain/text-span.ts'

export type PassageMark = z.infer<typeof passageMark>

/** A stretch of text over which nothing about its marking changes. */
export interface MarkedRun extends TextSpan {
  text: string
  /** Passages that cover it, longest first: the last one gives the tint. */
  passages: PassageMark[]
  /** Reports whose passage these very words gave away. */
  triggerOf: number[]
  boilerplate: boolean
  /** Which find hit covers it. */
  hit: number | null
}

/** One paragraph: a line of the article's text without its line break. */
export interface MarkedBlock extends TextSpan {
  runs: MarkedRun[]
  /** All of it is boilerplate. */
  boilerplate: boolean
}

export interface TextMarks {
  passages: readonly PassageMark[]
  boilerplate: readonly TextSpan[]
  hits: readonly TextSpan[]
}

const LINE = /[^\n\r]+/g

const covers = (span: TextSpan, start: number, end: number): boolean => span.start <= start && end <= span.end
const touching = <T extends TextSpan>(spans: readonly T[], block: TextSpan): T[] =>
  spans.filter((span) => span.start < block.end && block.start < span.end && span.start < span.end)

function cutPoints(block: TextSpan, spans: readonly TextSpan[]): number[] {
  const points = new Set([block.start, block.end])
  for (const span of spans) {
    if (span.start > block.start && span.start < block.end) points.add(span.start)
    if (span.end > block.start && span.end < block.end) points.add(span.end)
  }
  return [...points].sort((a, b) => a - b)
}

const lengthOf = (span: TextSpan): number => span.end - span.start

function markBlock(text: string, block: TextSpan, marks: TextMarks): MarkedBlock {
  const passages = touching(marks.passages, block).sort((a, b) => lengthOf(b) - lengthOf(a) || a.start - b.start)
  const boilerplate = touching(marks.boilerplate, block)
  const hits = touching(marks.hits, block)
  const points = cutPoints(block, [...passages, ...passages.map((passage) => passage.trigger), ...boilerplate, ...hits])
  const runs: MarkedRun[] = []
  for (let at = 0; at + 1 < points.length; at++) {
    const start = points[at] as number
    const end = points[at + 1] as number
    const over = passages.filter((passage) => covers(passage, start, end))
    const hit = hits.find((span) => covers(span, start, end))
    runs.push({
      start,
      end,
      text: text.slice(start, end),
      passages: over,
      triggerOf: over.filter((passage) => covers(passage.trigger, start, end)).map((passage) => passage.reportId),
      boilerplate: boilerplate.some((span) => covers(span, start, end)),
      hit: hit ? marks.hits.indexOf(hit) : null,
    })
  }
  return { ...block, runs, boilerplate: runs.every((run) => run.boilerplate || run.text.trim() === '') }
}

/** Cuts an article into paragraphs of runs. Joining the runs gives back every character that is not a line break. */
export function markText(text: string, marks: TextMarks): MarkedBlock[] {
  const blocks: MarkedBlock[] = []
  for (const match of text.matchAll(LINE)) {
    if (match[0].trim() === '') continue
    blocks.push(markBlock(text, { start: match.index, end: match.index + match[0].length }, marks))
  }
  return blocks
}
