import { describe, expect, it } from 'vitest'
import { shown, timesIn } from './read-times.ts'

/** Read against Wednesday, 18 March 2015. */
const PUBLISHED = '2015-03-18'

const EXPLICIT: [string, ...string[]][] = [
  ['The pact was signed on Nov. 9, 2012, in Geneva.', 'Nov. 9, 2012 | 2012-11-09 | 2012-11-09'],
  ['It was signed on 9 November 2012.', '9 November 2012 | 2012-11-09 | 2012-11-09'],
  ['Rebels left on the 9th of November 2012.', 'the 9th of November 2012 | 2012-11-09 | 2012-11-09'],
  ['They returned 04th Jan 2013.', '04th Jan 2013 | 2013-01-04 | 2013-01-04'],
  ['A clash on 20 Aug 88 ended it.', '20 Aug 88 | 1988-08-20 | 1988-08-20'],
  ['Logged 2012-11-09 by monitors.', '2012-11-09 | 2012-11-09 | 2012-11-09'],
  ['Logged 11/09/2012 by monitors.', '11/09/2012 | 2012-11-09 | 2012-11-09'],
  ['Logged 23.04.2012 by monitors.', '23.04.2012 | 2012-04-23 | 2012-04-23'],
  ['Talks ran May 1-3 in Vienna.', 'May 1-3 | 2015-05-01/2015-05-03 | 2015-05-01..2015-05-03'],
  ['They met on 6 and 7 May 2014.', '6 and 7 May 2014 | 2014-05-06/2014-05-07 | 2014-05-06..2014-05-07'],
  ['The army moved in June 2014.', 'June 2014 | 2014-06 | 2014-06-01..2014-06-30'],
  ['In the year 2008 the border closed.', 'the year 2008 | 2008 | 2008-01-01..2008-12-31'],
  ['Fighting began in 2011.', '2011 | 2011 | 2011-01-01..2011-12-31'],
  ['The 2008 elections were void.', '2008 | 2008 | 2008-01-01..2008-12-31'],
  ['It dates from 15 March 44 BC.', '15 March 44 BC | -0043-03-15 | -0043-03-15'],
  [
    'War came in the 1990s and again in the autumn of 2010.',
    'the 1990s | 199 | 1990-01-01..1999-12-31',
    'the autumn of 2010 | 2010-FA | 2010-09-01..2010-11-30',
  ],
  ["Arms flowed in the '80s.", "the '80s | 198 | 1980-01-01..1989-12-31"],
  ['Borders of the 19th century vanished.', 'the 19th century | 18 | 1800-01-01..1899-12-31'],
  ['Growth slowed in the first half of 2011.', 'the first half of 2011 | 2011-H1 | 2011-01-01..2011-06-30'],
  ['Sales fell in Q3 2014.', 'Q3 2014 | 2014-Q3 | 2014-07-01..2014-09-30'],
  ['The third quarter of last year was grim.', 'The third quarter of last year | 2014-Q3 | 2014-07-01..2014-09-30'],
  ['The last week of March 2014 was calm.', 'The last week of March 2014 | 2014-W13 | 2014-03-24..2014-03-30'],
  ['They vote on the second Sunday of September 2014.', 'the second Sunday of September 2014 | 2014-09-14 | 2014-09-14'],
  ['Shelling stopped on Christmas Eve 2014.', 'Christmas Eve 2014 | 2014-12-24 | 2014-12-24'],
  ['A march was held on Easter Monday 2014.', 'Easter Monday 2014 | 2014-04-21 | 2014-04-21'],
  ['He left two days after Christmas 2013.', 'two days after Christmas 2013 | 2013-12-27 | 2013-12-27'],
  ['The week of May 5, 2014, was quiet.', 'The week of May 5, 2014 | 2014-W19 | 2014-05-05..2014-05-11'],
]

const PARTS: [string, ...string[]][] = [
  ['Troops withdrew in early December 2014.', 'early December 2014 | 2014-12 | 2014-12-01..2014-12-10'],
  ['Troops withdrew in mid-December 2014.', 'mid-December 2014 | 2014-12 | 2014-12-11..2014-12-20'],
  ['Troops withdrew in late December 2014.', 'late December 2014 | 2014-12 | 2014-12-21..2014-12-31'],
  ['Tension rose at the end of 2014.', 'the end of 2014 | 2014 | 2014-11-01..2014-12-31'],
  ['Tension rose at the beginning of 2014.', 'the beginning of 2014 | 2014 | 2014-01-01..2014-02-28'],
  ['It was so in late 2014.', 'late 2014 | 2014 | 2014-09-01..2014-12-31'],
  ['It was so at the end of March.', 'the end of March | 2014-03 | 2014-03-21..2014-03-31'],
  ['It was so in the early 1990s.', 'the early 1990s | 199 | 1990-01-01..1993-12-31'],
  ['It was so in the late 80s.', 'the late 80s | 198 | 1987-01-01..1989-12-31'],
  ['They spoke earlier this week.', 'earlier this week | 2015-W12 | 2015-03-16..2015-03-17'],
  ['They spoke late last month.', 'late last month | 2015-02 | 2015-02-21..2015-02-28'],
  ['A vote will come later this year.', 'later this year | 2015 | 2015-03-19..2015-12-31'],
]

const RELATIVE: [string, ...string[]][] = [
  ['The envoy arrived on Thursday.', 'Thursday | 2015-03-12 | 2015-03-12'],
  ['The envoy arrived on Wednesday.', 'Wednesday | 2015-03-18 | 2015-03-18'],
  ['The envoy will arrive on Thursday.', 'Thursday | 2015-03-19 | 2015-03-19'],
  ['On Thursday the envoy will arrive.', 'Thursday | 2015-03-19 | 2015-03-19'],
  ['A vote will be held on Sunday.', 'Sunday | 2015-03-22 | 2015-03-22'],
  ['He said Monday it will rain.', 'Monday | 2015-03-16 | 2015-03-16'],
  ['Banks stay closed until Friday.', 'Friday | 2015-03-20 | 2015-03-20'],
  ['The sides agreed to meet on Friday.', 'Friday | 2015-03-20 | 2015-03-20'],
  ['He resigned last Friday.', 'last Friday | 2015-03-13 | 2015-03-13'],
  ['They met on Tuesday of last week.', 'Tuesday of last week | 2015-03-10 | 2015-03-10'],
  ['Shots were heard yesterday and today.', 'yesterday | 2015-03-17 | 2015-03-17', 'today | 2015-03-18 | 2015-03-18'],
  ['They fled last week and last year.', 'last week | 2015-W11 | 2015-03-09..2015-03-15', 'last year | 2014 | 2014-01-01..2014-12-31'],
  ['A summit is planned next month.', 'next month | 2015-04 | 2015-04-01..2015-04-30'],
  ['Shelling went on over the weekend.', 'the weekend | 2015-W11-WE | 2015-03-14..2015-03-15'],
  ['He was jailed in October.', 'October | 2014-10 | 2014-10-01..2014-10-31'],
  ['He will be tried in October.', 'October | 2015-10 | 2015-10-01..2015-10-31'],
  ['Talks collapsed last December.', 'last December | 2014-12 | 2014-12-01..2014-12-31'],
  ['It began in March of last year.', 'March of last year | 2014-03 | 2014-03-01..2014-03-31'],
  ['A June 3 hearing has been set.', 'June 3 | 2015-06-03 | 2015-06-03'],
  ['They were freed last summer.', 'last summer | 2014-SU | 2014-06-01..2014-08-31'],
  ['A bridge fell three days ago.', 'three days ago | 2015-03-15 | 2015-03-15'],
  ['A bridge fell two years ago.', 'two years ago | 2013 | 2013-01-01..2013-12-31'],
  ['Fighting has gone on over the past three days.', 'the past three days | P3D | 2015-03-15..2015-03-18'],
  ['A blast hit at 2:30 p.m. on Monday.', '2:30 p.m. on Monday | 2015-03-16T14:30 | 2015-03-16'],
  ['Shells fell at 06:00 UTC today.', '06:00 UTC today | 2015-03-18T06:00Z | 2015-03-18'],
  ['Shells fell last night.', 'last night | 2015-03-17TNI | 2015-03-17'],
  ['Police moved in on Friday morning.', 'Friday morning | 2015-03-13TMO | 2015-03-13'],
  ['The envoys will meet in two weeks.', 'two weeks | 2015-04-01 | 2015-04-01'],
  ['The siege lasted two weeks.', 'two weeks | P2W | -'],
  ['He is now in exile.', 'now | PRESENT_REF | 2015-03-18'],
]

const UNANCHORED: [string, ...string[]][] = [
  ['They fought for six weeks.', 'six weeks | P6W | -'],
  ['A decadeslong conflict goes on.', 'decadeslong | PXY | -'],
  ['It took two and a half years.', 'two and a half years | P2.5Y | -'],
  ['It took twenty-five minutes.', 'twenty-five minutes | PT25M | -'],
  ['A 27-year contract was signed.', '27-year | P27Y | -'],
  ['They have quarrelled for months.', 'months | PXM | -'],
  ['Patrols go out every Friday.', 'every Friday | XXXX-WXX-5 | -'],
  ['Patrols go out every two weeks.', 'every two weeks | P2W | -'],
  ['Convoys run daily.', 'daily | P1D | -'],
]

const check =
  (published: string | null) =>
  (text: string, ...expected: string[]) => {
    expect(shown(timesIn(text, published))).toEqual(expected)
  }

describe('finding times', () => {
  it.each(EXPLICIT)('reads a date in “%s”', check(PUBLISHED))
  it.each(PARTS)('narrows the bounds in “%s”', check(PUBLISHED))
  it.each(RELATIVE)('counts from publication and tense in “%s”', check(PUBLISHED))
  it.each(UNANCHORED)('reads a length or a habit in “%s”', check(PUBLISHED))

  it('gives the exact words and place of each time', () => {
    const text = 'On Nov. 9, 2012, they met; in mid-March they parted.'
    for (const time of timesIn(text, PUBLISHED)) expect(text.slice(time.start, time.end)).toBe(time.text)
    expect(timesIn(text, PUBLISHED)).toHaveLength(2)
  })

  it('is the same on every run', () => {
    const text = 'On Thursday he left. Two days later, in May 2011, she came back.'
    expect(timesIn(text, PUBLISHED)).toEqual(timesIn(text, PUBLISHED))
  })
})
