import { Button } from '@mantine/core'
import { useState } from 'react'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import type { ActorSummary } from '../../../shared/contract/shapes.ts'
import { useCall } from '../../client/index.ts'
import { pick, useCaseId, useFilter, usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import {
  BulkBar,
  DataGrid,
  type GridColumn,
  gridColumns,
  showOnly,
  TableFrame,
  usePagedRows,
  useTableChoice,
  useTableQuery,
  VerdictButtons,
} from '../data-table/index.ts'
import { ACTOR_KIND_WORDS } from '../event-fields/index.ts'
import { canMerge, ImportActorList, MergeActors, NewActor } from '../merging/index.ts'
import { hideRejectedActors, showRejectedActors, useRejectedActorsShown } from '../verdicts/index.ts'

const COLUMNS: readonly GridColumn<ActorSummary>[] = [
  { id: 'name', header: 'Name', width: 180, grow: 2, cell: (row) => <span title={row.aliases.join(', ')}>{row.name}</span> },
  { id: 'kind', header: 'Kind', width: 110, cell: (row) => <span>{ACTOR_KIND_WORDS[row.kind]}</span> },
  {
    id: 'affiliation',
    header: 'Belongs to',
    width: 120,
    grow: 1,
    leaveOut: 1,
    sortable: false,
    cell: (row) => <span>{row.affiliation?.name}</span>,
  },
  {
    id: 'aliases',
    header: 'Also called',
    width: 140,
    grow: 2,
    leaveOut: 2,
    sortable: false,
    cell: (row) => <span>{row.aliases.join(', ')}</span>,
  },
  { id: 'events', header: 'Events', width: 80, numeric: true, cell: (row) => row.events },
  { id: 'articles', header: 'Articles', width: 78, numeric: true, cell: (row) => row.articles },
  { id: 'mentions', header: 'Mentions', width: 88, numeric: true, leaveOut: 3, cell: (row) => row.mentions },
  { id: 'status', header: 'Status', width: 96, cell: (row) => <span>{row.status}</span> },
]

const COLUMN_DEFS = gridColumns(COLUMNS)

export function ActorsTable() {
  const filter = useFilter()
  const { text, setText, asked, sorting, setSorting, sort, range, setRange } = useTableQuery([{ id: 'events', desc: true }])
  const [dialog, setDialog] = useState<'merge' | 'new' | null>(null)
  const picked = usePicked()
  const rejected = useRejectedActorsShown()
  const input = { filter, text: asked, rejected, sort }
  const rows = usePagedRows('actors.list', input, range)
  const choice = useTableChoice('actors.list', input)

  return (
    <TableFrame
      title="Actors"
      count={rows.loading ? '' : `${rows.total.toLocaleString('en')} ${rejected ? 'rejected' : 'under these filters'}`}
      search={{ text, onText: setText, placeholder: 'Name or alias' }}
      actions={
        <>
          <RejectedSwitch shown={rejected} />
          <Button onClick={() => setDialog('new')}>New actor…</Button>
          <ImportActorList />
        </>
      }
      bulk={
        <BulkBar choice={choice}>
          <VerdictButtons target="actor" ids={choice.ids} />
          <Button disabled={!canMerge(choice.ids)} onClick={() => setDialog('merge')}>
            Merge…
          </Button>
          <Button onClick={() => showOnly('actors', choice.ids)}>Explore only these</Button>
        </BulkBar>
      }
    >
      {rows.error && <EmptyState title="The actors cannot be listed">{rows.error.message}</EmptyState>}
      {!rows.loading && rows.total === 0 ? (
        <NoActor asked={asked} rejected={rejected} />
      ) : (
        <DataGrid<ActorSummary>
          label="Actors"
          columns={COLUMNS}
          columnDefs={COLUMN_DEFS}
          rows={rows}
          onRange={setRange}
          sorting={sorting}
          onSorting={setSorting}
          choice={choice}
          isPicked={(row) => picked?.type === 'actor' && picked.id === row.id}
          onPick={(row) => pick({ type: 'actor', id: row.id })}
          onOpen={(row) => showOnly('actors', [row.id])}
        />
      )}
      <MergeActors opened={dialog === 'merge'} ids={choice.ids} onClose={() => setDialog(null)} onMerged={choice.clear} />
      <NewActor opened={dialog === 'new'} onClose={() => setDialog(null)} />
    </TableFrame>
  )
}

/** To those that were rejected, which no other view shows, and back. */
function RejectedSwitch({ shown }: { shown: boolean }) {
  const caseId = useCaseId()
  const count = useCall('actors.list', { filter: EVERYTHING, rejected: true, limit: 1 }).data?.total ?? 0
  if (shown) return <Button onClick={hideRejectedActors}>Show the others</Button>
  return count > 0 && <Button onClick={() => showRejectedActors(caseId)}>{`Show ${count.toLocaleString('en')} rejected`}</Button>
}

function NoActor({ asked, rejected }: { asked: string; rejected: boolean }) {
  if (asked !== '') return <EmptyState title="No actor here">{`No name or alias contains “${asked}”.`}</EmptyState>
  if (rejected) return <EmptyState title="No actor is rejected">What you reject stands here, to be accepted or unchecked again.</EmptyState>
  return (
    <EmptyState title="No actor here">
      Import articles, or clear the filters: an actor is listed when an event under the filters names it.
    </EmptyState>
  )
}
