import { describe, expect, it } from 'vitest'
import { outer, shown, timesIn } from './read-times.ts'

const texts = (text: string, published: string | null) => shown(timesIn(text, published))

describe('what times are counted from', () => {
  it('is the dateline where no publication date is given', () => {
    expect(texts('QUITO, 20 Aug 88 (AGENCY) -- Two bridges were blown up yesterday.', null)).toEqual([
      '20 Aug 88 | 1988-08-20 | 1988-08-20',
      'yesterday | 1988-08-19 | 1988-08-19',
    ])
  })

  it('is a date on a line of its own near the top', () => {
    expect(texts('Envoys meet again\nPublished: 4 May 2016\nEnvoys met last week in a hotel by the lake.', null)[1]).toBe(
      'last week | 2016-W17 | 2016-04-25..2016-05-01',
    )
  })

  it('yields to a known publication date', () => {
    expect(texts('QUITO, 20 Aug 88 (AGENCY) -- They met yesterday.', '1988-08-22')[1]).toBe('yesterday | 1988-08-21 | 1988-08-21')
  })

  it('stays open while no date is known, and resolves once it is', () => {
    const text = 'Talks broke down on Thursday.'
    const [open] = timesIn(text, null)
    expect(open).toMatchObject({ timex: 'XXXX-WXX-4', time: null, anchor: 'unknown-publication' })
    const [resolved] = timesIn(text, '2023-01-13')
    expect(resolved).toMatchObject({ timex: '2023-01-12', anchor: 'publication' })
  })

  it('takes the year from a publication date of which only the year is known', () => {
    expect(texts('Talks broke down in March.', '2016')).toEqual(['March | 2016-03 | 2016-03-01..2016-03-31'])
  })

  it('is the year told in full just before', () => {
    expect(texts('On 17 March 2011 the council voted. On 19 March jets struck. In October he was killed.', '2015-06-01')).toEqual([
      '17 March 2011 | 2011-03-17 | 2011-03-17',
      '19 March | 2011-03-19 | 2011-03-19',
      'October | 2011-10 | 2011-10-01..2011-10-31',
    ])
  })

  it('is the last day told for “the same day” and “two weeks later”', () => {
    const found = timesIn('They signed on 3 May 2011. The same day guns fell silent. Three days later they spoke again.', '2015-06-01')
    expect(shown(found).slice(1)).toEqual(['The same day | 2011-05-03 | 2011-05-03', 'Three days later | 2011-05-06 | 2011-05-06'])
    expect(found[1]?.anchor).toBe('previous-time')
  })

  it('does not put what came “later” after publication', () => {
    expect(timesIn('The order was lifted two days later.', '2015-06-01')[0]?.time).toBeNull()
  })

  it('is, in a chronology, the date of each entry', () => {
    const text = [
      'How it went',
      '2014',
      '18 March: Gunmen seize the port. The next day, the garrison leaves.',
      '12 April: The town hall falls. Three days later, the army moves in.',
      '2015',
      '12 February – Leaders agree on a truce. It begins on Sunday.',
    ].join('\n')
    expect(texts(text, '2020-06-01')).toEqual([
      '2014 | 2014 | 2014-01-01..2014-12-31',
      '18 March | 2014-03-18 | 2014-03-18',
      'The next day | 2014-03-19 | 2014-03-19',
      '12 April | 2014-04-12 | 2014-04-12',
      'Three days later | 2014-04-15 | 2014-04-15',
      '2015 | 2015 | 2015-01-01..2015-12-31',
      '12 February | 2015-02-12 | 2015-02-12',
      'Sunday | 2015-02-15 | 2015-02-15',
    ])
  })
})

describe('how a time hangs on what is told', () => {
  const interval = (text: string): string => {
    const time = timesIn(text, '2023-01-13').at(-1)
    return `${time?.text}: ${time?.sense} ${time?.interval?.edtf ?? 'itself'}`
  }

  it.each([
    ['They have camped there since mid-December.', 'mid-December: since 2022-12-15~/..'],
    ['They camped there until 3 January 2023.', '3 January 2023: until /2023-01-03'],
    ['It will end by 2025.', '2025: by [..2025-12-31]'],
    ['It was so before 2020.', '2020: before [..2019-12-31]'],
    ['He ruled from 1988 to 1995.', '1995: until 1988/1995'],
    ['It froze between March and May 2011.', 'May 2011: until 2011-03/2011-05'],
    ['They met in May 2011.', 'May 2011: at itself'],
  ])('in “%s” is %s', (text, expected) => {
    expect(interval(text)).toBe(expected)
  })

  it('keeps "still going on" apart from the time of the word itself', () => {
    const [time] = timesIn('They have camped there since mid-December.', '2023-01-13')
    expect(outer(time?.time ?? null)).toBe('2022-12-11..2022-12-20')
    expect(outer(time?.interval ?? null)).toBe('2022-12-11..-')
    expect(time?.interval?.ongoing).toBe(true)
  })
})
