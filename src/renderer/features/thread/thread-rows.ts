import type { CallOutput } from '../../../shared/contract/contract.ts'
import { drawnSpan } from '../../../shared/domain/drawn-span.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'

export type Thread = CallOutput<'explore.thread'>
export type ThreadEvent = Thread['events'][number]
export type ThreadTie = ThreadEvent['ties'][number]

/** What stands in the list, one after the other. */
export type ThreadRow =
  | { type: 'event'; key: string; event: ThreadEvent; direction: string }
  | { type: 'silence'; key: string; words: string }

export type NameOf = (id: number) => string

const tieWords = (tie: ThreadTie, nameOf: NameOf): string => `${nameOf(tie.from)} ${tie.both ? '↔' : '→'} ${nameOf(tie.to)}`

export const directionWords = (event: ThreadEvent, nameOf: NameOf): string => event.ties.map((tie) => tieWords(tie, nameOf)).join(', ')

/** The first and last day on which an event is drawn; null where it has no date. */
export const daysOf = (event: ThreadEvent): { from: number; to: number } | null => {
  const drawn = event.time ? drawnSpan(event.time, event.time.ongoing) : null
  return drawn ? { from: drawn.start, to: drawn.end } : null
}

/** Events in the order of time with the silences between them, the undated last. */
export function threadRows({ events, silences }: Thread, nameOf: NameOf): ThreadRow[] {
  const rows: ThreadRow[] = []
  const rest = [...silences]
  for (const event of events) {
    const days = daysOf(event)
    while (days && rest[0] && rest[0].to < days.from) {
      const silence = rest.shift() as Thread['silences'][number]
      // A silence before the first event shown lies among those that the limit left out.
      if (rows.length > 0) rows.push({ type: 'silence', key: `silence ${silence.from}`, words: silence.words })
    }
    rows.push({ type: 'event', key: `event ${event.id}`, event, direction: directionWords(event, nameOf) })
  }
  return rows
}

export interface DirectionCount {
  key: string
  words: string
  classes: { class: EventClass; events: number }[]
  events: number
}

/** Counts by direction, each with its classes. An event that has several classes of ties in one direction counts in each. */
export const directionCounts = ({ counts }: Thread, nameOf: NameOf): DirectionCount[] =>
  [...Map.groupBy(counts, (count) => `${count.from} ${count.to} ${count.both}`)].map(([key, own]) => ({
    key,
    words: tieWords(own[0] as ThreadTie, nameOf),
    classes: own.map((count) => ({ class: count.class, events: count.events })),
    events: own.reduce((sum, count) => sum + count.events, 0),
  }))

/** From the first to the last dated event, a little wider so that nothing stands on the edge. */
export function extentOf(events: readonly ThreadEvent[]): { from: number; to: number } | null {
  const days = events.flatMap((event) => daysOf(event) ?? [])
  if (days.length === 0) return null
  const [from, to] = [Math.min(...days.map((day) => day.from)), Math.max(...days.map((day) => day.to))]
  const margin = Math.max(2, Math.round((to - from) * 0.015))
  return { from: from - margin, to: to + margin }
}
