import { describe, expect, it } from 'vitest'
import { tieSides } from '../../../../../src/renderer/features/inspector/tie-words.ts'
import { summaryOf } from './sample-event.ts'

const tie = {
  from: { id: 1, name: 'North', kind: 'country' as const },
  to: { id: 2, name: 'South', kind: 'country' as const },
  counts: [
    { direction: 'forth' as const, class: 'neutral' as const, events: 1 },
    { direction: 'forth' as const, class: 'verbal-conflict' as const, events: 4 },
    { direction: 'back' as const, class: 'neutral' as const, events: 0 },
    { direction: 'both' as const, class: 'verbal-cooperation' as const, events: 2 },
  ],
  events: [{ ...summaryOf({ id: 5 }), direction: 'both' as const }],
  relations: [],
}

describe('a tie in words', () => {
  it('names each direction by who acts on whom, most first, and leaves out empty ones', () => {
    expect(tieSides(tie).map((side) => [side.heading, side.total, side.counts.map((count) => count.events), side.events.length])).toEqual([
      ['North → South', 5, [4, 1], 0],
      ['North and South', 2, [2], 1],
    ])
  })
})
