import { expect, test } from 'vitest'
import { axisMoment } from '../../../../../src/renderer/features/timeline/axis-moment.ts'
import { axisWords } from '../../../../../src/renderer/features/timeline/axis-words.ts'
import { dayToDate } from '../../../../../src/renderer/ui/day-words.ts'
import { dayFromCivil } from '../../../../../src/shared/domain/day-number.ts'

/** The first ticks from a year of the calendar on, as the library finds them: round down, then step. */
function ticksFrom(year: number, step: number, count: number): string[] {
  let current = axisMoment(dayToDate(dayFromCivil(year, 5, 14))).clone()
  current = current.year(step * Math.floor(current.year() / step)).month(0)
  current = current.date(1).hours(0)
  return Array.from({ length: count }, () => {
    const words = axisWords(current.clone().toDate(), 'year')
    current = current.add(step, 'year')
    return words
  })
}

test('the axis ticks at round years before our era, at its turn and after it', () => {
  expect(ticksFrom(-436, 100, 4)).toEqual(['500 BCE', '400 BCE', '300 BCE', '200 BCE'])
  expect(ticksFrom(-150, 100, 5)).toEqual(['200 BCE', '100 BCE', '1', '100', '200'])
  expect(ticksFrom(-1, 1, 4)).toEqual(['2 BCE', '1 BCE', '1', '2'])
  expect(ticksFrom(3, 5, 3)).toEqual(['1', '5', '10'])
  expect(ticksFrom(1987, 10, 3)).toEqual(['1980', '1990', '2000'])
})

test('a day before our era stays that day', () => {
  const day = dayToDate(dayFromCivil(-43, 3, 15))
  expect(axisMoment(day).clone().valueOf()).toBe(day.getTime())
})

test('after a folded silence, which ends on any day, the axis goes on at round years and months', () => {
  const end = axisMoment(dayToDate(dayFromCivil(2014, 5, 14)))
  expect(end.clone().add(5, 'year').toDate()).toEqual(dayToDate(dayFromCivil(2015, 1, 1)))
  expect(end.clone().add(3, 'month').toDate()).toEqual(dayToDate(dayFromCivil(2014, 7, 1)))
  expect(end.clone().add(1, 'month').toDate()).toEqual(dayToDate(dayFromCivil(2014, 6, 1)))
})
