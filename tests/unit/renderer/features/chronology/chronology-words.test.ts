import { describe, expect, it } from 'vitest'
import { rowNotes, yearHeading } from '../../../../../src/renderer/features/chronology/chronology-words.ts'
import { dayFromCivil } from '../../../../../src/shared/domain/day-number.ts'
import { summaryOf } from '../inspector/sample-event.ts'

const from = (startEarliest: number | null, endLatest: number | null = startEarliest) => ({
  time: { edtf: '', words: '', ongoing: false, startEarliest, startLatest: null, endEarliest: null, endLatest },
})
const row = (patch: Parameters<typeof summaryOf>[0] = {}) => ({ ...summaryOf(patch), sentence: '', outlet: null })

describe('the chronology in words', () => {
  it('puts an event under the year it may have begun in, BCE included', () => {
    expect(yearHeading(from(dayFromCivil(1994, 5, 12)))).toBe('1994')
    expect(yearHeading(from(dayFromCivil(-38, 9, 3)))).toBe('39 BCE')
  })

  it('an event whose beginning is open stands under its end, one without a date apart', () => {
    expect(yearHeading(from(null, dayFromCivil(2001, 1, 1)))).toBe('2001')
    expect(yearHeading(from(null))).toBe('Some time')
    expect(yearHeading({ time: null })).toBe('No date')
  })

  it('says what keeps an event from being a plain fact, and nothing of one that is', () => {
    expect(rowNotes(row())).toEqual([])
    const claimed = row({
      factuality: 'claimed',
      attributedTo: { id: 1, name: 'The envoy', kind: 'person' },
      doubtful: true,
      disputed: 2,
      outlets: 3,
    })
    expect(rowNotes(claimed)).toEqual(['claimed by The envoy', 'doubtful', 'disputed 2', '3 outlets'])
  })
})
