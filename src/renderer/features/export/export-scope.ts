import { EVERYTHING, type EventFilter } from '../../../shared/contract/filter.ts'
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
  if (scope === 'filter') return filter
  if (scope === 'all') return EVERYTHING
  const part = picked && ofPicked(picked)
  return part ? { ...EVERYTHING, ...part } : null
}
