import type { ActorKind } from '../../../shared/domain/actors.ts'
import type { GraphNode, NetworkElements } from './to-elements.ts'

export const GROUPINGS = ['none', 'kind', 'community'] as const
/** What actors are drawn in one outline by. */
export type NetworkGrouping = (typeof GROUPINGS)[number]

export interface Community {
  community: number
  strongest: readonly string[]
  actors: readonly number[]
}

interface Group {
  key: string
  label: string
}

const KIND_GROUPS: Record<ActorKind, string> = {
  country: 'Countries',
  person: 'Persons',
  organisation: 'Organisations',
  armed_group: 'Armed groups',
  population: 'Populations',
}

const byKind = ({ actorKind }: GraphNode): Group | null =>
  actorKind ? { key: `group:kind:${actorKind}`, label: KIND_GROUPS[actorKind] } : null

function byCommunity(communities: readonly Community[]): (node: GraphNode) => Group | null {
  const groups = new Map<number, Group>()
  for (const { community, strongest, actors } of communities) {
    const group = { key: `group:community:${community}`, label: strongest.slice(0, 2).join(', ') }
    for (const actor of actors) groups.set(actor, group)
  }
  return (node) => (node.type === 'actor' ? (groups.get(node.id) ?? null) : null)
}

/** The same elements with outlines around what belongs together; one alone needs none. */
export function groupElements(elements: NetworkElements, by: NetworkGrouping, communities: readonly Community[]): NetworkElements {
  if (by === 'none') return elements
  const groupOf = by === 'kind' ? byKind : byCommunity(communities)
  const members = Map.groupBy(elements.nodes, (node) => groupOf(node)?.key ?? null)
  const groups = [...members].flatMap(([key, [first, second]]) => {
    const group = key !== null && first && second ? groupOf(first) : null
    return group ? [group] : []
  })
  const drawn = new Set(groups.map((group) => group.key))
  return {
    ...elements,
    nodes: elements.nodes.map((node) => {
      const key = groupOf(node)?.key
      return key !== undefined && drawn.has(key) ? { ...node, group: key } : node
    }),
    groups,
  }
}

/** Who is with whom; other words for other groups. */
export const groupSignature = ({ nodes }: NetworkElements): string =>
  nodes.flatMap(({ key, group }) => (group === null ? [] : [`${key}>${group}`])).join(' ')
