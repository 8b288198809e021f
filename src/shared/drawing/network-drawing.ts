import type { CallOutput } from '../contract/contract.ts'
import type { NetworkNode, NetworkTie } from '../contract/explore-calls.ts'
import { type Drawing, type DrawnShape, fitText, type Point } from './drawing.ts'
import { type Palette, paletteFor } from './palette.ts'
import { aroundCircle, type Circle, createLabels } from './place-labels.ts'
import { type Spot, settleNodes } from './settle-nodes.ts'
import type { PictureSize } from './timeline-drawing.ts'

export type NetworkAnswer = CallOutput<'explore.network'>

const MARGIN = 60
const HEAD = 44

/** Where the person put the nodes, if every one of them has its place. */
const arrangedSpots = ({ nodes }: NetworkAnswer, kept: Readonly<Record<string, Spot>>): Spot[] | null => {
  const known = nodes.flatMap((node) => kept[node.key] ?? [])
  return known.length === nodes.length ? known : null
}

const settledSpots = ({ nodes, ties }: NetworkAnswer): Spot[] => {
  const at = new Map(nodes.map((node, i) => [node.key, i]))
  const pairs = ties.flatMap((tie): [number, number][] => {
    const [a, b] = [at.get(tie.source), at.get(tie.target)]
    return a === undefined || b === undefined || a === b ? [] : [[a, b]]
  })
  return settleNodes(nodes.length, [...new Map(pairs.map((pair) => [pair.join(), pair])).values()])
}

/** A picture that nobody arranged may be stretched to the shape of the page, as its distances mean nothing. */
const MOST_STRETCH = 1.8

const scaleToFit = (spots: Spot[], { width, height }: PictureSize, arranged: boolean): Point[] => {
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const across = (width - 2 * MARGIN) / Math.max(1e-6, right - left)
  const down = (height - HEAD - 2 * MARGIN) / Math.max(1e-6, bottom - top)
  const least = Math.min(across, down)
  const zoom = (fit: number): number => {
    if (!Number.isFinite(least) || spots.length < 2) return 1
    return arranged ? least : Math.min(fit, least * MOST_STRETCH)
  }
  return spots.map(({ x, y }) => [
    width / 2 + (x - (left + right) / 2) * zoom(across),
    HEAD + (height - HEAD) / 2 + (y - (top + bottom) / 2) * zoom(down),
  ])
}

const arrow = (from: Point, to: Point, size: number): Point[] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.max(1e-6, Math.hypot(dx, dy))
  const [ux, uy] = [dx / length, dy / length]
  const base: Point = [to[0] - ux * size, to[1] - uy * size]
  return [to, [base[0] - uy * size * 0.5, base[1] + ux * size * 0.5], [base[0] + uy * size * 0.5, base[1] - ux * size * 0.5]]
}

/** Ties between the same two are drawn side by side. */
const drawTie = (tie: NetworkTie, from: Point, to: Point, radius: number, shift: number, palette: Palette): DrawnShape[] => {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (length < 1) return []
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
  const moved = (point: Point, along: number): Point => [point[0] - uy * shift + ux * along, point[1] + ux * shift + uy * along]
  const [start, end] = [moved(from, 0), moved(to, -radius)]
  const color = tie.class ? palette.classes[tie.class] : palette.soft
  const width = tie.lasting ? 1 : Math.min(8, 1 + Math.log2(Math.max(1, tie.events)))
  const line: DrawnShape = {
    type: 'line',
    from: start,
    to: end,
    stroke: color,
    strokeWidth: width,
    opacity: 0.8,
    title: tie.lasting ? tie.label : `${tie.label}: ${tie.events} events`,
    ...(tie.lasting ? { dash: [4, 3] as const } : {}),
  }
  return tie.directed && !tie.lasting
    ? [line, { type: 'polygon', rings: [arrow(start, end, 6 + width)], fill: color, opacity: 0.9 }]
    : [line]
}

const radiusOf = (node: NetworkNode): number => 5 + Math.min(14, Math.sqrt(Math.max(0, node.weight)) * 1.6)

/** The network of this answer, with the places that the person gave it where every node has one. */
export const networkDrawing = (answer: NetworkAnswer, kept: Readonly<Record<string, Spot>>, name: string, size: PictureSize): Drawing => {
  const palette = paletteFor(size.dark)
  const arranged = arrangedSpots(answer, kept)
  const points = scaleToFit(arranged ?? settledSpots(answer), size, arranged !== null)
  const at = new Map(answer.nodes.map((node, i) => [node.key, i]))
  const shapes: DrawnShape[] = []
  const between = new Map<string, number>()
  for (const tie of answer.ties) {
    const [a, b] = [at.get(tie.source), at.get(tie.target)]
    if (a === undefined || b === undefined) continue
    const pair = a < b ? `${a}-${b}` : `${b}-${a}`
    const turn = between.get(pair) ?? 0
    between.set(pair, turn + 1)
    const shift = (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * 5 * (a < b ? 1 : -1)
    shapes.push(...drawTie(tie, points[a] as Point, points[b] as Point, radiusOf(answer.nodes[b] as NetworkNode), shift, palette))
  }
  const circles = answer.nodes.map((node, i) => {
    const [x, y] = points[i] as Point
    return { x, y, r: radiusOf(node) }
  })
  const labels = createLabels(size, circles)
  const heaviest = answer.nodes.map((node, i) => ({ node, circle: circles[i] as Circle })).sort((a, b) => b.node.weight - a.node.weight)
  let unnamed = 0
  for (const { node, circle } of heaviest) {
    const fill = node.class ? palette.classes[node.class] : palette.node
    const title = `${node.label}: ${node.weight} ${node.type === 'actor' ? 'events' : 'reports'}`
    shapes.push({ type: 'circle', ...circle, fill: node.accepted ? fill : palette.background, stroke: fill, strokeWidth: 2, title })
    const label = labels.place(aroundCircle(circle, fitText(node.label, 11, 200), palette.ink))
    if (label) shapes.push(label)
    else unnamed++
  }
  shapes.push({ type: 'text', x: 16, y: 26, text: name, size: 16, fill: palette.ink, bold: true })
  const left = [
    answer.hiddenActors > 0 ? `${answer.hiddenActors} more actors` : '',
    answer.hiddenTies > 0 ? `${answer.hiddenTies} weaker ties` : '',
  ]
  const hidden = left.filter((words) => words !== '').join(' and ')
  const bare = unnamed > 0 ? `; ${unnamed} without room for their names` : ''
  const description = `${answer.nodes.length} nodes and ${answer.ties.length} ties${hidden ? `; ${hidden} are not drawn` : ''}${bare}.`
  return { width: size.width, height: size.height, background: palette.background, title: `Network: ${name}`, description, shapes }
}
