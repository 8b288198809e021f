import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { NetworkNode, NetworkTie } from '../../../shared/contract/explore-calls.ts'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'

export const TIE_MEASURES = ['reports', 'events', 'articles', 'outlets'] as const
/** What the width of a tie and the size of an actor stand for. */
export type TieMeasure = (typeof TIE_MEASURES)[number]

export interface GraphNode {
  key: string
  id: number
  type: 'actor' | 'event'
  label: string
  actorKind: ActorKind | null
  class: EventClass | null
  accepted: boolean
  hiddenNeighbours: number
  weight: number
  /** Pixels across at zoom 1. */
  size: number
  /** Key of the outline it stands in. */
  group: string | null
}

export interface GraphTie {
  key: string
  source: string
  target: string
  class: EventClass | null
  label: string
  directed: boolean
  lasting: boolean
  /** Pixels at zoom 1. */
  width: number
  /** How far the curve bows to the left of its own direction, in pixels. */
  bow: number
  amount: number
}

export interface NetworkElements {
  nodes: GraphNode[]
  ties: GraphTie[]
  /** Outlines around nodes, by key. */
  groups: { key: string; label: string }[]
}

export const NOTHING: NetworkElements = { nodes: [], ties: [], groups: [] }

const SMALLEST = 15
const LARGEST = 44
const EVENT_SIZE = 14
const THINNEST = 1.4
const THICKEST = 6
/** Below this nothing is drawn at full width: one report is thin however few there are. */
const FEWEST_FOR_THICK = 5
const SINGLE_BOW = 16
const BOW_STEP = 26
const WIDEST_FAN = 96

// Areas compare better than diameters.
const grown = (value: number, most: number, low: number, high: number): number =>
  low + (high - low) * Math.sqrt(Math.min(1, Math.max(0, value) / Math.max(1, most)))

const pairOf = (tie: NetworkTie): string => (tie.source < tie.target ? `${tie.source}\n${tie.target}` : `${tie.target}\n${tie.source}`)

/** Ties of one pair fan out around the straight line, each seen from its own direction. */
function bows(ties: readonly NetworkTie[]): Map<string, number> {
  const bow = new Map<string, number>()
  for (const pair of Map.groupBy(ties, pairOf).values()) {
    const step = Math.min(BOW_STEP, WIDEST_FAN / Math.max(1, pair.length - 1))
    const ordered = pair.toSorted((a, b) => a.source.localeCompare(b.source) || a.key.localeCompare(b.key))
    for (const [index, tie] of ordered.entries()) {
      const fromMiddle = (index - (ordered.length - 1) / 2) * step
      const canonical = ordered.length === 1 ? (tie.lasting ? 0 : SINGLE_BOW) : fromMiddle
      bow.set(tie.key, tie.source < tie.target ? canonical : -canonical)
    }
  }
  return bow
}

function toGraphNode(node: NetworkNode, most: number): GraphNode {
  const { key, id, type, label, actorKind, accepted, hiddenNeighbours, weight } = node
  const size = type === 'event' ? EVENT_SIZE : Math.round(grown(weight, most, SMALLEST, LARGEST))
  return { key, id, type, label, actorKind, class: node.class, accepted, hiddenNeighbours, weight, size, group: null }
}

/** The engine's network as things to draw; knows nothing of the library that draws them. */
export function toElements(answer: CallOutput<'explore.network'>, measure: TieMeasure): NetworkElements {
  const heaviest = Math.max(1, ...answer.nodes.filter((node) => node.type === 'actor').map((node) => node.weight))
  const strongest = Math.max(FEWEST_FOR_THICK, ...answer.ties.map((tie) => tie[measure]))
  const known = new Set(answer.nodes.map((node) => node.key))
  const ties = answer.ties.filter((tie) => tie.source !== tie.target && known.has(tie.source) && known.has(tie.target))
  const bow = bows(ties)
  return {
    groups: [],
    nodes: answer.nodes.map((node) => toGraphNode(node, heaviest)),
    ties: ties.map((tie) => ({
      key: tie.key,
      source: tie.source,
      target: tie.target,
      class: tie.class,
      label: tie.label,
      directed: tie.directed,
      lasting: tie.lasting,
      width: tie.lasting ? THINNEST : Math.round(grown(tie[measure], strongest, THINNEST, THICKEST) * 10) / 10,
      bow: bow.get(tie.key) ?? 0,
      amount: tie[measure],
    })),
  }
}
