import { type KeyboardEvent, memo, type RefObject } from 'react'
import { hover, pick, toggleChosen, useChosen, usePicked } from '../../selection/index.ts'
import { ACTOR_KIND_LABELS } from '../../ui/actor-shapes.ts'
import { togglePin } from './actor-menu.tsx'
import styles from './network.module.css'
import type { NetworkCanvas } from './network-canvas.ts'
import { hideActors, toggleExpanded } from './network-view-state.ts'
import type { SpotKeeper } from './spot-keeper.ts'
import type { GraphNode, NetworkElements } from './to-elements.ts'

interface TwinListProps {
  list: RefObject<HTMLUListElement | null>
  elements: NetworkElements
  canvas: RefObject<NetworkCanvas | null>
  keeper: SpotKeeper
}

const describe = (node: GraphNode, ties: number, chosen: boolean): string =>
  [
    chosen ? 'chosen' : '',
    node.actorKind ? ACTOR_KIND_LABELS[node.actorKind] : 'event',
    node.accepted ? 'accepted' : 'unchecked',
    ties === 1 ? '1 tie' : `${ties} ties`,
    node.hiddenNeighbours > 0 ? `${node.hiddenNeighbours} neighbours hidden` : '',
  ]
    .filter(Boolean)
    .join(', ')

/** The network as a list: what the pointer does on the canvas, the keyboard does here. Seen while it has the focus. */
export const TwinList = memo(({ list, elements, canvas, keeper }: TwinListProps) => {
  const picked = usePicked()
  const chosen = new Set(useChosen('actor'))
  const nodes = elements.nodes.toSorted((a, b) => b.weight - a.weight || a.label.localeCompare(b.label))
  const tiesOf = (key: string): number => elements.ties.filter((tie) => tie.source === key || tie.target === key).length

  const step = (from: HTMLElement, by: number): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(from as HTMLButtonElement)
    buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus()
  }

  const onKeyDown = (press: KeyboardEvent<HTMLButtonElement>, node: GraphNode): void => {
    const isActor = node.type === 'actor'
    const actions: Record<string, () => void> = {
      ArrowDown: () => step(press.currentTarget, 1),
      ArrowUp: () => step(press.currentTarget, -1),
      Home: () => step(press.currentTarget, -1e9),
      End: () => step(press.currentTarget, 1e9),
      e: () => isActor && toggleExpanded(node.id),
      h: () => isActor && hideActors([node.id]),
      p: () => togglePin(node.key, canvas.current, keeper),
      x: () => isActor && toggleChosen('actor', node.id),
      f: () => canvas.current?.fit(),
    }
    const action = actions[press.key]
    if (!action || press.ctrlKey || press.metaKey || press.altKey) return
    press.preventDefault()
    press.stopPropagation()
    action()
  }

  return (
    <ul ref={list} className={styles.twin} aria-label="Network as a list">
      {nodes.map((node, index) => (
        <li key={node.key}>
          <button
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-current={picked?.type === node.type && picked.id === node.id ? 'true' : undefined}
            onFocus={() => hover({ type: node.type, id: node.id })}
            onBlur={() => hover(null)}
            onClick={() => pick({ type: node.type, id: node.id })}
            onKeyDown={(press) => onKeyDown(press, node)}
          >
            {node.label} <span>{describe(node, tiesOf(node.key), node.type === 'actor' && chosen.has(node.id))}</span>
          </button>
        </li>
      ))}
    </ul>
  )
})
