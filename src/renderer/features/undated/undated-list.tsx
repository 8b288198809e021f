import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { hover, pick, useCaseId, useFilter, usePicked } from '../../selection/index.ts'
import { KindIcon } from '../../ui/index.ts'
import { openPassageOf } from '../reader/index.ts'
import { TimeField } from '../time-field/index.ts'
import { ArticleDateHint } from './article-date-hint.tsx'
import styles from './undated.module.css'

const PORTION = 100

/** Events without a date under the filter: what the text still implies, and two ways on: set the date, or leave it open. */
export function UndatedList() {
  const filter = useFilter()
  const [limit, setLimit] = useState(PORTION)
  const undated = useCall('explore.undated', { filter, limit: Math.min(limit, 500) }, { keep: true })
  if (undated.isError) return <p className={styles.soft}>{undated.error.message}</p>
  if (!undated.data) return null
  const { total, events } = undated.data
  if (total === 0) return <p className={styles.soft}>Every event under these filters has a date.</p>
  return (
    <>
      <ArticleDateHint />
      <ul className={styles.list} aria-label={`Undated events, ${total}`}>
        {events.map((event) => (
          <UndatedItem key={event.id} event={event} />
        ))}
      </ul>
      {events.length < total && events.length < 500 && (
        <Button variant="subtle" onClick={() => setLimit(limit + PORTION)}>
          {total - events.length} more
        </Button>
      )}
    </>
  )
}

function UndatedItem({ event }: { event: EventSummary }) {
  const picked = usePicked()
  const caseId = useCaseId()
  const edit = useCommand('review.editEvents')
  const [setting, setSetting] = useState(false)
  const isPicked = picked?.type === 'event' && picked.id === event.id
  return (
    <li
      className={styles.item}
      data-picked={isPicked || undefined}
      onMouseEnter={() => hover({ type: 'event', id: event.id })}
      onMouseLeave={() => hover(null)}
    >
      <button type="button" className={styles.title} aria-pressed={isPicked} onClick={() => pick({ type: 'event', id: event.id })}>
        <KindIcon kind={event.kind} />
        {event.title}
      </button>
      <span className={styles.soft}>{event.timeHint ?? 'The text gives no date.'}</span>
      {setting ? (
        <SetDate event={event} onClose={() => setSetting(false)} />
      ) : (
        <div className={styles.actions}>
          <Button size="compact-xs" onClick={() => setSetting(true)}>
            Set date
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            title="Decide that its date stays unknown"
            onClick={() => edit.mutate({ eventIds: [event.id], patch: { time: null } })}
          >
            Leave open
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => void openPassageOf(caseId, event.id)}>
            Open passage
          </Button>
        </div>
      )}
    </li>
  )
}

function SetDate({ event, onClose }: { event: EventSummary; onClose: () => void }) {
  const [draft, setDraft] = useState('')
  const edit = useCommand('review.editEvents')
  const save = (): void => {
    if (draft.trim() !== '') edit.mutate({ eventIds: [event.id], patch: { time: draft.trim() } }, { onSuccess: onClose })
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key === 'Enter') save()
    else if (key.key === 'Escape') onClose()
    else return
    key.preventDefault()
    key.stopPropagation()
  }
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <TimeField
        label={`Date of ${event.title}`}
        hideLabel
        value={draft}
        onChange={setDraft}
        onKeyDown={onKeyDown}
        emptyWords="Year, month, day, as far as known"
        autoFocus
      />
      <Button variant="filled" disabled={draft.trim() === ''} loading={edit.isPending} onClick={save}>
        Set
      </Button>
      <Button onClick={onClose}>Leave open</Button>
    </Group>
  )
}
