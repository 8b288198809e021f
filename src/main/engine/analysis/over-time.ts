import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import { matchingRows } from '../explore/filter-facts.ts'
import { allMatching } from '../explore/network-rows.ts'
import { actorRefsById } from '../explore/shown-names.ts'
import { NOBODY } from '../explore/tied-actors.ts'
import type { QueryContext } from '../handler-types.ts'
import { actorGraph } from './actor-graph.ts'
import { figureOf } from './figures.ts'
import { calendarPeriods, periodOf } from './periods.ts'

/** Actors counted in each period; who leads in one is among its strongest. */
const MOST_IN_PERIOD = 400
/** All periods together may take as long as one table of figures. */
const MOST_STEPS = 30_000_000

/** Actors by how much of the whole they ever held: the best share of a period first, ties by the sum over all. */
const leaders = (periods: Map<number, number>[], most: number): number[] => {
  const best = new Map<number, { share: number; sum: number }>()
  for (const values of periods) {
    const peak = Math.max(...values.values(), Number.MIN_VALUE)
    for (const [actor, value] of values) {
      const known = best.get(actor) ?? { share: 0, sum: 0 }
      best.set(actor, { share: Math.max(known.share, value / peak), sum: known.sum + value / peak })
    }
  }
  return [...best]
    .sort((a, b) => b[1].sum - a[1].sum || b[1].share - a[1].share || a[0] - b[0])
    .slice(0, most)
    .map(([actor]) => actor)
}

/** One figure by actor and period. An event counts in the period that holds the middle of where it may begin. */
export const overTime = (context: QueryContext, input: ParsedInput<'analysis.overTime'>): CallOutput<'analysis.overTime'> => {
  const { db } = context
  const index = context.index()
  const { filter, weight, level, metric } = input
  const dated = matchingRows(index, filter)
  const undated = allMatching(index, filter).length - dated.length
  const dayOf = (row: number): number => index.columns.anchor[row] as number
  const days = [...new Set(Array.from(dated, dayOf))]
  const { unit, spans } = calendarPeriods(days, input.periods)
  const rows: number[][] = spans.map(() => [])
  for (const row of dated) rows[periodOf(spans, dayOf(row))]?.push(row)
  const values = rows.map((own) => {
    const graph = actorGraph(db, index, Uint32Array.from(own), { weight, level, limit: MOST_IN_PERIOD, lasting: NOBODY })
    const figure = figureOf(graph, metric, MOST_STEPS / spans.length)
    const tied = new Set(graph.pairs.flatMap(({ a, b }) => [a, b]))
    return new Map([...tied].map((place) => [graph.actors[place] as number, figure[place] as number]))
  })
  const actors = leaders(values, input.actors)
  const names = actorRefsById(db, actors)
  return {
    unit,
    periods: spans.map((span, at) => ({ ...span, events: rows[at]?.length ?? 0 })),
    rows: actors.flatMap((id) => {
      const actor = names.get(id)
      return actor ? [{ actor, values: values.map((of) => of.get(id) ?? null) }] : []
    }),
    undated,
  }
}
