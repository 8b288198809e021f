import type { Box } from './hide-labels.ts'
import type { LayoutAnswer, LayoutRequest } from './layout-plan.ts'
import { GROUP_PADDING, shapeFactor } from './whole-view.ts'

/** What moves as one: the actors of one outline, or one actor that stands in none. */
interface Block {
  outlined: boolean
  members: { key: string; x: number; y: number; size: number }[]
}

/** Pixels of the screen, at any zoom: the words of an outline, and the air around it. */
const TITLE = 16
const NARROWEST = 76
const AIR = 10
/** A usual panel; shapes and words take more of a picture that must shrink to fit into it. */
const PANEL = { width: 800, height: 330 }
const ROUNDS = 80
const TRIES = 10
const WIDER = 1.08
/** Words beside the outermost shapes take the rest of the width. */
const FILLED = 0.85
const WIDEST = 1.6

function boxAround({ outlined, members }: Block, zoom: number): Box {
  const edge = (outlined ? GROUP_PADDING : 0) + AIR / 2 / zoom
  const reach = (size: number): number => (size * shapeFactor(zoom)) / 2 + edge
  const box = {
    x0: Math.min(...members.map(({ x, size }) => x - reach(size))),
    x1: Math.max(...members.map(({ x, size }) => x + reach(size))),
    y0: Math.min(...members.map(({ y, size }) => y - reach(size))) - (outlined ? TITLE / zoom : 0),
    y1: Math.max(...members.map(({ y, size }) => y + reach(size))),
  }
  const missing = outlined ? Math.max(0, NARROWEST / zoom - (box.x1 - box.x0)) / 2 : 0
  return { ...box, x0: box.x0 - missing, x1: box.x1 + missing }
}

function extent(blocks: readonly Block[]): { width: number; height: number } {
  const members = blocks.flatMap((block) => block.members)
  const span = (values: number[]): number => Math.max(...values) - Math.min(...values)
  return { width: Math.max(1, span(members.map(({ x }) => x))), height: Math.max(1, span(members.map(({ y }) => y))) }
}

const zoomOf = (blocks: readonly Block[]): number => {
  const { width, height } = extent(blocks)
  return Math.min(1, PANEL.width / width, PANEL.height / height)
}

const shift = (block: Block, box: Box, dx: number, dy: number): void => {
  for (const member of block.members) {
    member.x += dx
    member.y += dy
  }
  box.x0 += dx
  box.x1 += dx
  box.y0 += dy
  box.y1 += dy
}

/** Moves both by half of what they share, the shorter way; false where they do not meet. */
function pushApart(one: Block, other: Block, a: Box, b: Box): boolean {
  const [x, y] = [Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)]
  if (x <= 0 || y <= 0) return false
  const before = (from: number, to: number): number => (from <= to ? -1 : 1)
  // A little more than half, or rounding leaves them touching.
  const dx = x <= y ? (x / 2 + 0.5) * before(a.x0 + a.x1, b.x0 + b.x1) : 0
  const dy = x <= y ? 0 : (y / 2 + 0.5) * before(a.y0 + a.y1, b.y0 + b.y1)
  shift(one, a, dx, dy)
  shift(other, b, -dx, -dy)
  return true
}

/** One pass over all pairs of which one has an outline; false where none meet. */
function pass(blocks: readonly Block[], boxes: readonly Box[]): boolean {
  let met = false
  for (const [at, one] of blocks.entries()) {
    for (let to = at + 1; to < blocks.length; to++) {
      const [other, a, b] = [blocks[to], boxes[at], boxes[to]]
      if (other && a && b && (one.outlined || other.outlined)) met = pushApart(one, other, a, b) || met
    }
  }
  return met
}

const widen = ({ members }: Block): void => {
  const middle = (values: number[]): number => (Math.max(...values) + Math.min(...values)) / 2
  const [x, y] = [middle(members.map((member) => member.x)), middle(members.map((member) => member.y))]
  for (const member of members) {
    member.x += x * (WIDER - 1)
    member.y += y * (WIDER - 1)
  }
}

/**
 * The same places with outlines moved off each other, and off actors that stand in none; what stands in one keeps together.
 * `aspect` is that of the panel.
 */
export function partGroups(answer: LayoutAnswer, nodes: LayoutRequest['nodes'], aspect: number): LayoutAnswer {
  const blocks: Block[] = [...Map.groupBy(nodes, ({ key, group }) => group ?? key).values()].map((members) => ({
    outlined: members.some((member) => member.group !== null),
    members: members.map(({ key, size }) => ({ key, size, x: answer[key]?.x ?? 0, y: answer[key]?.y ?? 0 })),
  }))
  if (!blocks.some((block) => block.outlined)) return answer
  for (let turn = 0; turn < TRIES; turn++) {
    const zoom = zoomOf(blocks)
    const boxes = blocks.map((block) => boxAround(block, zoom))
    let round = 0
    while (pass(blocks, boxes)) if (++round >= ROUNDS) break
    // Moved apart, the picture shrinks more to fit, and what stands in it takes more of it.
    if (round === 0) break
    if (round >= ROUNDS) blocks.forEach(widen)
  }
  const { width, height } = extent(blocks)
  // What lies apart does so all the more when the picture is drawn out to the width that is left.
  const drawnOut = Math.min(WIDEST, Math.max(1, (FILLED * aspect * height) / width))
  return Object.fromEntries(
    blocks.flatMap(({ members }) => members.map(({ key, x, y }) => [key, { x: Math.round(x * drawnOut), y: Math.round(y) }])),
  )
}
