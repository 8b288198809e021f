export interface Spot {
  x: number
  y: number
}

const ROUNDS = 150
/** Keeps what has no tie from drifting off the picture, which would shrink all the rest. */
const GRAVITY = 0.5

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

const pull = (spots: Spot[], moves: Spot[], ties: readonly (readonly [number, number])[], ideal: number): void => {
  for (const [a, b] of ties) {
    const [one, other] = [spots[a] as Spot, spots[b] as Spot]
    const [dx, dy] = [one.x - other.x, one.y - other.y]
    const force = Math.hypot(dx, dy) / ideal
    const [ma, mb] = [moves[a] as Spot, moves[b] as Spot]
    ma.x -= dx * force
    ma.y -= dy * force
    mb.x += dx * force
    mb.y += dy * force
  }
}

/** Places for nodes that nobody has placed yet: springs along the ties, the same result for the same input. */
export const settleNodes = (count: number, ties: readonly (readonly [number, number])[]): Spot[] => {
  const spots = spiral(count)
  const ideal = 1.6
  for (let round = 0; round < ROUNDS; round++) {
    const moves = spots.map(({ x, y }) => ({ x: -x * GRAVITY, y: -y * GRAVITY }))
    push(spots, moves, ideal)
    pull(spots, moves, ties, ideal)
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
