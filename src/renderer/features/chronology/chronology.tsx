import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { clearFilter, pick, useCaseId, useFilter, usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { useChangedEvents } from '../changes/index.ts'
import { indexAfterKey, TableFrame, usePagedRows } from '../data-table/index.ts'
import { openPassageOf } from '../reader/index.ts'
import styles from './chronology.module.css'
import { ChronologyItem } from './chronology-item.tsx'
import { headingAbove } from './chronology-words.ts'

/** Everything in the order in which it happened, for reading; the timeline's twin for keyboard and screen reader. */
export function Chronology() {
  const filter = useFilter()
  const [range, setRange] = useState({ first: 0, last: 60 })
  const rows = usePagedRows('events.list', { filter, sort: { column: 'time', descending: false } }, range)
  return (
    <TableFrame title="Chronology" count={rows.loading ? '' : `${rows.total.toLocaleString('en')} events, those without a date last`}>
      {rows.error && <EmptyState title="The chronology cannot be shown">{rows.error.message}</EmptyState>}
      {!rows.loading && rows.total === 0 ? (
        <EmptyState title="No event under these filters">
          <p>Import articles, or let more through.</p>
          <Button onClick={clearFilter}>Clear the filters</Button>
        </EmptyState>
      ) : (
        <ChronologyList rows={rows} onRange={setRange} />
      )}
    </TableFrame>
  )
}

type Rows = ReturnType<typeof usePagedRows<'events.list'>>

function ChronologyList({ rows, onRange }: { rows: Rows; onRange: (range: { first: number; last: number }) => void }) {
  const listId = useId()
  const caseId = useCaseId()
  const picked = usePicked()
  const changed = useChangedEvents()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(-1)
  const virtual = useVirtualizer({ count: rows.total, getScrollElement: () => scroll.current, estimateSize: () => 66, overscan: 10 })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange({ first, last }), [first, last, onRange])

  const isPicked = (id: number): boolean => picked?.type === 'event' && picked.id === id
  const choose = (index: number): void => {
    setActive(index)
    const row = rows.rowAt(index)
    if (row) pick({ type: 'event', id: row.id })
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    const to = indexAfterKey(key.key, active, rows.total)
    const row = rows.rowAt(active)
    if (to !== null) {
      choose(to)
      virtual.scrollToIndex(to)
    } else if (key.key === 'Enter' && row) void openPassageOf(caseId, row.id)
    else return
    key.preventDefault()
  }

  return (
    <div
      ref={scroll}
      className={styles.scroll}
      role="listbox"
      aria-label="Events in order of time"
      aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows.rowAt(item.index)
          return (
            <div
              key={item.index}
              ref={virtual.measureElement}
              data-index={item.index}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row && (
                <ChronologyItem
                  id={`${listId}-${item.index}`}
                  row={row}
                  year={headingAbove(row, item.index > 0 ? rows.rowAt(item.index - 1) : null)}
                  active={item.index === active}
                  picked={isPicked(row.id)}
                  marked={changed.has(row.id)}
                  onClick={() => choose(item.index)}
                  onOpen={() => void openPassageOf(caseId, row.id)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
