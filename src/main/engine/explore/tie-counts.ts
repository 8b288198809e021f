import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import type { EventColumns } from './event-columns.ts'
import { MEDIATION_CLASS, secondOf, shapeOf, TIE_SHAPES, type TieShape } from './event-ties.ts'
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

const MEDIATED = TIE_SHAPES.indexOf('mediated')

/** Gathers rows by tie, from places in `shown`. */
const createTies = (shown: readonly number[]) => {
  const ties = new Map<number, CountedTie>()
  return {
    ties,
    add(row: number, from: number, to: number, eventClass: number, shape: number): void {
      const key = ((from * shown.length + to) * EVENT_CLASSES.length + eventClass) * TIE_SHAPES.length + shape
      const tie = ties.get(key)
      if (tie) tie.rows.push(row)
      else
        ties.set(key, {
          a: shown[from] as number,
          b: shown[to] as number,
          class: eventClass,
          shape: TIE_SHAPES[shape] as TieShape,
          rows: [row],
        })
    },
  }
}

const NOT_SHOWN = -1
const LEFT_OUT = -2

/** Ties among the shown actors, by class and direction, each with the rows of its events. `left` are not counted as neighbours, `alsoTied` are, whatever the events. */
export const countTies = (
  columns: EventColumns,
  rows: Uint32Array,
  { values, starts, lengths }: RaggedLists,
  part: { shown: readonly number[]; left: readonly number[]; greatestActor: number; alsoTied?: ReadonlyMap<number, Iterable<number>> },
): ShownTies => {
  const places = new Int32Array(part.greatestActor + 1).fill(NOT_SHOWN)
  for (const actor of part.left) places[actor] = LEFT_OUT
  for (const [at, actor] of part.shown.entries()) places[actor] = at
  const hidden = createPairs(part.shown.length, part.greatestActor + 1)
  const counted = createTies(part.shown)
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] as number
    const start = starts[row] as number
    const end = start + (lengths[row] as number)
    for (let at = start; at < end; at += 2) {
      const a = values[at] as number
      const second = values[at + 1] as number
      const b = secondOf(second)
      const from = places[a] as number
      const to = places[b] as number
      if (from >= 0 && to >= 0) {
        const shape = shapeOf(second)
        counted.add(row, from, to, shape === MEDIATED ? MEDIATION_CLASS : (columns.class[row] as number), shape)
      } else if (from >= 0 && to === NOT_SHOWN) hidden.add(from, b)
      else if (to >= 0 && from === NOT_SHOWN) hidden.add(to, a)
    }
  }
  if (part.alsoTied)
    for (const [at, actor] of part.shown.entries())
      for (const other of part.alsoTied.get(actor) ?? []) if (places[other] === NOT_SHOWN) hidden.add(at, other)
  return { ties: [...counted.ties.values()], hiddenNeighbours: hidden.counts }
}

/** How many different values the lists of these rows hold. `seen` is shared between calls and needs a fresh `mark` each. */
const distinct = ({ values, starts, lengths }: RaggedLists, rows: number[], seen: Int32Array, mark: number): number => {
  let count = 0
  for (const row of rows) {
    const end = (starts[row] as number) + (lengths[row] as number)
    for (let at = starts[row] as number; at < end; at++) {
      const value = values[at] as number
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
