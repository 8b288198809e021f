import moment, { type Moment } from 'moment'
import { calendarYear, countedYear } from '../../../shared/domain/round-months.ts'

const yearOf = moment.fn.year as (this: Moment, year?: number) => number & Moment

// The library's axis rounds the year of a moment and adds years to it, on clones: these three are all it does with years.
const eraMoments: object = Object.assign(Object.create(moment.fn), {
  clone(this: Moment): Moment {
    return eraMoment(this)
  },
  year(this: Moment, counted?: number): number | Moment {
    return counted === undefined ? countedYear(yearOf.call(this)) : yearOf.call(this, calendarYear(counted))
  },
  add(this: Moment, ...[amount, unit]: Parameters<Moment['add']>): Moment {
    if (unit !== 'year' || typeof amount !== 'number') return moment.fn.add.call(this, amount, unit)
    const year = this.year()
    // After the tick of the year 1, which stands for the missing 0, come round years again.
    return this.year(year === 1 && amount > 1 ? amount : year + amount)
  },
})

/** Days carry no zone, and years are counted without a year 0, so that round ones are round before our era too. */
export const eraMoment = (date: moment.MomentInput): Moment => Object.setPrototypeOf(moment.utc(date), eraMoments)
