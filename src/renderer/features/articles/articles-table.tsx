import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { CodingState, ListedArticle } from '../../../shared/contract/shapes.ts'
import { openReader, pick, usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { CodingStateMenu, STATE_CHOICES } from '../coding-state/index.ts'
import { BulkBar, DataGrid, showOnly, TableFrame, usePagedRows, useTableChoice, useTableQuery } from '../data-table/index.ts'
import { ARTICLE_COLUMN_DEFS, ARTICLE_COLUMNS } from './article-columns.tsx'
import { DeleteArticles } from './delete-articles.tsx'
import { EditArticles } from './edit-articles.tsx'

export function ArticlesTable() {
  const { text, setText, asked, sorting, setSorting, sort, range, setRange } = useTableQuery([])
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null)
  const picked = usePicked()
  const [state, setState] = useState<CodingState | null>(null)
  const input = { text: asked, states: state && [state], sort }
  const narrowed = asked !== '' || state !== null
  const rows = usePagedRows('articles.list', input, range)
  const choice = useTableChoice('articles.list', input)
  const chosenRows = loadedRows(rows.rowAt, range, choice.choice.chosen)
  const close = (): void => setDialog(null)

  return (
    <TableFrame
      title="Articles"
      count={rows.loading ? '' : `${rows.total.toLocaleString('en')} ${narrowed ? 'found' : 'in this case'}`}
      actions={<StateFilter state={state} onState={setState} />}
      search={{ text, onText: setText, placeholder: 'Title, outlet, author, file' }}
      bulk={
        <BulkBar choice={choice}>
          <Button onClick={() => setDialog('edit')}>Edit details…</Button>
          <CodingStateMenu articleIds={choice.ids} />
          <Button onClick={() => setDialog('delete')}>Delete…</Button>
          <Button onClick={() => showOnly('articles', choice.ids)}>Explore only these</Button>
        </BulkBar>
      }
    >
      {rows.error && <EmptyState title="The articles cannot be listed">{rows.error.message}</EmptyState>}
      {!rows.loading && rows.total === 0 ? (
        <NoArticles
          searching={narrowed}
          onClear={() => {
            setText('')
            setState(null)
          }}
        />
      ) : (
        <DataGrid<ListedArticle>
          label="Articles"
          columns={ARTICLE_COLUMNS}
          columnDefs={ARTICLE_COLUMN_DEFS}
          rows={rows}
          onRange={setRange}
          sorting={sorting}
          onSorting={setSorting}
          choice={choice}
          isPicked={(row) => picked?.type === 'article' && picked.id === row.id}
          onPick={(row) => pick({ type: 'article', id: row.id })}
          onOpen={(row) => openReader({ articleId: row.id, span: null })}
          onDelete={() => setDialog('delete')}
        />
      )}
      <EditArticles opened={dialog === 'edit'} onClose={close} ids={choice.ids} rows={chosenRows} />
      <DeleteArticles opened={dialog === 'delete'} onClose={close} ids={choice.ids} onDeleted={choice.clear} />
    </TableFrame>
  )
}

/** Those of the chosen rows that are at hand, for the preview. */
function loadedRows(
  rowAt: (index: number) => ListedArticle | null,
  range: { first: number; last: number },
  chosen: ReadonlySet<number>,
): ListedArticle[] {
  const rows: ListedArticle[] = []
  for (let at = range.first; at <= range.last; at++) {
    const row = rowAt(at)
    if (row && chosen.has(row.id)) rows.push(row)
  }
  return rows
}

const StateFilter = ({ state, onState }: { state: CodingState | null; onState: (state: CodingState | null) => void }) => (
  <NativeSelect
    size="xs"
    aria-label="Coding state"
    data={[{ value: '', label: 'Coding: any state' }, ...STATE_CHOICES.map(({ value, label }) => ({ value, label: `Coding: ${label}` }))]}
    value={state ?? ''}
    onChange={(event) => onState((event.currentTarget.value || null) as CodingState | null)}
  />
)

const NoArticles = ({ searching, onClear }: { searching: boolean; onClear: () => void }) =>
  searching ? (
    <EmptyState title="No article has these words in title, outlet, author or file name, and this coding state">
      <Button onClick={onClear}>Show all articles</Button>
    </EmptyState>
  ) : (
    <EmptyState title="No articles yet">
      Drop files or a folder on the window, press Ctrl+V to paste a text, or use Import above.
    </EmptyState>
  )
