import { isTie } from './drawn-size.ts'
import type { GraphNode, GraphTie } from './to-elements.ts'

/** What the style sheet reads of an element. */
export function drawnData(target: GraphNode | GraphTie): object {
  if (isTie(target)) {
    const { source, target: to, class: eventClass, directed, lasting, width, bow } = target
    return { source, target: to, class: eventClass, directed, lasting, width, bow }
  }
  const { key, type, label, actorKind, class: eventClass, accepted, size } = target
  return { key, type, label, actorKind, class: eventClass, accepted, size }
}

/** Whether nothing of it would be drawn otherwise: the library styles and draws anew whatever it is given. */
export const looksSame = (one: GraphNode | GraphTie, other: GraphNode | GraphTie): boolean =>
  JSON.stringify(drawnData(one)) === JSON.stringify(drawnData(other))
