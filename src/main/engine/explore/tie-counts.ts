import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import type { EventColumns } from './event-columns.ts'
import { eventTies, MEDIATION_CLASS, TIE_SHAPES, type TieShape } from './event-ties.ts'
import type { RaggedLists } from './ragged-column.ts'

export interface CountedTie {
  a: number
  b: number
  class: number
  shape: TieShape
  rows: number[]
}

export interface ShownTies {
  ties: CountedTie[]
  /** By place in `shown`: how many actors it is tied to that are not shown. */
  hiddenNeighbours: number[]
}

/** One bit for every pair of a shown actor and any other. */
const createPairs = (shown: number, actors: number) => {
  const words = (actors >> 5) + 1
  const bits = new Int32Array(shown * words)
  const counts = new Array<number>(shown).fill(0)
  return {
    counts,
    add(at: number, actor: number): void {
      const word = at * words + (actor >> 5)
      const bit = 1 << (actor & 31)
      if (((bits[word] as number) & bit) !== 0) return
      ;(bits[word] as number) |= bit
      ;(counts[at] as number)++
    },
  }
}

/** Ties among the shown actors, by class and direction, each with the rows of its events. `left` are not counted as neighbours. */
export const countTies = (
  columns: EventColumns,
  rows: Iterable<number>,
  participants: RaggedLists,
  part: { shown: readonly number[]; left: readonly number[]; greatestActor: number },
): ShownTies => {
  const LEFT_OUT = -1
  // 1 and up: place in `shown` plus one.
  const places = new Int32Array(part.greatestActor + 1)
  for (const actor of part.left) places[actor] = LEFT_OUT
  for (const [at, actor] of part.shown.entries()) places[actor] = at + 1
  const hidden = createPairs(part.shown.length, part.greatestActor + 1)
  const ties = new Map<number, CountedTie>()
  const base = part.shown.length + 1
  let row = 0
  const take = (a: number, b: number, shape: TieShape): void => {
    const [from, to] = [places[a] as number, places[b] as number]
    if (from > 0 && to > 0) {
      const eventClass = shape === 'mediated' ? MEDIATION_CLASS : (columns.class[row] as number)
      const key = ((from * base + to) * EVENT_CLASSES.length + eventClass) * TIE_SHAPES.length + TIE_SHAPES.indexOf(shape)
      const tie = ties.get(key)
      if (!tie) ties.set(key, { a, b, class: eventClass, shape, rows: [row] })
      else if (tie.rows[tie.rows.length - 1] !== row) tie.rows.push(row)
    } else if (from > 0 && to === 0) hidden.add(from - 1, b)
    else if (to > 0 && from === 0) hidden.add(to - 1, a)
  }
  for (row of rows) eventTies(participants, row, take)
  return { ties: [...ties.values()], hiddenNeighbours: hidden.counts }
}

/** How many different values the lists of these rows hold. `seen` is shared between calls and needs a fresh `mark` each. */
const distinct = (lists: RaggedLists, rows: number[], seen: Int32Array, mark: number): number => {
  let count = 0
  for (const row of rows) {
    const start = lists.starts[row] as number
    const end = start + (lists.lengths[row] as number)
    for (let at = start; at < end; at++) {
      const value = lists.values[at] as number
      if (seen[value] === mark) continue
      seen[value] = mark
      count++
    }
  }
  return count
}

export interface TieFigures {
  events: number
  reports: number
  articles: number
  outlets: number
}

/** Figures of many ties; one instance serves one answer. */
export const createTieFigures = (columns: EventColumns): ((rows: number[]) => TieFigures) => {
  const articles = new Int32Array(columns.newsArticles.greatest + 1)
  const outlets = new Int32Array(columns.outlets.words.length)
  let mark = 0
  return (rows) => {
    mark++
    let reports = 0
    for (const row of rows) reports += columns.newsReports[row] as number
    return {
      events: rows.length,
      reports,
      articles: distinct(columns.newsArticles, rows, articles, mark),
      outlets: distinct(columns.voices, rows, outlets, mark),
    }
  }
}
