import { defineCode, defineUnion, defineWords } from './pattern.ts'
import {
  CARDINALS,
  DAY_PARTS,
  DECADE_WORDS,
  MONTHS,
  ORDINALS,
  REFERENCE_WORDS,
  SEASON_WORDS,
  SET_WORDS,
  UNITS,
  WEEKDAYS,
} from './time-lexicon.ts'

// Rules are compiled as their files load, so they take `rule` from here, behind the classes they name.
export * from './pattern.ts'

export const N12 = defineCode('N12')
export const N24 = defineCode('N24')
export const N31 = defineCode('N31')
export const N99 = defineCode('N99')
export const NYEAR = defineCode('NYEAR')
export const NBIG = defineCode('NBIG')
export const NTHDAY = defineCode('NTHDAY')
export const NTHBIG = defineCode('NTHBIG')
export const DECADE = defineCode('DECADENUM')
export const CLOCK = defineCode('CLOCK')
export const DATE_CODE = defineCode('TDAY')
/** Codes of what has been put together, by grain; anything finer than these names no calendar time. */
export const EXPRESSION_CODES = {
  day: DATE_CODE,
  week: defineCode('TWEEK'),
  weekend: defineCode('TWEEKEND'),
  month: defineCode('TMONTH'),
  quarter: defineCode('TQUARTER'),
  season: defineCode('TSEASON'),
  year: defineCode('TYEAR'),
  decade: defineCode('TDECADE'),
  stretch: defineCode('TSTRETCH'),
  duration: defineCode('TDURATION'),
  clock: defineCode('TCLOCK'),
  'day-part': defineCode('TDAYPART'),
  range: defineCode('TRANGE'),
  set: defineCode('TSET'),
  reference: defineCode('TREF'),
} as const
defineUnion('POINT', ['TDAY', 'TWEEK', 'TWEEKEND', 'TMONTH', 'TQUARTER', 'TSEASON', 'TYEAR', 'TDECADE', 'TSTRETCH'])
defineUnion('LONGPOINT', ['TWEEK', 'TWEEKEND', 'TMONTH', 'TQUARTER', 'TSEASON', 'TYEAR', 'TDECADE'])

defineUnion('DAYNUM', ['N12', 'N24', 'N31'])
defineUnion('HOURNUM', ['N12', 'N24'])
defineUnion('TWODIGIT', ['N12', 'N24', 'N31', 'N99'])
defineUnion('NUM', ['N12', 'N24', 'N31', 'N99', 'NYEAR', 'NBIG'])
defineWords('MONTH', MONTHS.keys())
defineWords(
  'WEEKDAY',
  [...WEEKDAYS.keys()].filter((word) => !word.endsWith('days')),
)
defineWords(
  'WEEKDAYS',
  [...WEEKDAYS.keys()].filter((word) => word.endsWith('days')),
)
defineWords(
  'UNIT',
  [...UNITS.keys()].filter((word) => word !== 'half'),
)
defineWords(
  'UNITS',
  [...UNITS.keys()].filter((word) => word.endsWith('s') || word === 'centuries'),
)
defineWords('ORDWORD', ORDINALS.keys())
defineWords('CARDWORD', CARDINALS.keys())
defineWords('SEASON', SEASON_WORDS.keys())
defineWords('DAYPART', DAY_PARTS.keys())
defineWords('DECADEWORD', DECADE_WORDS.keys())
defineWords('SETWORD', SET_WORDS.keys())
defineWords('REFWORD', REFERENCE_WORDS.keys())
defineWords('DASH', ['-', '–', '—', '~'])
defineUnion('NTH', ['NTHDAY', 'NTHBIG', 'ORDWORD'])
defineUnion('DAYORD', ['NTHDAY', 'ORDWORD'])
