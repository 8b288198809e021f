import { describe, expect, it } from 'vitest'
import { numberWords, rangeWords, sourceWords, whenWords } from '../../../../../src/renderer/features/inspector/evidence-words.ts'
import { evidenceOf, summaryOf } from './sample-event.ts'

const envoy = { id: 5, name: 'The envoy', kind: 'person' as const }
const time = {
  edtf: '2021-05-03',
  words: '3 May 2021',
  ongoing: false,
  startEarliest: 18750,
  startLatest: 18750,
  endEarliest: 18750,
  endLatest: 18750,
}

describe('evidence in words', () => {
  it('names outlet and date, and says what is not known', () => {
    expect(sourceWords(evidenceOf(), false)).toBe('Harbour Post · 4 May 2021, date from the page’s data')
    expect(sourceWords(evidenceOf({ outlet: null, published: null, publishedProvenance: 'unknown' }), false)).toBe(
      'outlet unknown · publication date unknown',
    )
  })

  it('says what weakens a passage, and does not name one article twice', () => {
    expect(sourceWords(evidenceOf({ attributedTo: envoy, hedged: true, background: true }), true)).toBe(
      'same article · on the word of The envoy · hedged · background',
    )
  })

  it('names a number, and keeps one whose name this version does not know', () => {
    expect(numberWords('fatalities', { min: 12, max: 12 })).toBe('Killed 12')
    expect(numberWords('constructor', { min: 1, max: 2 })).toBe('constructor 1 to 2')
  })

  it('says ranges as people do', () => {
    expect([rangeWords({ min: null, max: 40 }), rangeWords({ min: 1500, max: null }), rangeWords({ min: 2, max: 3 })]).toEqual([
      'up to 40',
      '1,500 or more',
      '2 to 3',
    ])
  })
})

describe('the When line', () => {
  const event = { ...summaryOf(), timeSetBy: null, evidence: [evidenceOf({ timeAnchor: 'publication', time })] }

  it('says what relative words were counted from', () => {
    expect(whenWords({ ...event, time })).toEqual({
      date: '3 May 2021',
      rest: '“On Monday”, counted from 4 May 2021, date from the page’s data',
    })
  })

  it('shows what the text still implies while the publication date is open', () => {
    const open = {
      ...event,
      timeHint: 'the Monday before publication',
      evidence: [evidenceOf({ timeAnchor: 'unknown-publication', published: null })],
    }
    expect(whenWords(open)).toEqual({
      date: 'the Monday before publication',
      rest: '“On Monday”, counted from a publication date that is not known',
    })
  })

  it('quotes no words of another report than the one whose date is shown', () => {
    const other = evidenceOf({ timeText: 'recently', timeAnchor: 'publication' })
    const shown = evidenceOf({ reportId: 2, timeText: null, time })
    expect(whenWords({ ...event, time, evidence: [other, shown] })).toEqual({ date: '3 May 2021', rest: 'from the context' })
  })

  it('names the person who set it instead of words it was not read from', () => {
    expect(whenWords({ ...event, time, timeSetBy: 'me' }).rest).toBe('set by me')
  })
})
