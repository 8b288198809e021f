import { SEASONS, type Season } from '../../../../shared/domain/calendar-units.ts'
import type { DayPart, Reference, Unit } from './time-expr.ts'

const numbered = (words: string, from = 1): Map<string, number> => {
  const table = new Map<string, number>()
  words.split(' ').forEach((group, index) => {
    for (const word of group.split('/')) table.set(word, index + from)
  })
  return table
}

export const MONTHS = numbered(
  'january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
)
export const WEEKDAYS = numbered(
  'monday/mon/mondays tuesday/tue/tues/tuesdays wednesday/wed/weds/wednesdays thursday/thu/thur/thurs/thursdays friday/fri/fridays saturday/sat/saturdays sunday/sun/sundays',
)
/** Also words, names or verbs: only a time with a capital, and then only in the right company. */
export const AMBIGUOUS_MONTHS = new Set(['may', 'march', 'mar', 'august', 'april', 'june', 'jan', 'jun', 'dec'])
/** Lower-case forms that need a number beside them. */
export const LOWER_MONTHS = new Set(['may', 'march', 'mar', 'august', 'jan', 'jun', 'dec'])
export const AMBIGUOUS_DAYS = new Set(['sun', 'sat', 'wed', 'mon', 'fri', 'thu', 'tue'])

export const UNITS = new Map<string, Unit>(
  (
    [
      ['second', 'seconds sec secs'],
      ['minute', 'minute minutes min mins'],
      ['hour', 'hour hours hr hrs'],
      ['day', 'day days'],
      ['week', 'week weeks workweek workweeks'],
      ['weekend', 'weekend weekends'],
      ['month', 'month months'],
      ['quarter', 'quarter quarters'],
      ['half', 'half'],
      ['year', 'year years yr yrs'],
      ['decade', 'decade decades'],
      ['century', 'century centuries'],
    ] as [Unit, string][]
  ).flatMap(([unit, words]) => words.split(' ').map((word): [string, Unit] => [word, unit])),
)

export const SEASON_WORDS = new Map<string, Season>([...SEASONS.map((season): [string, Season] => [season, season]), ['fall', 'autumn']])
export const SEASON_CODES: Record<Season, string> = { spring: 'SP', summer: 'SU', autumn: 'FA', winter: 'WI' }

export const DAY_PARTS = new Map<string, DayPart>([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['noon', 'MI'],
  ['midday', 'MI'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
  ['overnight', 'NI'],
])

export const CARDINALS = new Map<string, number>([
  ...numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
])
export const ORDINALS = new Map<string, number>([
  ...numbered(
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  ),
  ['twentieth', 20],
  ['thirtieth', 30],
])
export const DECADE_WORDS = new Map<string, number>(
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').map((word, index) => [word, (index + 2) * 10]),
)

/** How often, as a TIMEX3 value. */
export const SET_WORDS = new Map<string, string>([
  ['daily', 'P1D'],
  ['everyday', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['biennial', 'P2Y'],
  ['hourly', 'PT1H'],
])

export const REFERENCE_WORDS = new Map<string, Reference>(
  (
    [
      ['PRESENT_REF', 'now currently current presently nowadays'],
      ['PAST_REF', 'recently recent lately'],
      ['FUTURE_REF', 'soon shortly'],
    ] as [Reference, string][]
  ).flatMap(([reference, words]) => words.split(' ').map((word): [string, Reference] => [word, reference])),
)
