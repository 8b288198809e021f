import { Button, Popover, ScrollArea, Stack, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { hover, pick, useFilter, usePicked } from '../../selection/index.ts'
import { KindIcon } from '../../ui/index.ts'
import { TimeField } from '../time-field/index.ts'
import styles from './timeline.module.css'

const SHOWN = 100

function SetDate({ event, onDone }: { event: EventSummary; onDone(): void }) {
  const [edtf, setEdtf] = useState('')
  const edit = useCommand('review.editEvents')
  const save = (): void => edit.mutate({ eventIds: [event.id], patch: { time: edtf.trim() } }, { onSuccess: onDone })
  return (
    <Stack gap={4} mt={4}>
      <TimeField
        label={`Date of ${event.title}`}
        hideLabel
        value={edtf}
        onChange={setEdtf}
        onKeyDown={(press) => press.key === 'Enter' && edtf.trim() && save()}
        emptyWords="a day, a month, a year, or two of them joined by /"
        autoFocus
      />
      <Button variant="filled" disabled={!edtf.trim()} loading={edit.isPending} onClick={save} style={{ alignSelf: 'flex-start' }}>
        Set
      </Button>
    </Stack>
  )
}

function UndatedEvent({ event }: { event: EventSummary }) {
  const [setting, setSetting] = useState(false)
  const edit = useCommand('review.editEvents')
  const picked = usePicked()
  const isPicked = picked?.type === 'event' && picked.id === event.id
  return (
    <li
      className={styles.undated}
      data-picked={isPicked || undefined}
      onMouseEnter={() => hover({ type: 'event', id: event.id })}
      onMouseLeave={() => hover(null)}
    >
      <KindIcon kind={event.kind} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <button
          type="button"
          className={styles.undatedWords}
          aria-current={isPicked || undefined}
          onClick={() => pick({ type: 'event', id: event.id })}
        >
          {event.title}
          <br />
          <span className={styles.hint}>{event.timeHint ?? 'the text gives no date'}</span>
        </button>
        {setting ? <SetDate event={event} onDone={() => setSetting(false)} /> : null}
      </div>
      <Button onClick={() => setSetting(!setting)} aria-expanded={setting}>
        Set date
      </Button>
      <Button
        variant="subtle"
        color="gray"
        title="Decide that its date stays unknown"
        onClick={() => edit.mutate({ eventIds: [event.id], patch: { time: null } })}
      >
        Leave open
      </Button>
    </li>
  )
}

/** The events without a date: as selectable as any other, with what their text still implies. */
export function UndatedTray({ count }: { count: number }) {
  const filter = useFilter()
  const [opened, setOpened] = useState(false)
  const { data } = useCall('explore.undated', { filter, limit: SHOWN }, { enabled: opened, keep: true })
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={520} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.trayButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          Undated · {count.toLocaleString('en')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Events without a date">
        <ScrollArea.Autosize mah={360}>
          <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
            {data?.events.map((event) => (
              <UndatedEvent key={event.id} event={event} />
            ))}
          </ul>
          {data && data.total > SHOWN ? <p className={styles.hint}>{data.total - SHOWN} more: narrow the filter to see them</p> : null}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}
