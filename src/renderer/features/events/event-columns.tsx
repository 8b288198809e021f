import type { CallOutput } from '../../../shared/contract/contract.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
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
  { id: 'time', header: 'When', width: 150, cell: (row) => <TimeWords time={row.time} hint={row.timeHint} /> },
  {
    id: 'kind',
    header: 'Kind',
    width: 132,
    cell: (row) => (
      <>
        <KindIcon kind={row.kind} />
        <span>{kindOf(row.kind).label}</span>
      </>
    ),
  },
  {
    id: 'title',
    header: 'Event',
    width: 220,
    grow: 3,
    cell: (row) => (
      <span title={row.sentence} style={row.factuality === 'denied' ? { textDecoration: 'line-through' } : undefined}>
        {row.title}
      </span>
    ),
  },
  {
    id: 'by',
    header: 'By',
    width: 110,
    grow: 1,
    sortable: false,
    cell: (row) => <span>{namesOf(row, ['source', 'speaker', 'party'])}</span>,
  },
  {
    id: 'toward',
    header: 'Toward',
    width: 110,
    grow: 1,
    sortable: false,
    cell: (row) => <span>{namesOf(row, ['target', 'addressee'])}</span>,
  },
  { id: 'place', header: 'Where', width: 96, cell: (row) => <span>{row.place?.name}</span> },
  { id: 'factuality', header: 'Told as', width: 92, cell: (row) => <span>{row.factuality === 'asserted' ? 'fact' : row.factuality}</span> },
  { id: 'reports', header: 'Reports', width: 74, numeric: true, cell: (row) => row.reports },
  { id: 'outlets', header: 'Outlets', width: 72, numeric: true, cell: (row) => row.outlets },
  { id: 'status', header: 'Status', width: 90, cell: (row) => <span>{statusWords(row)}</span> },
]

export const EVENT_COLUMN_DEFS = gridColumns(EVENT_COLUMNS)
