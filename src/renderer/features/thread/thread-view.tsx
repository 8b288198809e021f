import { CloseButton } from '@mantine/core'
import { useEffect, useMemo } from 'react'
import { counted } from '../../../shared/domain/counted.ts'
import { useCall } from '../../client/index.ts'
import { setThread, useFilter, usePicked, useThread } from '../../selection/index.ts'
import { ClassSwatch, EmptyState } from '../../ui/index.ts'
import { ActorPicker } from '../pickers/index.ts'
import styles from './thread.module.css'
import { ThreadList } from './thread-list.tsx'
import { directionCounts, threadRows } from './thread-rows.ts'
import { ThreadStrip } from './thread-strip.tsx'

const MOST_ACTORS = 8

/** A tie that is picked opens as a thread; an actor that is picked joins a thread that has begun with less than two. */
function useThreadFromPicked(thread: readonly number[]): void {
  const picked = usePicked()
  useEffect(() => {
    if (thread.length >= 2 || !picked) return
    if (picked.type === 'tie') setThread([picked.from, picked.to])
    else if (picked.type === 'actor' && !thread.includes(picked.id)) setThread([...thread, picked.id])
  }, [picked, thread])
}

/** What happened between two or more actors: drawn along time, listed for reading, with what lasted and where nothing is told. */
export function ThreadView() {
  const filter = useFilter()
  const thread = useThread()
  useThreadFromPicked(thread)
  const { data, error } = useCall('explore.thread', { filter, actors: thread }, { enabled: thread.length >= 2, keep: true })
  const shown = thread.length >= 2 ? data : undefined
  const names = useMemo(() => new Map(shown?.actors.map((actor) => [actor.id, actor.name])), [shown])
  const nameOf = (id: number): string => names.get(id) ?? ''
  const rows = useMemo(() => (shown ? threadRows(shown, (id) => names.get(id) ?? '') : []), [shown, names])
  return (
    <div className={styles.view}>
      <ThreadActors thread={thread} />
      {error && thread.length >= 2 ? <EmptyState title="The thread cannot be shown">{error.message}</EmptyState> : null}
      {thread.length < 2 ? (
        <EmptyState title="Choose two or more actors">
          The thread tells what happened between them, one after the other. Add them above, or select a line in the network.
        </EmptyState>
      ) : null}
      {shown && !error ? (
        <>
          <p className={styles.counts} aria-live="polite">
            <span>{counted(shown.total, 'event')} between them</span>
            {shown.total > shown.events.length ? <span>the latest {shown.events.length} shown</span> : null}
            {directionCounts(shown, nameOf).map((direction) => (
              <span key={direction.key} className={styles.count}>
                {direction.words}
                {direction.classes.map((one) => (
                  <span key={one.class} className={styles.classCount}>
                    <ClassSwatch of={one.class} /> {one.events}
                  </span>
                ))}
              </span>
            ))}
          </p>
          {shown.total === 0 ? (
            <EmptyState title="Nothing between them">
              No event under these filters ties them to each other. Clear filters, or add an actor.
            </EmptyState>
          ) : (
            <>
              <ThreadStrip thread={shown} nameOf={nameOf} />
              <ThreadList rows={rows} />
            </>
          )}
        </>
      ) : null}
    </div>
  )
}

function ThreadActors({ thread }: { thread: readonly number[] }) {
  const names = useActorNames(thread)
  return (
    <section className={styles.actors} aria-label="Actors of the thread">
      {thread.map((id) => (
        <span key={id} className={styles.chip}>
          {names.get(id) ?? '…'}
          <CloseButton
            size={16}
            iconSize={11}
            aria-label={`Take ${names.get(id) ?? 'this actor'} out of the thread`}
            onClick={() => setThread(thread.filter((other) => other !== id))}
          />
        </span>
      ))}
      {thread.length < MOST_ACTORS ? (
        <div className={styles.picker}>
          <ActorPicker label="Add an actor to the thread" onPick={({ id }) => thread.includes(id) || setThread([...thread, id])} />
        </div>
      ) : null}
    </section>
  )
}

/** Names of a few actors, also while the thread itself has fewer than it needs. */
function useActorNames(ids: readonly number[]): Map<number, string> {
  const filter = useFilter()
  const both = useCall('explore.thread', { filter, actors: [...ids] }, { enabled: ids.length >= 2, keep: true })
  const one = useCall('actors.get', { actorId: ids[0] ?? 0, filter }, { enabled: ids.length === 1 })
  const known = ids.length >= 2 ? (both.data?.actors ?? []) : one.data ? [one.data] : []
  return new Map(known.map((actor) => [actor.id, actor.name]))
}
