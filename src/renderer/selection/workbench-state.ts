import type { Grouping } from '../../shared/contract/explore-calls.ts'
import { EMPTY_FILTER, type EventFilter } from '../../shared/contract/filter.ts'
import type { TextSpan } from '../../shared/domain/text-span.ts'
import type { PickedItem } from './picked-item.ts'
import type { PlaceName } from './places.ts'

export interface OpenReader {
  articleId: number
  /** The passage to bring into view. */
  span: TextSpan | null
}

/** Days, both inclusive. */
export interface ViewSpan {
  from: number
  to: number
}

/** Groups of the timeline that show as one line with their count, by what it is grouped by. */
export type FoldedGroups = Partial<Record<Grouping, readonly string[]>>

export const NETWORK_MODES = ['actors', 'events', 'thread'] as const
export type NetworkMode = (typeof NETWORK_MODES)[number]

/** Everything the address carries: one selection, one filter (with its window), one view. */
export interface WorkbenchState {
  caseId: string | null
  place: PlaceName
  picked: PickedItem | null
  filter: EventFilter
  reader: OpenReader | null
  mode: NetworkMode
  /** Actors of the thread, in the order in which they were chosen. */
  thread: number[]
  groupBy: Grouping
  folded: FoldedGroups
  /** What the timeline shows; null lets the engine choose the densest span. Never filters. */
  span: ViewSpan | null
}

export const START_STATE: WorkbenchState = {
  caseId: null,
  place: 'explore',
  picked: null,
  filter: EMPTY_FILTER,
  reader: null,
  mode: 'actors',
  thread: [],
  groupBy: 'class',
  folded: {},
  span: null,
}
