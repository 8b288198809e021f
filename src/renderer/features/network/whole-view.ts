import { type Box, LABEL_SIDES, type LabelSide, shownLabels } from './hide-labels.ts'

/** A node as it stands in the picture. */
export interface StandingNode {
  key: string
  /** In the picture's own coordinates. */
  x: number
  y: number
  /** Pixels across at zoom 1. */
  size: number
  /** Pixels of its words, at any zoom. */
  labelWidth: number
  /** Higher gets its words first. */
  priority: number
  /** Key of the outline it stands in. */
  group: string | null
}

/** Widths of the words on outlines, by key. */
export type GroupTitles = ReadonlyMap<string, number>

const NO_TITLES: GroupTitles = new Map()

const LABEL_HEIGHT = 14
/** Between an outline and what stands in it, in the picture's own coordinates. */
export const GROUP_PADDING = 16
/** Pixels that the words of an outline may always take. */
const LEAST_TITLE = 70
const SHRINK = 0.65
const PADDING = 18
const CLOSEST = 1.25
const FARTHEST = 0.08
const HALVINGS = 24

/** Zoomed out, shapes shrink more slowly than distances, so that a person stays a person. */
export const shapeFactor = (zoom: number): number => (zoom < 1 ? zoom ** -SHRINK : 1)

const bodyAt = ({ x, y, size }: StandingNode, zoom: number): Box => {
  const half = (size * shapeFactor(zoom) * zoom) / 2
  return { x0: x * zoom - half, x1: x * zoom + half, y0: y * zoom - half, y1: y * zoom + half }
}

const labelAt = (node: StandingNode, zoom: number, side: LabelSide): Box => {
  const { x0, x1, y0, y1 } = bodyAt(node, zoom)
  const [x, y, half] = [(x0 + x1) / 2, (y0 + y1) / 2, node.labelWidth / 2 + 2]
  if (side === 'below') return { x0: x - half, x1: x + half, y0: y1 + 2, y1: y1 + 2 + LABEL_HEIGHT }
  if (side === 'above') return { x0: x - half, x1: x + half, y0: y0 - 2 - LABEL_HEIGHT, y1: y0 - 2 }
  const [top, bottom] = [y - LABEL_HEIGHT / 2, y + LABEL_HEIGHT / 2]
  return side === 'right'
    ? { x0: x1 + 2, x1: x1 + 2 + 2 * half, y0: top, y1: bottom }
    : { x0: x0 - 2 - 2 * half, x1: x0 - 2, y0: top, y1: bottom }
}

/** The words of outlines, by key: above the middle of what stands in them, and hardly wider. */
export const titlesAt = (nodes: readonly StandingNode[], zoom: number, titles: GroupTitles): Map<string, Box> =>
  new Map(
    [...Map.groupBy(nodes, (node) => node.group)].flatMap(([group, members]) => {
      const words = group === null ? undefined : titles.get(group)
      if (group === null || words === undefined) return []
      const bodies = members.map((node) => bodyAt(node, zoom))
      const [x0, x1] = [Math.min(...bodies.map((body) => body.x0)), Math.max(...bodies.map((body) => body.x1))]
      const half = Math.min(words, Math.max(LEAST_TITLE, x1 - x0 + 2 * GROUP_PADDING * zoom)) / 2
      const bottom = Math.min(...bodies.map((body) => body.y0)) - GROUP_PADDING * zoom
      return [[group, { x0: (x0 + x1) / 2 - half, x1: (x0 + x1) / 2 + half, y0: bottom - LABEL_HEIGHT, y1: bottom }]]
    }),
  )

/** Which words show at this zoom, and where; where the picture is moved to does not matter. */
export const labelsAt = (nodes: readonly StandingNode[], zoom: number, titles = NO_TITLES): Map<string, LabelSide> =>
  shownLabels(
    nodes.map((node) => ({
      key: node.key,
      priority: node.priority,
      boxes: LABEL_SIDES.map((side) => ({ side, box: labelAt(node, zoom, side) })),
    })),
    new Map(nodes.map((node) => [node.key, bodyAt(node, zoom)])),
    [...titlesAt(nodes, zoom, titles).values()],
  )

/** The box around all shapes and these words, in pixels. */
const hullAt = (nodes: readonly StandingNode[], zoom: number, labels: ReadonlyMap<string, LabelSide>): Box => {
  const hull = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: Number.NEGATIVE_INFINITY, y1: Number.NEGATIVE_INFINITY }
  const take = (box: Box): void => {
    hull.x0 = Math.min(hull.x0, box.x0)
    hull.y0 = Math.min(hull.y0, box.y0)
    hull.x1 = Math.max(hull.x1, box.x1)
    hull.y1 = Math.max(hull.y1, box.y1)
  }
  for (const node of nodes) {
    take(bodyAt(node, zoom))
    const side = labels.get(node.key)
    if (side) take(labelAt(node, zoom, side))
  }
  return hull
}

/** The closest zoom at which everything fits, found by halving: shapes and words do not grow as distances do. */
const zoomToFit = (nodes: readonly StandingNode[], width: number, height: number, labels: ReadonlyMap<string, LabelSide>): number => {
  const fits = (zoom: number): boolean => {
    const { x0, x1, y0, y1 } = hullAt(nodes, zoom, labels)
    return x1 - x0 <= width - 2 * PADDING && y1 - y0 <= height - 2 * PADDING
  }
  if (fits(CLOSEST)) return CLOSEST
  let [low, high] = [FARTHEST, CLOSEST]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (fits(middle)) low = middle
    else high = middle
  }
  return low
}

/** Zoom and pan that show everything; twice, because which words are shown depends on the zoom, and the zoom on the words. */
export const wholeView = (
  nodes: readonly StandingNode[],
  width: number,
  height: number,
): { zoom: number; pan: { x: number; y: number } } => {
  const first = zoomToFit(nodes, width, height, new Map())
  const labels = labelsAt(nodes, first)
  const zoom = zoomToFit(nodes, width, height, labels)
  const { x0, x1, y0, y1 } = hullAt(nodes, zoom, labels)
  return { zoom, pan: { x: (width - x0 - x1) / 2, y: (height - y0 - y1) / 2 } }
}
