import { Button, Loader } from '@mantine/core'
import type { SortingState } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import { useCall } from '../../client/index.ts'
import { pick, setMode, setPlace, setThread, useFilter, usePicked } from '../../selection/index.ts'
import { ActorShape, announce, EmptyState, showError } from '../../ui/index.ts'
import { BulkBar, DataGrid, type GridColumn, gridColumns, useRowChoice } from '../data-table/index.ts'
import { saveFile } from '../export/index.ts'
import styles from './analysis.module.css'
import { useAnalysis } from './analysis-state.ts'
import { FigureSheet } from './figure-sheet.tsx'
import { coverageWords, figureWords, METRIC_LABELS, type Metrics } from './figure-words.ts'
import { figuresCsv } from './figures-csv.ts'
import { type FigureRow, sortedFigures } from './sorted-figures.ts'

const COLUMNS: readonly GridColumn<FigureRow>[] = [
  { id: 'name', header: 'Actor', width: 150, grow: 2, cell: ({ actor }) => <Name kind={actor.kind} name={actor.name} /> },
  { id: 'events', header: 'Events', width: 66, numeric: true, cell: (row) => row.events.toLocaleString('en') },
  { id: 'degree', header: METRIC_LABELS.degree, width: 78, numeric: true, cell: (row) => figureWords('degree', row.degree) },
  { id: 'weighted', header: METRIC_LABELS.weighted, width: 148, numeric: true, cell: (row) => figureWords('weighted', row.weighted) },
  {
    id: 'betweenness',
    header: METRIC_LABELS.betweenness,
    width: 102,
    numeric: true,
    cell: (row) => figureWords('betweenness', row.betweenness),
  },
  { id: 'pageRank', header: METRIC_LABELS.pageRank, width: 90, numeric: true, cell: (row) => figureWords('pageRank', row.pageRank) },
  { id: 'community', header: 'Community', width: 120, grow: 1, cell: (row) => <span className={styles.cut}>{row.group}</span> },
]
const COLUMN_DEFS = gridColumns(COLUMNS)

const Name = ({ kind, name }: { kind: FigureRow['actor']['kind']; name: string }) => (
  <>
    <ActorShape kind={kind} />
    <span className={styles.cut}>{name}</span>
  </>
)

/** Every figure of every counted actor, and what the picked one's figures mean. */
export function FiguresTab() {
  const filter = useFilter()
  const { weight, level } = useAnalysis()
  const { data, error, isFetching } = useCall('analysis.metrics', { filter, weight, level }, { keep: true })
  if (error) return <EmptyState title="The figures cannot be computed">{error.message}</EmptyState>
  if (!data) return <Loader size="sm" m="md" aria-label="Computing the figures" />
  if (data.rows.length === 0) {
    return (
      <EmptyState title="Nobody to count">
        Actors are counted when an event under the filters names them, or, without filters, a lasting tie binds them. Import articles or a
        network, or clear the filters.
      </EmptyState>
    )
  }
  return <Figures metrics={data} stale={isFetching} />
}

function Figures({ metrics, stale }: { metrics: Metrics; stale: boolean }) {
  const { weight, level } = useAnalysis()
  const [sorting, setSorting] = useState<SortingState>([{ id: 'weighted', desc: true }])
  const picked = usePicked()
  const column = sorting[0]?.id ?? 'weighted'
  const descending = sorting[0]?.desc ?? true
  const rows = useMemo(() => sortedFigures(metrics, column, descending), [metrics, column, descending])
  const shown = rows.find((row) => picked?.type === 'actor' && picked.id === row.id) ?? rows[0]
  const choice = useRowChoice('actor', async () => rows.map((row) => row.id))
  const { ids } = choice
  const save = async (): Promise<void> => {
    const csv = figuresCsv(rows, { level, weight })
    if (await saveFile('figures.csv', new Blob([csv], { type: 'text/csv' }))) announce(`Saved figures.csv, ${rows.length} rows`)
  }
  const thread = (): void => {
    setThread(ids.slice(0, 8))
    setMode('thread')
    setPlace('explore')
  }
  return (
    <div className={styles.figures}>
      <div className={styles.table}>
        <div className={styles.bar}>
          <span className={styles.soft} aria-live="polite">
            {coverageWords(metrics, weight)}
            {stale ? ' · computing…' : ''}
          </span>
          <span className={styles.gap} />
          <Button onClick={() => void save().catch((error: unknown) => showError(error as Error))}>Save as CSV</Button>
        </div>
        <BulkBar choice={choice}>
          <Button onClick={thread} disabled={ids.length < 2}>
            Thread between them
          </Button>
        </BulkBar>
        <DataGrid<FigureRow>
          label="Figures of actors"
          columns={COLUMNS}
          columnDefs={COLUMN_DEFS}
          rows={{ total: rows.length, rowAt: (index) => rows[index] ?? null, loading: false, error: null }}
          onRange={ignoreRange}
          sorting={sorting}
          onSorting={setSorting}
          choice={choice}
          isPicked={(row) => picked?.type === 'actor' && picked.id === row.id}
          onPick={(row) => pick({ type: 'actor', id: row.id })}
          onOpen={(row) => pick({ type: 'actor', id: row.id })}
        />
      </div>
      {shown ? <FigureSheet row={shown} metrics={metrics} /> : null}
    </div>
  )
}

// Every row is at hand, so that scrolling asks for nothing.
const ignoreRange = (): void => undefined
