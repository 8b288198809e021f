import { Button, CloseButton } from '@mantine/core'
import { useState } from 'react'
import { choose, setFilter, setMode, setThread, useChosen } from '../../selection/index.ts'
import { canMerge, MergeActors } from '../merging/index.ts'
import styles from './network.module.css'
import { hideActors } from './network-view-state.ts'

const MOST_IN_THREAD = 8

/** What can be done with several actors at once; stands only while some are chosen. */
export function ChoiceBar() {
  const ids = useChosen('actor')
  const [merging, setMerging] = useState(false)
  const clear = (): void => choose('actor', [])
  if (ids.length === 0) return null
  return (
    <div className={styles.choice} role="toolbar" aria-label="With the chosen actors">
      <strong>{ids.length === 1 ? '1 actor chosen' : `${ids.length.toLocaleString('en')} actors chosen`}</strong>
      <Button onClick={() => setFilter({ actors: ids })}>Only these</Button>
      <Button
        disabled={ids.length < 2 || ids.length > MOST_IN_THREAD}
        onClick={() => {
          setThread(ids)
          setMode('thread')
        }}
      >
        Thread between them
      </Button>
      <Button
        onClick={() => {
          hideActors(ids)
          clear()
        }}
      >
        Hide
      </Button>
      <Button disabled={!canMerge(ids)} onClick={() => setMerging(true)}>
        Merge…
      </Button>
      <CloseButton size="sm" aria-label="Choose none" onClick={clear} />
      <MergeActors opened={merging} ids={ids} onClose={() => setMerging(false)} onMerged={clear} />
    </div>
  )
}
