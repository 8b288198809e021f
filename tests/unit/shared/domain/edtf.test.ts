import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoFromDay } from '../../../../src/shared/domain/day-number.ts'
import { formatEdtf, parseEdtf } from '../../../../src/shared/domain/edtf.ts'
import type { FuzzyTime, TimeBounds } from '../../../../src/shared/domain/fuzzy-time.ts'
import { fromTo, withinSpan } from '../../../../src/shared/domain/make-time.ts'

const iso = (day: number | null): string => (day === null ? '-' : isoFromDay(day))
const shown = (time: TimeBounds): string => [time.startEarliest, time.startLatest, time.endEarliest, time.endLatest].map(iso).join(' ')
const read = (text: string): FuzzyTime => {
  const result = parseEdtf(text)
  if (!result.ok) throw new Error(result.message)
  return result.time
}

/** A moment: begins and ends within the two days. */
const MOMENTS: [string, string, string][] = [
  ['2022-12-15', '2022-12-15', '2022-12-15'],
  ['2022-12', '2022-12-01', '2022-12-31'],
  ['2022', '2022-01-01', '2022-12-31'],
  ['2004-01-01T10:10:10+05:00', '2004-01-01', '2004-01-01'],
  ['199X', '1990-01-01', '1999-12-31'],
  ['19XX', '1900-01-01', '1999-12-31'],
  ['156X-12-25', '1560-12-25', '1569-12-25'],
  ['1X96-02-29', '1096-02-29', '1996-02-29'],
  ['2004-XX-30', '2004-01-30', '2004-12-30'],
  ['2004-1X', '2004-10-01', '2004-12-31'],
  ['2004-02-XX', '2004-02-01', '2004-02-29'],
  ['2022-12-15~', '2022-12-11', '2022-12-20'],
  ['2022-12~', '2022-11-01', '2023-01-31'],
  ['1950~', '1949-01-01', '1951-12-31'],
  ['1950?', '1950-01-01', '1950-12-31'],
  ['2004-06~-11', '2004-05-11', '2004-07-31'],
  ['2004-06-~11', '2004-06-07', '2004-06-16'],
  ['2020-21', '2020-03-01', '2020-05-31'],
  ['2020-23', '2020-09-01', '2020-11-30'],
  ['2020-24', '2020-12-01', '2021-02-28'],
  ['2020-27', '2020-09-01', '2020-11-30'],
  ['2020-29', '2020-09-01', '2020-11-30'],
  ['2020-31', '2020-03-01', '2020-05-31'],
  ['2020-33', '2020-01-01', '2020-03-31'],
  ['2020-36', '2020-10-01', '2020-12-31'],
  ['2020-38', '2020-05-01', '2020-08-31'],
  ['2020-41', '2020-07-01', '2020-12-31'],
  ['-0427', '-0427-01-01', '-0427-12-31'],
  ['-0038-09-03', '-0038-09-03', '-0038-09-03'],
  ['Y-17E7', '-170000000-01-01', '-170000000-12-31'],
  ['Y170000002', '+170000002-01-01', '+170000002-12-31'],
  ['1950S2', '1900-01-01', '1999-12-31'],
  ['[1667,1668,1670..1672]', '1667-01-01', '1672-12-31'],
  ['[..1984]', '-', '1984-12-31'],
  ['[1984-12..]', '1984-12-01', '-'],
  ['XXXX-12-25', '-', '-'],
]

const INTERVALS: [string, string][] = [
  ['2022-12-21/2022-12-31', '2022-12-21 2022-12-21 2022-12-31 2022-12-31'],
  ['2004-06/2006-08', '2004-06-01 2004-06-30 2006-08-01 2006-08-31'],
  ['2022-12-15~/..', '2022-12-11 2022-12-20 - -'],
  ['2004/', '2004-01-01 2004-12-31 - -'],
  ['/2004', '- - 2004-01-01 2004-12-31'],
  ['../2004-06', '- - 2004-06-01 2004-06-30'],
  ['{1960,1961-12}', '1960-01-01 1960-12-31 1961-12-01 1961-12-31'],
]

describe('reading EDTF', () => {
  it.each(MOMENTS)('bounds %s by %s and %s', (text, first, last) => {
    expect(shown(read(text))).toBe(`${first} ${last} ${first} ${last}`)
  })

  it.each(INTERVALS)('gives the interval %s four bounds of its own', (text, bounds) => {
    expect(shown(read(text))).toBe(bounds)
  })

  it('tells a time still going on from one whose end nobody states', () => {
    expect(read('2004/..').ongoing).toBe(true)
    expect(read('2004/').ongoing).toBe(false)
  })

  it.each([
    '',
    'x',
    '..',
    '2004-13',
    '2004-02-30',
    '1X99-02-29',
    '2005/2004',
    '2004/2005/2006',
    '2022-W03',
    '2020-23-05',
    'Y17E30',
    '[2004..2001]',
  ])('refuses “%s” in words', (text) => {
    const result = parseEdtf(text)
    expect(result.ok).toBe(false)
    expect(result.ok ? '' : result.message).toMatch(/^\S.*\.$/)
  })
})

describe('writing EDTF', () => {
  const day = fc.integer({ min: -800_000, max: 2_850_000 })

  it('brings a moment back with the same bounds', () => {
    fc.assert(
      fc.property(day, fc.nat(40_000), (first, length) => {
        const time = withinSpan({ first, last: first + length })
        expect(shown(read(time.edtf))).toBe(shown(time))
      }),
    )
  })

  it('brings an interval between two days back with the same bounds', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (first, length) => {
        const time = fromTo({ first, last: first }, { first: first + length, last: first + length })
        expect(shown(read(time.edtf))).toBe(shown(time))
      }),
    )
  })

  it('is stable: what it wrote, it writes again', () => {
    for (const text of [...MOMENTS, ...INTERVALS].map(([first]) => first)) {
      const once = formatEdtf(read(text), read(text).ongoing)
      if (once === '../..') continue
      expect(formatEdtf(read(once), read(once).ongoing), text).toBe(once)
    }
  })

  it('uses the short notation where the calendar has one', () => {
    for (const text of [
      '2022-12-15',
      '2022-12',
      '2022',
      '199X',
      '19XX',
      '2020-23',
      '2020-35',
      '2020-40',
      '[2022-12-21..2022-12-31]',
      '2004/..',
    ]) {
      expect(formatEdtf(read(text), read(text).ongoing)).toBe(text)
    }
  })
})
