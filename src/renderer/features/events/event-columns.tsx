import type { CallOutput } from '../../../shared/contract/contract.ts'
import { KindIcon, TimeWords } from '../../ui/index.ts'
import { type GridColumn, gridColumns } from '../data-table/index.ts'

export type EventTableRow = CallOutput<'events.list'>['rows'][number]

const namesOf = (row: EventTableRow, roles: readonly string[]): string =>
  row.participants
    .filter((participant) => roles.includes(participant.role))
    .map((participant) => participant.name)
    .join(', ')

export const statusWords = (row: EventTableRow): string =>
  row.status === 'unchecked' ? (row.doubtful ? 'doubtful' : 'unchecked') : row.status

export const EVENT_COLUMNS: readonly GridColumn<EventTableRow>[] = [
  { id: 'time', header: 'When', width: 156, cell: (row) => <TimeWords time={row.time} hint={row.timeHint} /> },
  {
    id: 'title',
    header: 'Event',
    width: 250,
    grow: 5,
    cell: (row) => (
      <>
        <KindIcon kind={row.kind} />
        <span title={row.sentence}>
          <span style={row.factuality === 'denied' ? { textDecoration: 'line-through' } : undefined}>{row.title}</span>
          {row.factuality !== 'asserted' && <span style={{ color: 'var(--ink-soft)' }}> · {row.factuality}</span>}
        </span>
      </>
    ),
  },
  { id: 'kind', header: 'Kind', width: 104, leaveOut: 2, cell: (row) => <span>{row.kindLabel}</span> },
  { id: 'status', header: 'Status', width: 92, cell: (row) => <span>{statusWords(row)}</span> },
  { id: 'reports', header: 'Reports', width: 80, numeric: true, leaveOut: 1, cell: (row) => row.reports },
  { id: 'place', header: 'Where', width: 96, leaveOut: 3, cell: (row) => <span>{row.place?.name}</span> },
  {
    id: 'by',
    header: 'By',
    width: 100,
    grow: 1,
    // The title names both.
    leaveOut: 4,
    sortable: false,
    cell: (row) => <span>{namesOf(row, ['source', 'speaker', 'party'])}</span>,
  },
  {
    id: 'toward',
    header: 'Toward',
    width: 100,
    grow: 1,
    leaveOut: 5,
    sortable: false,
    cell: (row) => <span>{namesOf(row, ['target', 'addressee'])}</span>,
  },
]

export const EVENT_COLUMN_DEFS = gridColumns(EVENT_COLUMNS)
