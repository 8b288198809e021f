import { dayToDate } from '../../ui/day-words.ts'
import type { TimelineMark, TimelineRow } from './mark.ts'

/** A row as the drawing library takes it. */
export interface VisRow {
  id: string
  order: number
  content: string
  className: string
  row: TimelineRow
}

/** A mark as the drawing library takes it: every shape is a range to it. */
export interface VisItem {
  id: string
  group: string
  start: Date
  end: Date
  content: string
  type: 'range'
  className: string
  limitSize: false
  mark: TimelineMark
}

export const toVisRow = (row: TimelineRow, order: number): VisRow => ({
  id: row.id,
  order,
  content: row.label,
  className: [
    row.band || row.folded ? 'low-row' : 'lane-row',
    row.tinted ? 'tinted-row' : '',
    row.first ? 'first-row' : '',
    row.folded ? 'folded-row' : '',
  ].join(' '),
  row,
})

export const toVisItem = (mark: TimelineMark): VisItem => ({
  id: mark.id,
  group: mark.row,
  start: dayToDate(mark.from),
  end: dayToDate(mark.to),
  content: mark.label,
  type: 'range',
  className: `${mark.shape}-item`,
  limitSize: false,
  mark,
})
