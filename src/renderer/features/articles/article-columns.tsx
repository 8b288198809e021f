import { Badge } from '@mantine/core'
import type { ListedArticle } from '../../../shared/contract/shapes.ts'
import { notExtractedWords } from '../../../shared/domain/language-words.ts'
import { publishedWords, shortDateWords } from '../../../shared/domain/published-words.ts'
import { STATE_WORDS } from '../coding-state/index.ts'
import { type GridColumn, gridColumns } from '../data-table/index.ts'

const Soft = ({ children }: { children: string }) => <span style={{ color: 'var(--ink-soft)' }}>{children}</span>

/** A near copy is marked where it stands, with the article that it repeats. */
const TitleCell = ({ row }: { row: ListedArticle }) => (
  <>
    {row.copyOf && (
      <Badge
        size="xs"
        variant="outline"
        color="gray"
        mr={6}
        tt="none"
        style={{ flex: 'none' }}
        title={`Near copy of “${row.copyOf.title}”; counted with it as one voice`}
      >
        near copy
      </Badge>
    )}
    <span title={row.title}>{row.title}</span>
  </>
)

const LanguageCell = ({ row }: { row: ListedArticle }) => {
  if (!row.extracted) return <span title={notExtractedWords(row.language)}>{row.language ?? 'unknown'}, not extracted</span>
  return row.language ?? <Soft>unknown</Soft>
}

export const ARTICLE_COLUMNS: readonly GridColumn<ListedArticle>[] = [
  { id: 'title', header: 'Title', width: 230, grow: 3, cell: (row) => <TitleCell row={row} /> },
  {
    id: 'outlet',
    header: 'Outlet',
    width: 120,
    grow: 1,
    cell: (row) => (row.outlet === null ? <Soft>unknown</Soft> : <span>{row.outlet}</span>),
  },
  {
    id: 'published',
    header: 'Published',
    width: 112,
    cell: (row) =>
      row.published === null ? (
        <strong>unknown</strong>
      ) : (
        <span title={publishedWords(row.published, row.publishedProvenance)}>{shortDateWords(row.published)}</span>
      ),
  },
  {
    id: 'codingState',
    header: 'Coding',
    width: 84,
    leaveOut: 1,
    cell: ({ codingState }) => (codingState === 'open' ? <Soft>{STATE_WORDS.open}</Soft> : <span>{STATE_WORDS[codingState]}</span>),
  },
  { id: 'events', header: 'Events', width: 72, numeric: true, cell: (row) => row.events },
  { id: 'undated', header: 'Undated', width: 80, numeric: true, leaveOut: 2, cell: (row) => row.undated },
  {
    id: 'language',
    header: 'Language',
    width: 92,
    leaveOut: 3,
    cell: (row) => <LanguageCell row={row} />,
  },
  { id: 'words', header: 'Words', width: 72, numeric: true, leaveOut: 4, cell: (row) => row.words.toLocaleString('en') },
  { id: 'fileName', header: 'File', width: 120, grow: 1, leaveOut: 5, cell: (row) => <span title={row.fileName}>{row.fileName}</span> },
]

export const ARTICLE_COLUMN_DEFS = gridColumns(ARTICLE_COLUMNS)
