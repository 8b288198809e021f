import { useCallback, useDeferredValue, useRef, useState } from 'react'
import { useCall } from '../../client/index.ts'
import { type NetworkMode, useFilter, useMode } from '../../selection/index.ts'
import { PanelHead } from '../../ui/index.ts'
import { Legend } from '../legend/index.ts'
import { ThreadView } from '../thread/index.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { HiddenMenu } from './hidden-menu.tsx'
import styles from './network.module.css'
import type { NetworkCanvas } from './network-canvas.ts'
import { NetworkEmpty } from './network-empty.tsx'
import { ModeSwitch, NetworkActions } from './network-head.tsx'
import { NetworkStage } from './network-stage.tsx'
import { type NetworkViewState, START, useNetworkView } from './network-view-state.ts'
import { TwinList } from './twin-list.tsx'
import { useGroupedElements } from './use-grouped-elements.ts'
import { useSpots } from './use-spots.ts'

type DrawnMode = Exclude<NetworkMode, 'thread'>

function useNetwork(state: NetworkViewState | null, mode: DrawnMode) {
  const filter = useFilter()
  const { limit, expanded, hidden, rollUp, tiesPerActor } = state ?? START
  return useCall(
    'explore.network',
    { filter, mode, limit, expanded, hidden, rollUp, tiesPerActor },
    { enabled: state !== null, keep: (before) => before.mode === mode, early: true },
  )
}

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
  const placeAnew = useCallback(() => setLayoutTurn((turn) => turn + 1), [])
  const canvas = useRef<NetworkCanvas | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const elements = useGroupedElements(data, state)
  // What is read follows the picture, which people look at first.
  const [counted, listed] = [useDeferredValue(data), useDeferredValue(elements)]

  return (
    <div className={styles.view}>
      <PanelHead title="Network" beside={<ModeSwitch mode={mode} />}>
        {counted && state ? <HiddenMenu answer={counted} state={state} /> : null}
        {state ? <NetworkActions state={state} canvas={canvas} onAnew={placeAnew} /> : null}
      </PanelHead>
      <div className={styles.stage}>
        {error ? <p className={styles.error}>{error.message}</p> : null}
        <NetworkStage key={`${mode}/${grouping}`} asked={elements} keeper={keeper} canvas={canvas} layoutTurn={layoutTurn} />
        {listed && keeper ? <TwinList list={list} elements={listed} canvas={canvas} keeper={keeper} /> : null}
        {elements?.nodes.length === 0 ? (
          <div className={styles.empty}>
            <NetworkEmpty />
          </div>
        ) : null}
      </div>
      <div className={styles.foot}>
        <Legend measure={measure} />
        <ChoiceBar list={list} />
      </div>
    </div>
  )
}
