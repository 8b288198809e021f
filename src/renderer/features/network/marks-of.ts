import type { PickedItem } from '../../selection/picked-item.ts'
import type { NetworkMarks } from './network-marks.ts'
import type { GraphNode, NetworkElements } from './to-elements.ts'

/** Actors that take part in an event, by event; what is not known yet marks nothing. */
export type ParticipantsOf = (eventId: number) => readonly number[]

const nodesOf = (elements: NetworkElements, type: GraphNode['type'], ids: readonly number[]): string[] => {
  const wanted = new Set(ids)
  return elements.nodes.filter((node) => node.type === type && wanted.has(node.id)).map((node) => node.key)
}

function keysOf(elements: NetworkElements, item: PickedItem | null): string[] {
  if (item === null || item.type === 'article') return []
  if (item.type !== 'tie') return nodesOf(elements, item.type, [item.id])
  const ends = nodesOf(elements, 'actor', [item.from, item.to])
  const ties = elements.ties.filter((tie) => ends.includes(tie.source) && ends.includes(tie.target)).map((tie) => tie.key)
  return [...ends, ...ties]
}

function relatedOf(elements: NetworkElements, item: PickedItem | null, participantsOf: ParticipantsOf): string[] {
  return item?.type === 'event' ? nodesOf(elements, 'actor', participantsOf(item.id)) : []
}

/** An element with its ties and their other ends. */
function neighbourhood(elements: NetworkElements, keys: readonly string[]): Set<string> {
  const lit = new Set(keys)
  for (const tie of elements.ties) {
    if (!keys.includes(tie.source) && !keys.includes(tie.target)) continue
    lit.add(tie.key)
    lit.add(tie.source)
    lit.add(tie.target)
  }
  return lit
}

/** Chosen actors are marked as the picked one is. */
export const withChosen = (marks: NetworkMarks, elements: NetworkElements, chosen: readonly number[]): NetworkMarks =>
  chosen.length === 0 ? marks : { ...marks, picked: new Set([...marks.picked, ...nodesOf(elements, 'actor', chosen)]) }

/** What one selection and one hover mean in this network. An event that is no node here marks its actors. */
export function marksOf(
  elements: NetworkElements,
  picked: PickedItem | null,
  hovered: PickedItem | null,
  participantsOf: ParticipantsOf,
): NetworkMarks {
  const pickedKeys = keysOf(elements, picked)
  const hoveredKeys = [...keysOf(elements, hovered), ...relatedOf(elements, hovered, participantsOf)]
  const preview = hovered?.type === 'actor' && hoveredKeys.length > 0 ? neighbourhood(elements, hoveredKeys) : null
  return {
    picked: new Set(pickedKeys),
    hovered: new Set(hoveredKeys),
    related: new Set(relatedOf(elements, picked, participantsOf)),
    lit: preview && new Set([...preview, ...pickedKeys]),
  }
}
