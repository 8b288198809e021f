import { Button, Group } from '@mantine/core'
import { useCall, useCommand } from '../../client/index.ts'
import { setFilter, setPlace } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import styles from './history.module.css'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

const timeWords = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : when.format(new Date(iso)))

/** Everything that was done, newest first. Undoing to a point takes back that change and all after it; redo brings them again. */
export function History() {
  const history = useCall('history.list', { limit: 500 }, { keep: true })
  const summary = useCall('case.summary', {}, { keep: true }).data
  const undo = useCommand('history.undo')
  const redo = useCommand('history.redo')
  const undoTo = useCommand('history.undoTo')
  const changes = history.data?.changes ?? []
  const busy = undo.isPending || redo.isPending || undoTo.isPending
  if (history.isError) return <EmptyState title="The history cannot be shown">{history.error.message}</EmptyState>
  if (history.data && changes.length === 0) {
    return (
      <EmptyState title="Nothing has been changed yet">
        Every import, decision and edit will stand here and can be taken back, also after a restart.
      </EmptyState>
    )
  }
  return (
    <div className={styles.history}>
      <Group gap="xs">
        <Button disabled={!summary?.undo || busy} onClick={() => undo.mutate({})}>
          {summary?.undo ? `Undo: ${summary.undo}` : 'Nothing to undo'}
        </Button>
        <Button disabled={!summary?.redo || busy} onClick={() => redo.mutate({})}>
          {summary?.redo ? `Redo: ${summary.redo}` : 'Nothing to redo'}
        </Button>
      </Group>
      <SinceImport />
      <ol className={styles.list} aria-label="Changes, newest first">
        {changes.map((change) => (
          <li key={change.id} className={styles.change}>
            <time dateTime={change.at} className={styles.soft}>
              {timeWords(change.at)}
            </time>
            <span className={change.undone ? styles.undone : undefined}>
              {change.words}
              {change.undone && <span className="unseen"> (undone)</span>}
            </span>
            <span className={styles.soft}>{change.coder}</span>
            {!change.undone && (
              <Button
                variant="subtle"
                size="compact-xs"
                disabled={busy}
                aria-label={`undo to here: ${change.words}`}
                title="Takes back this change and all after it"
                onClick={() => undoTo.mutate({ changeId: change.id })}
              >
                undo to here
              </Button>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}

/** More are no choice of events but nearly the case; the address could not carry them either. */
const MOST_CHOSEN = 20_000

/** What the last import brought, as a filter over every view. */
function SinceImport() {
  const since = useCall('history.sinceImport', {}, { keep: true }).data
  if (!since || since.eventIds.length === 0 || since.eventIds.length > MOST_CHOSEN) return null
  const show = (): void => {
    setFilter({ events: since.eventIds, showDoubtful: true, showBackground: true })
    setPlace('events')
  }
  return (
    <Group gap="xs" mt="xs">
      <Button onClick={show}>{`New since the last import: ${since.eventIds.length.toLocaleString('en')} events`}</Button>
      <span className={styles.soft}>{since.at && timeWords(since.at)}</span>
    </Group>
  )
}
