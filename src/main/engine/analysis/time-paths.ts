/** One event that can carry a step. */
export interface Contact {
  /** Row of the event. */
  row: number
  /** From when on what follows it may happen. */
  start: number
  /** Until when it can follow what went before. */
  end: number
  /** Ways within the event, from one actor to another; two steps where a third stands between. */
  moves: readonly Move[]
}

export interface Move {
  from: number
  to: number
  /** The actor between, where the event ties the two only through it. */
  via: number | null
}

export interface TimeStep {
  from: number
  to: number
  row: number
}

interface Search {
  contacts: readonly Contact[]
  from: number
  to: number
  maxSteps: number
  limit: number
}

const stepsOf = (move: Move): number => (move.via === null ? 1 : 2)

/**
 * For each number of steps left and each actor, the latest day up to which one may have come there and still reach the goal.
 * A path holds if every event begins before any later one ends; so only the latest beginning so far matters.
 */
const deadlines = ({ contacts, from, to, maxSteps }: Search): Map<number, number>[] => {
  const layers: Map<number, number>[] = [new Map([[to, Number.POSITIVE_INFINITY]])]
  for (let left = 1; left <= maxSteps && !layers[left - 1]?.has(from); left++) {
    const layer = new Map<number, number>()
    for (const { start, end, moves } of contacts) {
      for (const move of moves) {
        const deadline = layers[left - stepsOf(move)]?.get(move.to)
        if (deadline === undefined || start > deadline) continue
        const own = Math.min(end, deadline)
        if (own > (layer.get(move.from) ?? Number.NEGATIVE_INFINITY) || !layer.has(move.from)) layer.set(move.from, own)
      }
    }
    layers.push(layer)
  }
  return layers
}

interface Reached {
  /** The latest beginning so far. */
  latest: number
  steps: TimeStep[]
}

const onward = (reached: Reached, move: Move, contact: Contact): Reached => {
  const { row, start } = contact
  const steps =
    move.via === null
      ? [{ from: move.from, to: move.to, row }]
      : [
          { from: move.from, to: move.via, row },
          { from: move.via, to: move.to, row },
        ]
  return { latest: Math.max(reached.latest, start), steps: [...reached.steps, ...steps] }
}

/**
 * Ways through time with as few steps as possible, each by other actors and each as early as it can be.
 * The two actors must differ.
 */
export const timePaths = (search: Search): TimeStep[][] => {
  const layers = deadlines(search)
  if (!layers.at(-1)?.has(search.from)) return []
  const leaving = Map.groupBy(
    search.contacts.flatMap((contact) => contact.moves.map((move) => ({ move, contact }))),
    ({ move }) => move.from,
  )
  const found: TimeStep[][] = []
  const walk = (actor: number, left: number, reached: Reached): void => {
    if (left === 0) found.push(reached.steps)
    if (left === 0 || found.length >= search.limit) return
    const best = new Map<string, { next: Reached; to: number; left: number }>()
    for (const { move, contact } of leaving.get(actor) ?? []) {
      const rest = left - stepsOf(move)
      const deadline = layers[rest]?.get(move.to)
      if (deadline === undefined || reached.latest > contact.end) continue
      const next = onward(reached, move, contact)
      if (next.latest > deadline) continue
      const key = `${move.via} ${move.to}`
      if (next.latest < (best.get(key)?.next.latest ?? Number.POSITIVE_INFINITY) || !best.has(key)) {
        best.set(key, { next, to: move.to, left: rest })
      }
    }
    const earliestFirst = [...best.values()].sort((a, b) => a.next.latest - b.next.latest || a.to - b.to)
    for (const { next, to, left: rest } of earliestFirst) if (found.length < search.limit) walk(to, rest, next)
  }
  walk(search.from, layers.length - 1, { latest: Number.NEGATIVE_INFINITY, steps: [] })
  return found
}
