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

  it('opens at the passage of the picked event where several events stand in one sentence', () => {
    const sentence = inReadingOrder([mark(5, 0, 50, 51), mark(6, 0, 50, 61), mark(7, 60, 90, 61)])
    const span = { start: 0, end: 50 }
    expect(wantedPassage(sentence, { eventId: 61, span })?.reportId).toBe(6)
    expect(wantedPassage(sentence, { eventId: 99, span })?.reportId).toBe(5)
  })

  it('opens at the first passage of the event when no span is asked for', () => {
    expect(wantedPassage(ordered, { eventId: 9, span: null })?.reportId).toBe(2)
    expect(wantedPassage(ordered, { eventId: null, span: null })).toBeNull()
  })

  it('opens at the passage that holds a span', () => {
    expect(wantedPassage(ordered, { eventId: null, span: { start: 22, end: 25 } })?.reportId).toBe(2)
    expect(wantedPassage(ordered, { eventId: null, span: { start: 12, end: 15 } })).toBeNull()
  })
})
