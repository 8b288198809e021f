import { describe, expect, it } from 'vitest'
import { parseEdtf } from '../../../../src/shared/domain/edtf.ts'
import { timeInWords, type WordForm } from '../../../../src/shared/domain/time-words.ts'

const words = (edtf: string, form?: WordForm): string => {
  const result = parseEdtf(edtf)
  return result.ok ? timeInWords(result.time, form) : result.message
}

const TABLE: [string, string, string][] = [
  ['2023-01-12', '12 January 2023', '12 Jan 2023'],
  ['2023-01', 'January 2023', 'Jan 2023'],
  ['2023', '2023', '2023'],
  ['199X', '1990s', '1990s'],
  ['[1990..1993]', 'early 1990s', 'early 1990s'],
  ['18XX', '19th century', '19th century'],
  ['2020-23', 'autumn 2020', 'autumn 2020'],
  ['2019-35', 'third quarter of 2019', 'Q3 2019'],
  ['2011-40', 'first half of 2011', 'H1 2011'],
  ['[2022-12-21..2022-12-31]', 'late December 2022', 'late Dec 2022'],
  ['2022-12-15~', 'mid-December 2022', 'mid-Dec 2022'],
  ['[2023-01-09..2023-01-12]', 'between 9 and 12 January 2023', '9–12 Jan 2023'],
  ['[2022-12-30..2023-01-12]', 'between 30 December 2022 and 12 January 2023', '30 Dec 2022–12 Jan 2023'],
  ['2023-01-09/2023-02-12', 'from 9 January to 12 February 2023', '9 Jan–12 Feb 2023'],
  ['2004-06/2006-08', 'from June 2004 to August 2006', 'Jun 2004 – Aug 2006'],
  ['2022-12-15~/..', 'since mid-December 2022, going on', 'since mid-Dec 2022, going on'],
  ['2014-03/', 'from March 2014, end unknown', 'from Mar 2014'],
  ['/2014-03-18', 'until 18 March 2014', 'until 18 Mar 2014'],
  ['[..2014-03-18]', 'no later than 18 March 2014', 'no later than 18 Mar 2014'],
  ['1950~', 'about 1950', 'about 1950'],
  ['1950?', 'perhaps 1950', 'perhaps 1950'],
  ['-0038-09-03', '3 September 39 BCE', '3 Sep 39 BCE'],
  ['-0427', '428 BCE', '428 BCE'],
  ['/', 'date unknown', 'date unknown'],
]

describe('a time in words', () => {
  it.each(TABLE)('%s reads “%s”, in short “%s”', (edtf, long, short) => {
    expect(words(edtf)).toBe(long)
    expect(words(edtf, 'short')).toBe(short)
  })
})
