import { FACTUALITIES } from '../../../shared/domain/actors.ts'
import type { EventColumns } from '../explore/event-columns.ts'
import { eventTies } from '../explore/event-ties.ts'
import type { RaggedLists } from '../explore/ragged-column.ts'
import type { Contact, Move } from './time-paths.ts'

/** Whether it happened, or is said to have: what is planned, hypothetical or denied carries nothing from one actor to another. */
export const happened = (columns: EventColumns, row: number): boolean => {
  const factuality = FACTUALITIES[columns.factuality[row] as number]
  return factuality === 'asserted' || factuality === 'claimed'
}

/** Ways within one event between its actors; none of them is longer than two steps. */
export const movesOf = (participants: RaggedLists, row: number, directed: boolean): Move[] => {
  const tied = new Map<number, Set<number>>()
  const add = (from: number, to: number): void => {
    tied.set(from, (tied.get(from) ?? new Set()).add(to))
  }
  eventTies(participants, row, (a, b, shape) => {
    add(a, b)
    if (shape === 'both' || !directed) add(b, a)
  })
  const direct = [...tied].flatMap(([from, others]) => [...others].map((to): Move => ({ from, to, via: null })))
  const through = [...tied].flatMap(([from, others]) =>
    [...others].flatMap((via) =>
      [...(tied.get(via) ?? [])].filter((to) => to !== from && !others.has(to)).map((to): Move => ({ from, to, via })),
    ),
  )
  return [...direct, ...through]
}

export interface ContactLists {
  certainly: Contact[]
  possibly: Contact[]
}

/**
 * Events that can carry a step. Certain is what holds for the latest beginning and the earliest end that the dates allow,
 * possible what holds for the earliest beginning and the latest end. Rows come dated.
 */
export const contactsOf = (columns: EventColumns, rows: Iterable<number>, participants: RaggedLists, directed: boolean): ContactLists => {
  const lists: ContactLists = { certainly: [], possibly: [] }
  for (const row of rows) {
    const moves = movesOf(participants, row, directed)
    if (moves.length === 0) continue
    lists.certainly.push({ row, start: columns.latestStart[row] as number, end: columns.earliestEnd[row] as number, moves })
    lists.possibly.push({ row, start: columns.startEarliest[row] as number, end: columns.endLatest[row] as number, moves })
  }
  return lists
}
