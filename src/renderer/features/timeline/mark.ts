import type { EventClass } from '../../../shared/domain/kinds.ts'

/** A row of the timeline: one lane of a group, or one lane of bands. */
export interface TimelineRow {
  id: string
  /** What the lane belongs to; null for bands. */
  group: string | null
  /** All of its group in one low line without marks. */
  folded: boolean
  /** Words on the first lane of a group, empty on its others. */
  label: string
  count: number
  /** Colour of the tag before the label; null where the group is not a class. */
  class: EventClass | null
  band: boolean
  /** First lane of its group: drawn with a line above. */
  first: boolean
  /** Alternates by group, so that lanes of one group share a tint. */
  tinted: boolean
}

/** How sure it is that it happened; decides the texture. */
export type MarkTexture = 'plain' | 'planned' | 'denied'

/**
 * Something drawn on the timeline. Days are `from` inclusive and `to` exclusive, cut to the neighbourhood of
 * the view; inner marks are fractions of that stretch, 0 to 1.
 */
export interface TimelineMark {
  id: string
  row: string
  shape: 'moment' | 'period' | 'cluster' | 'band'
  from: number
  to: number
  /** Where it lasts for sure: the bar is full between these and fades outside. */
  sureFrom: number
  sureTo: number
  class: EventClass
  label: string
  /** Everything the label leaves out, for the tooltip and for screen readers. */
  description: string
  outlined: boolean
  texture: MarkTexture
  /** Whose word it is, for a small badge; null for the article's own voice. */
  speaker: string | null
  disputed: number
  openEnd: boolean
  /** Days with a reported violation, as fractions. */
  ticks: number[]
  /** 1 but for a cluster. */
  count: number
  eventIds: number[]
  actorIds: number[]
}
