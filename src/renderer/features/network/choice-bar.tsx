import { Button, CloseButton } from '@mantine/core'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { choose, setFilter, setMode, setThread, useChosen } from '../../selection/index.ts'
import { canMerge, MergeActors } from '../merging/index.ts'
import styles from './network.module.css'
import { hideActors } from './network-view-state.ts'

const MOST_IN_THREAD = 8

const chooseNone = (): void => choose('actor', [])

/** What can be done with several actors at once; stands over the legend, and only while some are chosen. */
export function ChoiceBar({ list }: { list: RefObject<HTMLElement | null> }) {
  const ids = useChosen('actor')
  return ids.length === 0 ? null : <Bar ids={ids} list={list} />
}

/** A keyboard that was in the bar goes on in the list when the bar goes. */
function useFocusAfter(list: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const left = bar.current
    return () => {
      if (left?.querySelector(':focus-visible')) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
    }
  }, [list])
  return bar
}

function Bar({ ids, list }: { ids: number[]; list: RefObject<HTMLElement | null> }) {
  const [merging, setMerging] = useState(false)
  const bar = useFocusAfter(list)
  const hide = (): void => {
    hideActors(ids)
    chooseNone()
  }
  return (
    <div ref={bar} className={styles.choice} role="toolbar" aria-label="With the chosen actors">
      <strong>{ids.length === 1 ? '1 actor chosen' : `${ids.length.toLocaleString('en')} actors chosen`}</strong>
      <Button onClick={() => setFilter({ actors: ids })}>Only their events</Button>
      <ThreadButton ids={ids} />
      <Button onClick={hide}>Hide</Button>
      <Button disabled={!canMerge(ids)} onClick={() => setMerging(true)}>
        Merge…
      </Button>
      <CloseButton size="sm" aria-label="Choose none" onClick={chooseNone} />
      <MergeActors opened={merging} ids={ids} onClose={() => setMerging(false)} onMerged={chooseNone} />
    </div>
  )
}

function ThreadButton({ ids }: { ids: number[] }) {
  const tooMany = ids.length > MOST_IN_THREAD
  const show = (): void => {
    setThread(ids)
    setMode('thread')
  }
  return (
    <Button
      disabled={ids.length < 2 || tooMany}
      title={tooMany ? `A thread has room for ${MOST_IN_THREAD} actors` : undefined}
      onClick={show}
    >
      Thread between them
    </Button>
  )
}
