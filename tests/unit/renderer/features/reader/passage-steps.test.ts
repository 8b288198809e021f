import { describe, expect, it } from 'vitest'
import type { PassageMark } from '../../../../../src/renderer/features/reader/marked-text.ts'
import { inReadingOrder, stepPassage, wantedPassage } from '../../../../../src/renderer/features/reader/passage-steps.ts'

const mark = (reportId: number, start: number, end: number, eventId = reportId): PassageMark => ({
  reportId,
  eventId,
  start,
  end,
  class: 'neutral',
  trigger: { start, end: start + 1 },
})

const ordered = inReadingOrder([mark(3, 40, 60, 9), mark(1, 0, 10), mark(2, 20, 30, 9)])

describe('stepping through the passages of an article', () => {
  it('goes in reading order and round the end', () => {
    expect(ordered.map((passage) => passage.reportId)).toEqual([1, 2, 3])
    expect(stepPassage(ordered, 3, 1)?.reportId).toBe(1)
    expect(stepPassage(ordered, 1, -1)?.reportId).toBe(3)
    expect(stepPassage(ordered, null, -1)?.reportId).toBe(3)
    expect(stepPassage([], null, 1)).toBeNull()
  })

  it('opens at the report that was asked for, rather than at the first of its event', () => {
    expect(wantedPassage(ordered, { eventId: 9, reportId: 3 })?.reportId).toBe(3)
    expect(wantedPassage(ordered, { eventId: 9 })?.reportId).toBe(2)
  })

  it('opens at the passage that holds a span', () => {
    expect(wantedPassage(ordered, { span: { start: 22, end: 25 } })?.reportId).toBe(2)
    expect(wantedPassage(ordered, { span: { start: 12, end: 15 } })).toBeNull()
  })
})
