import { describe, expect, it } from 'vitest'
import { changeWords, dateChanges } from '../../../../../src/renderer/features/changes/date-changes.ts'
import { summaryOf } from '../inspector/sample-event.ts'

const on = (edtf: string) => ({ edtf, words: edtf, ongoing: false, startEarliest: 0, startLatest: 0, endEarliest: 0, endLatest: 0 })

describe('what a new publication date moved', () => {
  const before = [summaryOf({ id: 1 }), summaryOf({ id: 2, time: on('2021') }), summaryOf({ id: 3, time: on('2020-05-01') })]
  const after = [
    summaryOf({ id: 1, time: on('2021-05-03') }),
    summaryOf({ id: 2 }),
    summaryOf({ id: 3, time: on('2020-05-01') }),
    summaryOf({ id: 4, time: on('2019') }),
  ]

  it('lists events that got, changed or lost a date and nothing else', () => {
    const changes = dateChanges(before, after)
    expect(changes.map((change) => [change.eventId, change.before, change.after])).toEqual([
      [1, null, '2021-05-03'],
      [2, '2021', null],
    ])
    expect(changeWords(changes)).toBe('1 event now has a date, 1 has no date any more')
  })

  it('says so when nothing moved', () => {
    expect(changeWords(dateChanges(after, after))).toBe('no event changed its date')
  })
})
