import type { CallOutput } from '../../../shared/contract/contract.ts'
import { CLASS_LABELS, type EventClass } from '../../../shared/domain/kinds.ts'

type TieDetail = CallOutput<'ties.get'>
export type TieDirection = TieDetail['counts'][number]['direction']

export interface TieSide {
  direction: TieDirection
  heading: string
  total: number
  counts: { class: EventClass; label: string; events: number }[]
  events: TieDetail['events']
}

const headingOf = (tie: TieDetail, direction: TieDirection): string => {
  switch (direction) {
    case 'forth':
      return `${tie.from.name} → ${tie.to.name}`
    case 'back':
      return `${tie.to.name} → ${tie.from.name}`
    case 'both':
      return `${tie.from.name} and ${tie.to.name}`
  }
}

/** One line, two directions and what both do together, each with its events; empty directions are left out. */
export function tieSides(tie: TieDetail): TieSide[] {
  return (['forth', 'back', 'both'] as const)
    .map((direction) => {
      const counts = tie.counts
        .filter((count) => count.direction === direction && count.events > 0)
        .map((count) => ({ class: count.class, label: CLASS_LABELS[count.class], events: count.events }))
        .sort((a, b) => b.events - a.events)
      return {
        direction,
        heading: headingOf(tie, direction),
        total: counts.reduce((sum, count) => sum + count.events, 0),
        counts,
        events: tie.events.filter((event) => event.direction === direction),
      }
    })
    .filter((side) => side.total > 0 || side.events.length > 0)
}
