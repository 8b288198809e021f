import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import { IconMaximize } from '@tabler/icons-react'
import { memo, type RefObject } from 'react'
import { type NetworkMode, setMode } from '../../selection/index.ts'
import { LayoutMenu } from './layout-menu.tsx'
import styles from './network.module.css'
import type { NetworkCanvas } from './network-canvas.ts'
import { changeNetworkView, type NetworkViewState } from './network-view-state.ts'
import { TIE_MEASURES } from './to-elements.ts'

const MODES = [
  { value: 'actors' as const, label: 'Actors' },
  { value: 'events' as const, label: 'Events' },
  { value: 'thread' as const, label: 'Thread' },
]

const SizeMenu = ({ state }: { state: NetworkViewState }) => (
  <Menu position="bottom-end" withinPortal>
    <Menu.Target>
      <Button aria-label={`Size: ${state.measure}`}>
        <span className={styles.sizeWord}>Size:&nbsp;</span>
        {state.measure}
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <Menu.Label>Width of a tie</Menu.Label>
      {TIE_MEASURES.map((measure) => (
        <Menu.Item key={measure} onClick={() => changeNetworkView({ measure })} fw={measure === state.measure ? 650 : 400}>
          {measure}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

export const ModeSwitch = memo(({ mode }: { mode: NetworkMode }) => (
  <SegmentedControl data={MODES} value={mode} onChange={setMode} aria-label="What the network shows" />
))

interface NetworkActionsProps {
  state: NetworkViewState
  canvas: RefObject<NetworkCanvas | null>
  onAnew(): void
}

/** What can be done with the whole picture; not drawn anew with each of its changes. */
export const NetworkActions = memo(({ state, canvas, onAnew }: NetworkActionsProps) => (
  <>
    <Tooltip label="Roll up to states: count what persons and bodies do for their state">
      <Button
        aria-pressed={state.rollUp}
        data-active={state.rollUp || undefined}
        variant={state.rollUp ? 'light' : 'default'}
        onClick={() => changeNetworkView({ rollUp: !state.rollUp })}
      >
        Roll up
      </Button>
    </Tooltip>
    <LayoutMenu group={state.group} onAnew={onAnew} />
    <Tooltip label="Fit the whole network">
      <ActionIcon variant="default" size={22} aria-label="Fit the whole network" onClick={() => canvas.current?.fit()}>
        <IconMaximize size={14} />
      </ActionIcon>
    </Tooltip>
    <SizeMenu state={state} />
  </>
))
