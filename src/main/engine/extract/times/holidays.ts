import { dayFromCivil, mondayOf, weekdayOfDay } from '../../../../shared/domain/day-number.ts'
import type { DayNumber } from '../../../../shared/domain/fuzzy-time.ts'

type DayOf = (year: number) => DayNumber

const fixed =
  (month: number, day: number): DayOf =>
  (year) =>
    dayFromCivil(year, month, day)

/** The nth weekday of a month; a negative number counts from its end. */
const nth =
  (number: number, weekday: number, month: number): DayOf =>
  (year) => {
    if (number > 0) {
      const first = dayFromCivil(year, month, 1)
      return first + ((weekday - weekdayOfDay(first) + 7) % 7) + (number - 1) * 7
    }
    const last = dayFromCivil(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1
    return last - ((weekdayOfDay(last) - weekday + 7) % 7) + (number + 1) * 7
  }

/** Western Easter Sunday by the anonymous Gregorian method. */
export function easterSunday(year: number): DayNumber {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const month = Math.floor((d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114) / 31)
  const day = ((d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114) % 31) + 1
  return dayFromCivil(year, month, day)
}

const easter =
  (shift: number): DayOf =>
  (year) =>
    easterSunday(year) + shift

/** The day of a holiday in a year, and whether it falls on the same date every year. */
const HOLIDAYS: Record<string, { day: DayOf; date: string | null; words: string[] }> = {
  'new-year': { day: fixed(1, 1), date: '01-01', words: ["new year 's day", 'new years day'] },
  'new-years-eve': { day: fixed(12, 31), date: '12-31', words: ["new year 's eve", 'new years eve'] },
  epiphany: { day: fixed(1, 6), date: '01-06', words: ['epiphany'] },
  'mlk-day': { day: nth(3, 1, 1), date: null, words: ['martin luther king day', 'mlk day'] },
  'orthodox-christmas': { day: fixed(1, 7), date: '01-07', words: ['orthodox christmas'] },
  'holocaust-day': { day: fixed(1, 27), date: '01-27', words: ['holocaust memorial day', 'holocaust remembrance day'] },
  valentine: { day: fixed(2, 14), date: '02-14', words: ["valentine 's day", 'valentines day'] },
  'presidents-day': { day: nth(3, 1, 2), date: null, words: ["presidents ' day", 'presidents day', "president 's day"] },
  'womens-day': { day: fixed(3, 8), date: '03-08', words: ["international women 's day", "women 's day"] },
  'st-patrick': { day: fixed(3, 17), date: '03-17', words: ["st . patrick 's day", "st patrick 's day", "saint patrick 's day"] },
  nowruz: { day: fixed(3, 21), date: '03-21', words: ['nowruz', 'navruz'] },
  'april-fools': { day: fixed(4, 1), date: '04-01', words: ["april fool 's day", "april fools ' day", 'april fools day'] },
  'good-friday': { day: easter(-2), date: null, words: ['good friday'] },
  'ash-wednesday': { day: easter(-46), date: null, words: ['ash wednesday'] },
  'palm-sunday': { day: easter(-7), date: null, words: ['palm sunday'] },
  'maundy-thursday': { day: easter(-3), date: null, words: ['maundy thursday'] },
  'easter-eve': { day: easter(-1), date: null, words: ['holy saturday', 'easter saturday', 'easter eve'] },
  easter: { day: easter(0), date: null, words: ['easter sunday', 'easter'] },
  'easter-monday': { day: easter(1), date: null, words: ['easter monday'] },
  ascension: { day: easter(39), date: null, words: ['ascension'] },
  pentecost: { day: easter(49), date: null, words: ['pentecost', 'whit sunday'] },
  'corpus-christi': { day: easter(60), date: null, words: ['corpus christi day'] },
  'earth-day': { day: fixed(4, 22), date: '04-22', words: ['earth day'] },
  anzac: { day: fixed(4, 25), date: '04-25', words: ['anzac day'] },
  'may-day': { day: fixed(5, 1), date: '05-01', words: ['may day', "international workers ' day", "workers ' day"] },
  'victory-day': { day: fixed(5, 9), date: '05-09', words: ['victory day'] },
  'cinco-de-mayo': { day: fixed(5, 5), date: '05-05', words: ['cinco de mayo'] },
  'mothers-day': { day: nth(2, 7, 5), date: null, words: ["mother 's day", "mothers ' day", 'mothers day'] },
  'memorial-day': { day: nth(-1, 1, 5), date: null, words: ['memorial day'] },
  'd-day': { day: fixed(6, 6), date: '06-06', words: ['d - day anniversary'] },
  juneteenth: { day: fixed(6, 19), date: '06-19', words: ['juneteenth', 'freedom day', 'jubilee day'] },
  'fathers-day': { day: nth(3, 7, 6), date: null, words: ["father 's day", "fathers ' day", 'fathers day'] },
  'canada-day': { day: fixed(7, 1), date: '07-01', words: ['canada day'] },
  'us-independence': { day: fixed(7, 4), date: '07-04', words: ['independence day'] },
  bastille: { day: fixed(7, 14), date: '07-14', words: ['bastille day'] },
  'labor-day': { day: nth(1, 1, 9), date: null, words: ['labor day'] },
  'columbus-day': { day: nth(2, 1, 10), date: null, words: ['columbus day'] },
  halloween: { day: fixed(10, 31), date: '10-31', words: ['halloween'] },
  'guy-fawkes': { day: fixed(11, 5), date: '11-05', words: ['guy fawkes night'] },
  'all-saints': { day: fixed(11, 1), date: '11-01', words: ["all saints ' day", 'all saints day'] },
  'armistice-day': { day: fixed(11, 11), date: '11-11', words: ['veterans day', "veterans ' day", 'armistice day', 'remembrance day'] },
  thanksgiving: { day: nth(4, 4, 11), date: null, words: ['thanksgiving'] },
  'black-friday': { day: (year) => nth(4, 4, 11)(year) + 1, date: null, words: ['black friday'] },
  'christmas-eve': { day: fixed(12, 24), date: '12-24', words: ['christmas eve'] },
  christmas: { day: fixed(12, 25), date: '12-25', words: ['christmas', 'xmas'] },
  'boxing-day': { day: fixed(12, 26), date: '12-26', words: ['boxing day'] },
}

/** Every wording with the holiday it names. */
export const HOLIDAY_NAMES: [string, string][] = Object.entries(HOLIDAYS).flatMap(([name, { words }]) =>
  words.map((word): [string, string] => [word, name]),
)

export const holidayDay = (name: string, year: number): DayNumber => (HOLIDAYS[name]?.day ?? fixed(1, 1))(year)

/** "12-25" where the date never moves. */
export const holidayDate = (name: string): string | null => HOLIDAYS[name]?.date ?? null

/** Saturday of the weekend nearest to a day; Thursday's goes with the weekend before it ends the week. */
export const weekendOf = (day: DayNumber): DayNumber => mondayOf(day) + 5
