import { EMPTY_FILTER, type EventFilter } from '../../../shared/contract/filter.ts'
import type { PickedItem } from '../../selection/index.ts'

export const EXPORT_SCOPES = ['picked', 'filter', 'all'] as const
export type ExportScope = (typeof EXPORT_SCOPES)[number]

const ofPicked = (picked: PickedItem): Partial<EventFilter> | null => {
  switch (picked.type) {
    case 'event':
      return { events: [picked.id] }
    case 'actor':
      return { actors: [picked.id] }
    case 'article':
      return { articles: [picked.id] }
    case 'tie':
      return null
  }
}

/** The filter that a scope stands for; null where nothing is picked that events belong to. */
export const filterForScope = (scope: ExportScope, filter: EventFilter, picked: PickedItem | null): EventFilter | null => {
  const everything = { ...EMPTY_FILTER, showDoubtful: true, showBackground: true }
  if (scope === 'filter') return filter
  if (scope === 'all') return everything
  const part = picked && ofPicked(picked)
  return part ? { ...everything, ...part } : null
}
