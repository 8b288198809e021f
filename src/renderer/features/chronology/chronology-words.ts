import type { CallOutput } from '../../../shared/contract/contract.ts'
import { civilFromDay } from '../../../shared/domain/day-number.ts'

export type ChronologyRow = CallOutput<'events.list'>['rows'][number]

/** The heading an event stands under: the year it may have begun in at the earliest. */
export function yearHeading(row: Pick<ChronologyRow, 'time'>): string {
  const day = row.time?.startEarliest ?? row.time?.startLatest ?? row.time?.endEarliest ?? row.time?.endLatest ?? null
  if (row.time === null) return 'No date'
  if (day === null) return 'Some time'
  const { year } = civilFromDay(day)
  return year > 0 ? String(year) : `${1 - year} BCE`
}

/** The heading that an event opens; null where the one before stands under the same. */
export function headingAbove(row: ChronologyRow, before: ChronologyRow | null): string | null {
  const heading = yearHeading(row)
  return before && yearHeading(before) === heading ? null : heading
}

const FACTUALITY_NOTES: Record<ChronologyRow['factuality'], string> = {
  asserted: '',
  claimed: 'claimed',
  denied: 'denied',
  planned: 'planned',
  hypothetical: 'hypothetical',
}

/** What keeps an event from being read as a plain fact; empty where nothing does. */
export function rowNotes(row: ChronologyRow): string[] {
  const factuality = FACTUALITY_NOTES[row.factuality]
  const word = row.attributedTo ? `${factuality || 'said'} by ${row.attributedTo.name}` : factuality
  return [
    word,
    row.status === 'accepted' ? 'accepted' : '',
    row.doubtful ? 'doubtful' : '',
    row.background ? 'background' : '',
    row.disputed > 0 ? `disputed ${row.disputed}` : '',
    row.outlets > 1 ? `${row.outlets} outlets` : '',
  ].filter(Boolean)
}
