import { ActionIcon, Button, Menu, SegmentedControl, Tooltip } from '@mantine/core'
import { IconMaximize } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useCall } from '../../client/index.ts'
import { type NetworkMode, setMode, useFilter, useMode } from '../../selection/index.ts'
import { PanelHead } from '../../ui/index.ts'
import { Legend } from '../legend/index.ts'
import { ThreadView } from '../thread/index.ts'
import { HiddenMenu } from './hidden-menu.tsx'
import { LayoutMenu } from './layout-menu.tsx'
import styles from './network.module.css'
import type { NetworkCanvas } from './network-canvas.ts'
import { NetworkEmpty } from './network-empty.tsx'
import { NetworkStage } from './network-stage.tsx'
import { changeNetworkView, type NetworkViewState, START, useNetworkView } from './network-view-state.ts'
import { TIE_MEASURES } from './to-elements.ts'
import { TwinList } from './twin-list.tsx'
import { useGroupedElements } from './use-grouped-elements.ts'
import { useSpots } from './use-spots.ts'

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

type DrawnMode = Exclude<NetworkMode, 'thread'>

function useNetwork(state: NetworkViewState | null, mode: DrawnMode) {
  const filter = useFilter()
  const { limit, expanded, hidden, rollUp, tiesPerActor } = state ?? START
  return useCall(
    'explore.network',
    { filter, mode, limit, expanded, hidden, rollUp, tiesPerActor },
    { enabled: state !== null, keep: (before) => before.mode === mode },
  )
}

const ModeSwitch = ({ mode }: { mode: NetworkMode }) => (
  <SegmentedControl data={MODES} value={mode} onChange={setMode} aria-label="What the network shows" />
)

/** Who is connected to whom, through what; or what happened between a few, one after the other. */
export function NetworkView() {
  const mode = useMode()
  if (mode !== 'thread') return <DrawnNetwork mode={mode} />
  return (
    <div className={styles.view}>
      <PanelHead title="Network" beside={<ModeSwitch mode={mode} />} />
      <div className={styles.stage}>
        <ThreadView />
      </div>
    </div>
  )
}

/** The strongest part, with ways to the rest. */
function DrawnNetwork({ mode }: { mode: DrawnMode }) {
  const state = useNetworkView()
  const { group: grouping, measure } = state ?? START
  const keeper = useSpots(mode, grouping)
  const { data, error } = useNetwork(state, mode)
  const [layoutTurn, setLayoutTurn] = useState(0)
  const canvas = useRef<NetworkCanvas | null>(null)
  const elements = useGroupedElements(data, state)

  return (
    <div className={styles.view}>
      <PanelHead title="Network" beside={<ModeSwitch mode={mode} />}>
        {data && state ? <HiddenMenu answer={data} state={state} /> : null}
        {state ? (
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
            <LayoutMenu group={grouping} onAnew={() => setLayoutTurn(layoutTurn + 1)} />
            <Tooltip label="Fit the whole network">
              <ActionIcon variant="default" size={22} aria-label="Fit the whole network" onClick={() => canvas.current?.fit()}>
                <IconMaximize size={14} />
              </ActionIcon>
            </Tooltip>
            <SizeMenu state={state} />
          </>
        ) : null}
      </PanelHead>
      <div className={styles.stage}>
        {error ? <p className={styles.error}>{error.message}</p> : null}
        {elements && keeper ? (
          <NetworkStage key={`${mode}/${grouping}`} elements={elements} keeper={keeper} canvas={canvas} layoutTurn={layoutTurn} />
        ) : null}
        {elements && keeper ? <TwinList elements={elements} canvas={canvas} keeper={keeper} /> : null}
        {elements?.nodes.length === 0 ? (
          <div className={styles.empty}>
            <NetworkEmpty />
          </div>
        ) : null}
      </div>
      <Legend measure={measure} />
    </div>
  )
}
