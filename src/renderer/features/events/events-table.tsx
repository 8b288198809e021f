import { Button } from '@mantine/core'
import { useState } from 'react'
import { clearFilter, pick, useCaseId, useFilter, usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { useChangedEvents } from '../changes/index.ts'
import {
  BulkBar,
  DataGrid,
  showOnly,
  TableFrame,
  usePagedRows,
  useTableChoice,
  useTableQuery,
  VerdictButtons,
} from '../data-table/index.ts'
import { NewEvent } from '../manual/index.ts'
import { openPassageOf } from '../reader/index.ts'
import { EditEvents } from './edit-events.tsx'
import { EVENT_COLUMN_DEFS, EVENT_COLUMNS, type EventTableRow } from './event-columns.tsx'

export function EventsTable() {
  const filter = useFilter()
  const caseId = useCaseId()
  const { text, setText, asked, sorting, setSorting, sort, range, setRange } = useTableQuery([{ id: 'time', desc: false }])
  const [editing, setEditing] = useState(false)
  const [making, setMaking] = useState(false)
  const picked = usePicked()
  const changed = useChangedEvents()
  const input = { filter, text: asked, sort }
  const rows = usePagedRows('events.list', input, range)
  const choice = useTableChoice('events.list', input)

  return (
    <TableFrame
      title="Events"
      count={rows.loading ? '' : `${rows.total.toLocaleString('en')} under these filters`}
      search={{ text, onText: setText, placeholder: 'Words of the title' }}
      actions={<Button onClick={() => setMaking(true)}>New event…</Button>}
      bulk={
        <BulkBar choice={choice}>
          <VerdictButtons target="event" ids={choice.ids} />
          <Button onClick={() => setEditing(true)}>Edit…</Button>
          <Button onClick={() => showOnly('events', choice.ids, 'decisions')}>Decide one by one</Button>
          <Button onClick={() => showOnly('events', choice.ids)}>Explore only these</Button>
        </BulkBar>
      }
    >
      {rows.error && <EmptyState title="The events cannot be listed">{rows.error.message}</EmptyState>}
      {!rows.loading && rows.total === 0 ? (
        <EmptyState title="No event under these filters">
          {asked === '' ? <Button onClick={clearFilter}>Clear the filters</Button> : `No title has the words “${asked}”.`}
        </EmptyState>
      ) : (
        <DataGrid<EventTableRow>
          label="Events"
          columns={EVENT_COLUMNS}
          columnDefs={EVENT_COLUMN_DEFS}
          rows={rows}
          onRange={setRange}
          sorting={sorting}
          onSorting={setSorting}
          choice={choice}
          isPicked={(row) => picked?.type === 'event' && picked.id === row.id}
          isMarked={(row) => changed.has(row.id)}
          onPick={(row) => pick({ type: 'event', id: row.id })}
          onOpen={(row) => void openPassageOf(caseId, row.id)}
        />
      )}
      <NewEvent opened={making} onClose={() => setMaking(false)} />
      <EditEvents opened={editing} onClose={() => setEditing(false)} ids={choice.ids} rowAt={rows.rowAt} range={range} />
    </TableFrame>
  )
}
