import { apart } from './free-spot.ts'
import type { GraphTie, NetworkElements } from './to-elements.ts'

export interface Spot {
  x: number
  y: number
  pinned: boolean
}

export type Spots = ReadonlyMap<string, Spot>

export interface LayoutRequest {
  /** `size` is that of the shape; width and height have room for its words. */
  nodes: { key: string; size: number; width: number; height: number; x: number; y: number; fixed: boolean; group: string | null }[]
  /** One a pair, whatever its number of ties: more would only pull the picture together. */
  ties: { source: string; target: string; length: number }[]
  /** Start from nowhere, not from the positions given. */
  fresh: boolean
  /** Width over height of the picture that a fresh layout should fill. */
  aspect: number
}

export type LayoutAnswer = Record<string, { x: number; y: number }>

const LABEL_HEIGHT = 16
const LETTER = 6.2
const WIDEST_LABEL = 130
const SPRING = 75
const STRETCH = 22
const LONGEST_STRETCH = 260

/** A place beside its known neighbours, turned by a golden angle so that newcomers do not pile up. */
function placeBeside(key: string, order: number, ties: readonly GraphTie[], spots: Spots): { x: number; y: number } {
  const neighbours = ties.flatMap((tie) => {
    const other = tie.source === key ? tie.target : tie.target === key ? tie.source : null
    const spot = other === null ? undefined : spots.get(other)
    return spot ? [spot] : []
  })
  const angle = order * 2.399963
  const reach = neighbours.length === 1 ? 90 : 60
  const mean = (read: (spot: Spot) => number): number =>
    neighbours.length === 0 ? 0 : neighbours.reduce((sum, spot) => sum + read(spot), 0) / neighbours.length
  return { x: mean((spot) => spot.x) + Math.cos(angle) * reach, y: mean((spot) => spot.y) + Math.sin(angle) * reach }
}

/** Springs between well-connected actors are longer, so that hubs do not fall into each other. */
function springs({ ties }: NetworkElements): LayoutRequest['ties'] {
  const pairs = new Map(
    ties.map(({ source, target }) =>
      source < target ? [`${source}\n${target}`, { source, target }] : [`${target}\n${source}`, { source: target, target: source }],
    ),
  )
  const degrees = new Map<string, number>()
  for (const { source, target } of pairs.values()) for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1)
  return [...pairs.values()].map(({ source, target }) => {
    const lesser = Math.min(degrees.get(source) ?? 1, degrees.get(target) ?? 1)
    return { source, target, length: SPRING + Math.min(LONGEST_STRETCH, (lesser - 1) * STRETCH) }
  })
}

/**
 * What to lay out: null when every actor has its place. Known actors are fixed, so that the picture a person has in
 * mind stays; only pins are kept when the whole is asked for anew, or when most of it is new.
 */
export function planLayout(elements: NetworkElements, spots: Spots, anew: boolean, aspect: number): LayoutRequest | null {
  const known = elements.nodes.filter((node) => spots.has(node.key)).length
  if (!anew && known === elements.nodes.length) return null
  const mostlyNew = known < elements.nodes.length * 0.3
  const keep = (spot: Spot | undefined): boolean => spot !== undefined && (spot.pinned || !(anew || mostlyNew))
  const fixedCount = elements.nodes.filter((node) => keep(spots.get(node.key))).length
  const nodes = elements.nodes.map((node, order) => {
    const spot = spots.get(node.key)
    const { x, y } = spot ?? placeBeside(node.key, order, elements.ties, spots)
    const labelWidth = Math.min(WIDEST_LABEL, node.label.length * LETTER)
    return {
      key: node.key,
      size: node.size,
      width: Math.max(node.size, labelWidth),
      height: node.size + LABEL_HEIGHT,
      x,
      y,
      fixed: keep(spot),
      group: node.group,
    }
  })
  const fresh = fixedCount === 0
  return {
    // They stand like this until the layout has found better places.
    nodes: fresh ? nodes : apart(nodes),
    ties: springs(elements),
    fresh,
    aspect,
  }
}
