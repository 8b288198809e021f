import type { EventSummary } from '../../../shared/contract/shapes.ts'

export interface EventChange {
  eventId: number
  title: string
  /** Date in words; null where there was, or is, none. */
  before: string | null
  after: string | null
}

type Dated = Pick<EventSummary, 'id' | 'title' | 'time'>

/** Events whose date is another than before; an event that was not there before is not a change of date. */
export function dateChanges(before: readonly Dated[], after: readonly Dated[]): EventChange[] {
  const known = new Map(before.map((event) => [event.id, event]))
  return after.flatMap((event) => {
    const old = known.get(event.id)
    if (!old || old.time?.edtf === event.time?.edtf) return []
    return [{ eventId: event.id, title: event.title, before: old.time?.words ?? null, after: event.time?.words ?? null }]
  })
}

/** "2 events now have a date, 1 changed its date, 1 lost it". */
export function changeWords(changes: readonly EventChange[]): string {
  const dated = changes.filter((change) => change.before === null).length
  const lost = changes.filter((change) => change.after === null).length
  const moved = changes.length - dated - lost
  const parts = [
    dated > 0 ? `${dated} ${dated === 1 ? 'event now has' : 'events now have'} a date` : '',
    moved > 0 ? `${moved} ${moved === 1 ? 'changed its' : 'changed their'} date` : '',
    lost > 0 ? `${lost} ${lost === 1 ? 'has no date any more' : 'have no date any more'}` : '',
  ].filter(Boolean)
  return parts.join(', ') || 'no event changed its date'
}
