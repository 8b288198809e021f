import { Menu } from '@mantine/core'
import type { RefObject } from 'react'
import { pick, setFilter, useFilter } from '../../selection/index.ts'
import type { NetworkCanvas } from './network-canvas.ts'
import { hideActors, toggleExpanded, useExpanded } from './network-view-state.ts'
import type { SpotKeeper } from './spot-keeper.ts'
import type { GraphNode } from './to-elements.ts'

export interface MenuPlace {
  node: GraphNode
  x: number
  y: number
}

interface ActorMenuProps {
  place: MenuPlace | null
  canvas: RefObject<NetworkCanvas | null>
  keeper: SpotKeeper
  onClose(): void
}

export function togglePin(key: string, canvas: NetworkCanvas | null, keeper: SpotKeeper): void {
  const spot = canvas?.spotOf(key)
  if (!spot) return
  canvas?.setPinned(key, !spot.pinned)
  keeper.keep(key, { ...spot, pinned: !spot.pinned })
}

/** What can be done with one actor where it stands. */
export function ActorMenu({ place, canvas, keeper, onClose }: ActorMenuProps) {
  const filter = useFilter()
  const expanded = useExpanded()
  if (!place) return null
  const { node, x, y } = place
  const pinned = canvas.current?.spotOf(node.key)?.pinned ?? false
  const isActor = node.type === 'actor'
  const others = filter.actors?.filter((id) => id !== node.id) ?? []
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal>
      <Menu.Target>
        <span style={{ position: 'absolute', left: x, top: y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{node.label}</Menu.Label>
        <Menu.Item onClick={() => pick({ type: node.type, id: node.id })}>Select</Menu.Item>
        {isActor ? (
          <Menu.Item onClick={() => toggleExpanded(node.id)}>
            {expanded.includes(node.id) ? 'Fold its neighbours' : `Show all neighbours (${node.hiddenNeighbours} hidden)`}
          </Menu.Item>
        ) : null}
        {isActor ? <Menu.Item onClick={() => setFilter({ actors: [node.id] })}>Only events of this actor</Menu.Item> : null}
        {isActor && filter.actors ? (
          <Menu.Item onClick={() => setFilter({ actors: [...others, node.id] })}>Add to the actors of the filter</Menu.Item>
        ) : null}
        <Menu.Item onClick={() => togglePin(node.key, canvas.current, keeper)}>{pinned ? 'Let go of its place' : 'Pin here'}</Menu.Item>
        {isActor ? <Menu.Item onClick={() => hideActors([node.id])}>Hide</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  )
}
