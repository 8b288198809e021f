import { apart } from './free-spot.ts'
import type { LayoutAnswer, LayoutRequest } from './layout-plan.ts'

const nearer = (value: number, [low, high]: readonly [number, number]): number => (value - low < high - value ? low : high)

/**
 * The same places with actors whom nothing ties brought to the corners of the others: far away they would make the whole
 * picture small, and between the others they would stand on lines that are not theirs.
 */
export function gatherLoners(answer: LayoutAnswer, { nodes, ties }: LayoutRequest): LayoutAnswer {
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]))
  const placed = nodes.map((node) => ({ ...node, ...answer[node.key], fixed: tied.has(node.key) || node.fixed }))
  const core = placed.filter((node) => node.fixed)
  if (core.length === 0 || nodes.some((node) => node.group !== null)) return answer
  const range = (read: (node: { x: number; y: number }) => number) => [Math.min(...core.map(read)), Math.max(...core.map(read))] as const
  const [across, down] = [range((node) => node.x), range((node) => node.y)]
  const near = placed.map((node) => (node.fixed ? node : { ...node, x: nearer(node.x, across), y: nearer(node.y, down) }))
  return Object.fromEntries(apart(near).map(({ key, x, y }) => [key, { x, y }]))
}
