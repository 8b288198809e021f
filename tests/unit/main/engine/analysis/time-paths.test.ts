import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactsOf, happened, movesOf } from '../../../../../src/main/engine/analysis/contacts.ts'
import { timePaths } from '../../../../../src/main/engine/analysis/time-paths.ts'
import { ROLES, type Role } from '../../../../../src/shared/domain/actors.ts'
import { columnsOf, during, type MadeEvent, onDays } from '../explore/made-columns.ts'

const talks = (...actors: number[]): Pick<MadeEvent, 'participants'> => ({
  participants: actors.map((actor): [number, Role] => [actor, 'party']),
})
const does = (by: number, toward: number): Pick<MadeEvent, 'participants'> => ({
  participants: [
    [by, 'source'],
    [toward, 'target'],
  ],
})

const waysIn = (events: MadeEvent[], from: number, to: number, options: { directed?: boolean; maxSteps?: number; limit?: number } = {}) => {
  const columns = columnsOf(events)
  const rows = [...events.keys()].filter((row) => columns.dated[row] === 1 && happened(columns, row))
  const contacts = contactsOf(columns, rows, columns.participants, options.directed ?? false)
  const ways = (sureness: 'certainly' | 'possibly') =>
    timePaths({ contacts: contacts[sureness], from, to, maxSteps: options.maxSteps ?? 4, limit: options.limit ?? 5 })
  return { certainly: ways('certainly'), possibly: ways('possibly') }
}

const rowsOf = (ways: { row: number }[][]): number[][] => ways.map((way) => way.map((step) => step.row))

describe('ways through time', () => {
  test('go on to events that are not earlier, the same day included', () => {
    expect(
      rowsOf(
        waysIn(
          [
            { ...talks(1, 2), ...onDays(10) },
            { ...talks(2, 3), ...onDays(10) },
          ],
          1,
          3,
        ).certainly,
      ),
    ).toEqual([[0, 1]])
    expect(
      waysIn(
        [
          { ...talks(1, 2), ...onDays(11) },
          { ...talks(2, 3), ...onDays(10) },
        ],
        1,
        3,
      ).possibly,
    ).toEqual([])
  })

  test('are possible and not certain where uncertain dates overlap', () => {
    const ways = waysIn(
      [
        { ...talks(1, 2), ...onDays(9, 12) },
        { ...talks(2, 3), ...onDays(9, 12) },
      ],
      1,
      3,
    )
    expect(rowsOf(ways.possibly)).toEqual([[0, 1]])
    expect(ways.certainly).toEqual([])
  })

  test('are certain where the first is over before the second can begin, however both are read', () => {
    expect(
      rowsOf(
        waysIn(
          [
            { ...talks(1, 2), ...onDays(1, 5) },
            { ...talks(2, 3), ...onDays(5, 9) },
          ],
          1,
          3,
        ).certainly,
      ),
    ).toEqual([[0, 1]])
  })

  test('may take up something that lasts at any time until it ends', () => {
    const events = [
      { ...talks(1, 2), ...onDays(50) },
      { ...talks(2, 3), ...during(1, 100) },
    ]
    expect(rowsOf(waysIn(events, 1, 3).certainly)).toEqual([[0, 1]])
  })

  test('do not come back before a step two steps ago', () => {
    const events = [
      { ...talks(1, 2), ...onDays(50) },
      { ...talks(2, 3), ...during(1, 100) },
      { ...talks(3, 4), ...onDays(20) },
    ]
    expect(waysIn(events, 1, 4).possibly).toEqual([])
  })

  test('may pass through one uncertain event by way of an actor in its middle', () => {
    const ways = waysIn(
      [
        {
          participants: [
            [5, 'source'],
            [1, 'target'],
            [2, 'target'],
          ],
          ...onDays(1, 30),
        },
      ],
      1,
      2,
    )
    expect(ways.certainly).toEqual([
      [
        { from: 1, to: 5, row: 0 },
        { from: 5, to: 2, row: 0 },
      ],
    ])
  })

  test('take the fewest steps, and the earliest event on each', () => {
    const events = [
      { ...talks(1, 2), ...onDays(30) },
      { ...talks(1, 2), ...onDays(3) },
      { ...talks(2, 3), ...onDays(40) },
      { ...talks(2, 3), ...onDays(35) },
      { ...talks(2, 4), ...onDays(4) },
      { ...talks(4, 3), ...onDays(5) },
    ]
    expect(rowsOf(waysIn(events, 1, 3).certainly)).toEqual([[1, 3]])
  })

  test('list each way by other actors once', () => {
    const events = [
      { ...talks(1, 2), ...onDays(1) },
      { ...talks(2, 4), ...onDays(8) },
      { ...talks(1, 3), ...onDays(2) },
      { ...talks(3, 4), ...onDays(3) },
    ]
    expect(rowsOf(waysIn(events, 1, 4).certainly)).toEqual([
      [0, 1],
      [2, 3],
    ])
    expect(waysIn(events, 1, 4, { limit: 1 }).certainly).toHaveLength(1)
  })

  test('go from who acts to whom it concerns where direction counts', () => {
    const events = [
      { ...does(2, 1), ...onDays(1) },
      { ...does(2, 3), ...onDays(2) },
    ]
    expect(rowsOf(waysIn(events, 1, 3).certainly)).toEqual([[0, 1]])
    expect(waysIn(events, 1, 3, { directed: true }).certainly).toEqual([])
    expect(
      rowsOf(
        waysIn(
          [
            { ...does(1, 2), ...onDays(1) },
            { ...does(2, 3), ...onDays(2) },
          ],
          1,
          3,
          { directed: true },
        ).certainly,
      ),
    ).toEqual([[0, 1]])
  })

  test('are not carried by what is planned, hypothetical or denied', () => {
    for (const factuality of ['planned', 'hypothetical', 'denied'])
      expect(waysIn([{ ...talks(1, 2), ...onDays(1), factuality }], 1, 2).possibly).toEqual([])
    expect(waysIn([{ ...talks(1, 2), ...onDays(1), factuality: 'claimed' }], 1, 2).possibly).toHaveLength(1)
  })

  test('stop at the number of steps that was asked for', () => {
    const chain = [1, 2, 3, 4].map((actor) => ({ ...talks(actor, actor + 1), ...onDays(actor) }))
    expect(waysIn(chain, 1, 5, { maxSteps: 3 }).certainly).toEqual([])
    expect(rowsOf(waysIn(chain, 1, 5, { maxSteps: 4 }).certainly)).toEqual([[0, 1, 2, 3]])
  })
})

interface Step {
  from: number
  to: number
  row: number
}

/** Every sequence of ties from one to the other of this length that repeats no actor, tried one by one. */
const allWays = (
  events: readonly MadeEvent[],
  directed: boolean,
  from: number,
  to: number,
  length: number,
  holds: (way: Step[]) => boolean,
): Step[][] => {
  const columns = columnsOf([...events])
  const steps = [...events.keys()]
    .filter((row) => columns.dated[row] === 1 && happened(columns, row))
    .flatMap((row) =>
      movesOf(columns.participants, row, directed)
        .filter((move) => move.via === null)
        .map((move) => ({ from: move.from, to: move.to, row })),
    )
  const grow = (way: Step[]): Step[][] => {
    const at = way.at(-1)?.to ?? from
    if (way.length === length) return at === to && holds(way) ? [way] : []
    return steps
      .filter((step) => step.from === at && step.to !== from && !way.some((before) => before.to === step.to))
      .flatMap((step) => grow([...way, step]))
  }
  return grow([])
}

const anyBounds = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }).chain((days) => {
  const sorted = [...days].sort((a, b) => a - b)
  const [a, d] = [sorted[0] as number, sorted.at(-1) as number]
  return fc.constantFrom(onDays(a, d), during(a, d), {
    startEarliest: a,
    startLatest: sorted[1] ?? a,
    endEarliest: sorted[2] ?? d,
    endLatest: d,
  })
})
const smallEvent = fc
  .record({
    bounds: anyBounds,
    participants: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...ROLES)), { minLength: 2, maxLength: 3 }),
  })
  .map(({ bounds, participants }): MadeEvent => ({ ...bounds, participants }))

describe('ways through time, against trying every way', () => {
  const later = (way: Step[], before: (earlier: MadeEvent, later: MadeEvent) => boolean, events: readonly MadeEvent[]): boolean =>
    way.every((step, at) =>
      way.slice(at + 1).every((next) => next.row === step.row || before(events[step.row] as MadeEvent, events[next.row] as MadeEvent)),
    )
  /** Whether an event is used again after another one, which the search leaves out. */
  const returns = (way: Step[]): boolean =>
    way.some((step, at) => way.slice(at + 2).some((next, skipped) => next.row === step.row && way[at + 1 + skipped]?.row !== step.row))
  const before = {
    possibly: (a: MadeEvent, b: MadeEvent) => (a.startEarliest as number) <= (b.endLatest as number),
    certainly: (a: MadeEvent, b: MadeEvent) =>
      Math.min(a.startLatest as number, a.endLatest as number) <= Math.max(b.endEarliest as number, b.startEarliest as number),
  }

  test.each(['possibly', 'certainly'] as const)('%s: as short, by the same actors, and every step holds', (sureness) => {
    fc.assert(
      fc.property(fc.array(smallEvent, { minLength: 1, maxLength: 7 }), fc.boolean(), (events, directed) => {
        const found = waysIn(events, 1, 5, { directed, limit: 500 })[sureness]
        const holds = (way: Step[]): boolean => !returns(way) && later(way, before[sureness], events)
        const lengths = [1, 2, 3, 4].filter((length) => allWays(events, directed, 1, 5, length, holds).length > 0)
        expect(found[0]?.length).toBe(lengths[0])
        for (const way of found) expect(holds(way)).toBe(true)
        const byActors = (ways: Step[][]): string[] => [...new Set(ways.map((way) => way.map((step) => step.to).join(' ')))].sort()
        if (lengths[0] !== undefined) expect(byActors(found)).toEqual(byActors(allWays(events, directed, 1, 5, lengths[0], holds)))
      }),
      { numRuns: 400 },
    )
  })
})

test('what the bounds promise holds for every reading of the dates', () => {
  const readings = (event: MadeEvent): [number, number][] => {
    const days = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at)
    const [sE, sL, eE, eL] = [event.startEarliest, event.startLatest, event.endEarliest, event.endLatest] as [
      number,
      number,
      number,
      number,
    ]
    return days(sE, sL).flatMap((start) =>
      days(eE, eL)
        .filter((end) => end >= start)
        .map((end): [number, number] => [start, end]),
    )
  }
  const all = (lists: [number, number][][]): [number, number][][] =>
    lists.reduce<[number, number][][]>((sofar, list) => sofar.flatMap((way) => list.map((one) => [...way, one])), [[]])
  fc.assert(
    fc.property(anyBounds, anyBounds, anyBounds, (...bounds) => {
      const events = bounds.map((one, at): MadeEvent => ({ ...one, ...talks(at + 1, at + 2) }))
      const works = (times: [number, number][]): boolean =>
        times.every(([start], at) => times.slice(at + 1).every(([, end]) => start <= end))
      const possible = all(events.map(readings))
      const ways = waysIn(events, 1, 4)
      expect(ways.possibly.length > 0).toBe(possible.some(works))
      expect(ways.certainly.length > 0).toBe(possible.every(works))
    }),
    { numRuns: 300 },
  )
})
