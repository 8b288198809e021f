import { civilFromDay } from '../../../shared/domain/day-number.ts'
import { dateToDay, yearWords } from '../../ui/day-words.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** One line is enough for the axis: the larger unit is named where it changes. */
export function axisWords(date: Date, scale: string): string {
  const dayNumber = dateToDay(date)
  const { month, day } = civilFromDay(dayNumber)
  const name = MONTHS[month - 1] ?? ''
  if (scale === 'year') return yearWords(dayNumber)
  if (scale === 'month') return month === 1 ? `${name} ${yearWords(dayNumber)}` : name
  if (scale === 'week' || scale === 'day' || scale === 'weekday') {
    if (month === 1 && day === 1) return `1 Jan ${yearWords(dayNumber)}`
    return scale === 'week' || day === 1 ? `${day} ${name}` : String(day)
  }
  return ''
}
