import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { hover, pick, usePicked } from '../../selection/index.ts'
import { KindIcon, TimeWords } from '../../ui/index.ts'
import { indexAfterKey } from '../data-table/index.ts'
import styles from './thread.module.css'
import type { ThreadRow } from './thread-rows.ts'

const ROW = 24

/** The thread for reading and for the keyboard: arrows move, Enter selects. */
export function ThreadList({ rows }: { rows: readonly ThreadRow[] }) {
  const scroll = useRef<HTMLDivElement>(null)
  const listId = useId()
  const [active, setActive] = useState(-1)
  const picked = usePicked()
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroll.current, estimateSize: () => ROW, overscan: 12 })
  const choose = (row: ThreadRow | undefined): void => {
    if (row?.type === 'event') pick({ type: 'event', id: row.event.id })
  }
  const onKeyDown = (press: KeyboardEvent): void => {
    const to = indexAfterKey(press.key, active, rows.length)
    if (to === null && press.key !== 'Enter') return
    press.preventDefault()
    press.stopPropagation()
    if (to === null) {
      choose(rows[active])
      return
    }
    setActive(to)
    virtual.scrollToIndex(to)
    const row = rows[to]
    hover(row?.type === 'event' ? { type: 'event', id: row.event.id } : null)
  }
  return (
    <div
      ref={scroll}
      className={styles.list}
      role="listbox"
      aria-label="Events between them in the order of time"
      aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setActive((now) => (now < 0 && rows.length > 0 ? 0 : now))}
      onBlur={() => hover(null)}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index] as ThreadRow
          return (
            <Row
              key={row.key}
              id={`${listId}-${index}`}
              row={row}
              top={start}
              active={index === active}
              picked={row.type === 'event' && picked?.type === 'event' && picked.id === row.event.id}
              onClick={() => {
                setActive(index)
                choose(row)
              }}
            />
          )
        })}
      </div>
    </div>
  )
}

interface RowProps {
  id: string
  row: ThreadRow
  top: number
  active: boolean
  picked: boolean
  onClick: () => void
}

function Row({ id, row, top, active, picked, onClick }: RowProps) {
  const place = { transform: `translateY(${top}px)` }
  if (row.type === 'silence') {
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and points at the active row
      <div id={id} role="option" aria-selected={false} className={styles.gapRow} data-active={active || undefined} style={place}>
        {row.words}
      </div>
    )
  }
  const { event } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys of all its rows
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={picked}
      className={styles.row}
      data-active={active || undefined}
      data-picked={picked || undefined}
      style={place}
      onClick={onClick}
      onMouseEnter={() => hover({ type: 'event', id: event.id })}
      onMouseLeave={() => hover(null)}
    >
      <span className={styles.date}>
        <TimeWords time={event.time} hint={event.timeHint} />
      </span>
      <KindIcon kind={event.kind} />
      <span className={styles.direction}>{row.direction}</span>
      <span className={styles.words} data-denied={event.factuality === 'denied' || undefined}>
        {event.title}
        {event.factuality === 'asserted' ? null : <span className={styles.soft}> · {event.factuality}</span>}
      </span>
    </div>
  )
}
