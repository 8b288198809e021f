import { eventTies } from '../explore/event-ties.ts'
import type { RaggedLists } from '../explore/ragged-column.ts'
import { type LastingNeighbours, tiedAlone } from '../explore/tied-actors.ts'
import type { Ties } from './shortest-paths.ts'

/** Every tie between two actors in these rows, both ways, with its number of events. */
export const actorTies = (rows: Iterable<number>, participants: RaggedLists): Ties => {
  const ties = new Map<number, Map<number, number>>()
  const counted = new Map<number, Map<number, number>>()
  const add = (from: number, to: number, row: number): void => {
    const last = counted.get(from) ?? new Map<number, number>()
    // An event that ties the two in several ways counts once.
    if (last.get(to) === row) return
    counted.set(from, last.set(to, row))
    const own = ties.get(from) ?? new Map<number, number>()
    ties.set(from, own.set(to, (own.get(to) ?? 0) + 1))
  }
  for (const row of rows) {
    eventTies(participants, row, (a, b) => {
      add(a, b, row)
      add(b, a, row)
    })
  }
  return ties
}

/** The same ties with those of actors whom only lasting ties bring in; no event stands behind these. */
export const withLasting = (ties: Ties, lasting: LastingNeighbours, weights: Int32Array): Ties => {
  const alone = tiedAlone(lasting, weights)
  if (alone.length === 0) return ties
  const all = new Map([...ties].map(([actor, own]) => [actor, new Map(own)]))
  const add = (from: number, to: number): void => {
    const own = all.get(from) ?? new Map<number, number>()
    if (!own.has(to)) all.set(from, own.set(to, 0))
  }
  for (const actor of alone) {
    for (const other of lasting.get(actor) ?? []) {
      add(actor, other)
      add(other, actor)
    }
  }
  return all
}

/** Rows in which the two are tied, whichever way. */
export const rowsBetween = (rows: Iterable<number>, participants: RaggedLists, one: number, other: number): number[] => {
  const found: number[] = []
  for (const row of rows) {
    let tied = false
    eventTies(participants, row, (a, b) => {
      if ((a === one && b === other) || (a === other && b === one)) tied = true
    })
    if (tied) found.push(row)
  }
  return found
}
