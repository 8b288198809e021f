import { MOST_NODES } from './strongest-part.ts'
import type { CountedTie } from './tie-counts.ts'

/** Neighbours that every actor stays tied to, so that the lines of one hub do not hide how the others stand to each other. */
const KEPT_NEIGHBOURS = 3

/** Each actor's strongest neighbours, by the strongest tie to each; `ordered` comes by strength. */
const skeletonOf = (ordered: readonly CountedTie[], neighbours: number): Set<CountedTie> => {
  const pairs = new Map<number, Set<number>>()
  const neighboursOf = (actor: number): Set<number> => {
    const known = pairs.get(actor) ?? new Set()
    pairs.set(actor, known)
    return known
  }
  const kept = new Map<number, number>()
  const keptOf = (actor: number): number => kept.get(actor) ?? 0
  return new Set(
    ordered.filter(({ a, b }) => {
      if (neighboursOf(a).has(b)) return false
      neighboursOf(a).add(b)
      neighboursOf(b).add(a)
      if (keptOf(a) >= neighbours && keptOf(b) >= neighbours) return false
      kept.set(a, keptOf(a) + 1).set(b, keptOf(b) + 1)
      return true
    }),
  )
}

interface Wanted {
  actors: number
  tiesPerActor: number
  /** These keep all their ties, as far as they can be drawn. */
  expanded: readonly number[]
}

/** The ties to draw where there are many, by strength: the ties of each actor to its strongest neighbours, then the strongest of all. */
export const strongestTies = (ties: readonly CountedTie[], { actors, tiesPerActor, expanded }: Wanted): CountedTie[] => {
  const drawable = Math.max(MOST_NODES - actors, actors)
  const most = Math.min(tiesPerActor * actors, drawable)
  if (ties.length <= most) return [...ties]
  const opened = new Set(expanded)
  const ordered = ties.toSorted((x, y) => y.rows.length - x.rows.length || x.a - y.a || x.b - y.b || x.class - y.class)
  const skeleton = skeletonOf(ordered, Math.max(1, Math.min(KEPT_NEIGHBOURS, Math.floor(drawable / actors))))
  const first = (tie: CountedTie): boolean => skeleton.has(tie) || opened.has(tie.a) || opened.has(tie.b)
  const chosen = ordered.filter(first).slice(0, drawable)
  const rest = ordered.filter((tie) => !first(tie)).slice(0, Math.max(0, most - chosen.length))
  return [...chosen, ...rest]
}
