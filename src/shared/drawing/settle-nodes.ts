export interface Spot {
  x: number
  y: number
}

type Ties = readonly (readonly [number, number])[]

const ROUNDS = 150
/** Keeps parts without a tie between them from drifting off the picture, which would shrink all the rest. */
const GRAVITY = 0.5
/** Between nodes that stand in a row. */
const ROOM = 2

/** On a spiral, strongest in the middle: a start that is the same every time. */
const spiral = (count: number): Spot[] =>
  Array.from({ length: count }, (_, i) => ({
    x: Math.sqrt(i + 0.5) * Math.cos(i * 2.399963),
    y: Math.sqrt(i + 0.5) * Math.sin(i * 2.399963),
  }))

const push = (spots: Spot[], moves: Spot[], ideal: number): void => {
  for (let a = 0; a < spots.length; a++) {
    for (let b = a + 1; b < spots.length; b++) {
      const [one, other] = [spots[a] as Spot, spots[b] as Spot]
      const [dx, dy] = [one.x - other.x, one.y - other.y]
      const force = (ideal * ideal) / Math.max(0.01, dx * dx + dy * dy)
      const [ma, mb] = [moves[a] as Spot, moves[b] as Spot]
      ma.x += dx * force
      ma.y += dy * force
      mb.x -= dx * force
      mb.y -= dy * force
    }
  }
}

const degrees = (count: number, ties: Ties): number[] => {
  const counts = Array.from({ length: count }, () => 0)
  for (const tie of ties) for (const end of tie) counts[end] = (counts[end] ?? 0) + 1
  return counts
}

/** A tie between two that have many others pulls less, so that hubs do not draw all the rest into a knot. */
const strengths = (count: number, ties: Ties): number[] => {
  const all = degrees(count, ties)
  return ties.map(([a, b]) => 1 / Math.max(1, Math.min(all[a] as number, all[b] as number)))
}

const pull = (spots: Spot[], moves: Spot[], ties: Ties, strength: readonly number[], ideal: number): void => {
  for (const [i, [a, b]] of ties.entries()) {
    const [one, other] = [spots[a] as Spot, spots[b] as Spot]
    const [dx, dy] = [one.x - other.x, one.y - other.y]
    const force = (Math.hypot(dx, dy) / ideal) * (strength[i] as number)
    const [ma, mb] = [moves[a] as Spot, moves[b] as Spot]
    ma.x -= dx * force
    ma.y -= dy * force
    mb.x += dx * force
    mb.y += dy * force
  }
}

const settle = (count: number, ties: Ties): Spot[] => {
  const spots = spiral(count)
  const ideal = 1.6
  const strength = strengths(count, ties)
  for (let round = 0; round < ROUNDS; round++) {
    const moves = spots.map(({ x, y }) => ({ x: -x * GRAVITY, y: -y * GRAVITY }))
    push(spots, moves, ideal)
    pull(spots, moves, ties, strength, ideal)
    const heat = 0.6 * (1 - round / ROUNDS) + 0.01
    for (const [i, spot] of spots.entries()) {
      const move = moves[i] as Spot
      const length = Math.hypot(move.x, move.y)
      if (length === 0) continue
      spot.x += (move.x / length) * Math.min(length, heat)
      spot.y += (move.y / length) * Math.min(length, heat)
    }
  }
  return spots
}

/** In rows below the others, as wide as they are. */
const rowsBelow = (spots: readonly Spot[], count: number): Spot[] => {
  const [left, right] = [Math.min(-1, ...spots.map(({ x }) => x)), Math.max(1, ...spots.map(({ x }) => x))]
  const bottom = Math.max(0, ...spots.map(({ y }) => y))
  const columns = Math.max(1, Math.min(count, Math.round((right - left) / ROOM)))
  return Array.from({ length: count }, (_, i) => ({
    x: left + (((i % columns) + 0.5) * (right - left)) / columns,
    y: bottom + ROOM * (1 + Math.floor(i / columns)),
  }))
}

/** Places for nodes that nobody has placed yet: springs along the ties, those without any below; the same result for the same input. */
export const settleNodes = (count: number, ties: Ties): Spot[] => {
  const tied = [...new Set(ties.flat())].sort((a, b) => a - b)
  const at = new Map(tied.map((node, i) => [node, i]))
  const settled = settle(
    tied.length,
    ties.map(([a, b]) => [at.get(a) as number, at.get(b) as number]),
  )
  const below = rowsBelow(settled, count - tied.length)
  let alone = 0
  return Array.from({ length: count }, (_, node) => {
    const place = at.get(node)
    return place === undefined ? (below[alone++] as Spot) : (settled[place] as Spot)
  })
}
