import type { EventSummary, ShownTime } from '../../../../../src/shared/contract/shapes.ts'

/** A time from its four bounds; one bound alone is a day. */
export function shown(
  startEarliest: number | null,
  startLatest = startEarliest,
  endEarliest = startEarliest,
  endLatest = startLatest,
): ShownTime {
  return { edtf: 'made up', words: 'made up', ongoing: false, startEarliest, startLatest, endEarliest, endLatest }
}

export const event = (id: number, part: Partial<EventSummary> = {}): EventSummary => ({
  id,
  uid: `u${id}`,
  kind: 'talks',
  kindLabel: 'Talks',
  class: 'verbal-cooperation',
  title: `Matter ${id}`,
  time: shown(100),
  timeHint: null,
  status: 'accepted',
  confidence: 0.9,
  doubtful: false,
  factuality: 'asserted',
  attributedTo: null,
  background: false,
  participants: [],
  place: null,
  reports: 1,
  articles: 1,
  outlets: 1,
  disputed: 0,
  ...part,
})
