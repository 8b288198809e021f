import moment, { type Moment } from 'moment'
import { calendarYear, countedYear } from '../../../shared/domain/round-months.ts'

const yearOf = moment.fn.year as (this: Moment, year?: number) => number & Moment
const plus = moment.fn.add as (this: Moment, amount?: moment.DurationInputArg1, unit?: moment.DurationInputArg2) => Moment

// The library's axis rounds the year of a moment and steps on from there, on clones: these three are all it does with years.
const counting: object = Object.assign(Object.create(moment.fn), {
  clone(this: Moment): Moment {
    return axisMoment(this)
  },
  year(this: Moment, counted?: number): number | Moment {
    return counted === undefined ? countedYear(yearOf.call(this)) : yearOf.call(this, calendarYear(counted))
  },
  // To the next round one: from the end of a folded silence, where the library goes on, the same step would come upon any day.
  add(this: Moment, ...[amount, unit]: Parameters<typeof plus>): Moment {
    const step = Number(amount)
    if (unit === 'year')
      return this.year((Math.floor(this.year() / step) + 1) * step)
        .month(0)
        .date(1)
    if (unit === 'month') return plus.call(this.date(1), step - (this.month() % step), unit)
    return plus.call(this, amount, unit)
  },
})

/** Days carry no zone, and years are counted without a year 0, so that round ones are round before our era too. */
export const axisMoment = (date: moment.MomentInput): Moment => Object.setPrototypeOf(moment.utc(date), counting)
