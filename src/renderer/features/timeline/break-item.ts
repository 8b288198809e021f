import type { FoldedSilence } from '../../../shared/domain/fold-silences.ts'
import { dayToDate } from '../../ui/day-words.ts'

/** A folded silence as the drawing library takes it: behind all rows. */
export interface BreakItem {
  id: string
  start: Date
  end: Date
  content: string
  type: 'background'
  className: string
}

export const toBreakItem = ({ from, to, words }: FoldedSilence): BreakItem => ({
  id: `silence:${from}`,
  start: dayToDate(from),
  end: dayToDate(to + 1),
  content: words,
  type: 'background',
  className: 'silence-item',
})

/** The words and the torn line of a break. */
export function createBreakElement(words: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'silence-words'
  element.textContent = words
  return element
}
