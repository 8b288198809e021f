import { Button, NativeSelect, Table } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { CodingState } from '../../../shared/contract/shapes.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { openReader, pick, setFilter, setPlace } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { STATE_CHOICES } from '../coding-state/index.ts'
import styles from './coding.module.css'

type Overview = CallOutput<'coding.overview'>

const SHOWN = 300

/** Which articles are coded, and who coded how much. */
export function Progress() {
  const overview = useCall('coding.overview', {}, { keep: true })
  const [shown, setShown] = useState<CodingState | 'all'>('all')
  if (overview.isError) return <EmptyState title="The progress cannot be shown">{overview.error.message}</EmptyState>
  if (!overview.data) return null
  const { states } = overview.data
  if (states.length === 0)
    return (
      <EmptyState title="No articles to code yet">Drop articles on the window; each starts as “open” and ends as “complete”.</EmptyState>
    )
  const count = (state: CodingState): number => states.filter((one) => one.state === state).length
  const rows = shown === 'all' ? states : states.filter((one) => one.state === shown)
  return (
    <section aria-label="Progress of coding">
      <p className={styles.lead}>
        {count('complete')} of {states.length} articles complete, {count('in-work')} in work. “Complete” asserts that no event of the
        article is missing.
      </p>
      <div className={styles.form}>
        <NativeSelect
          size="xs"
          label="Show"
          data={[{ value: 'all', label: 'all articles' }, ...STATE_CHOICES]}
          value={shown}
          onChange={(event) => setShown(event.currentTarget.value as CodingState | 'all')}
        />
      </div>
      <ArticleStates rows={rows} />
      <Coders coders={overview.data.coders} />
    </section>
  )
}

function ArticleStates({ rows }: { rows: Overview['states'] }) {
  const save = useCommand('coding.setState')
  const queue = (articleId: number): void => {
    setFilter({ articles: [articleId], showDoubtful: true, showBackground: true })
    setPlace('decisions')
  }
  return (
    <>
      <Table verticalSpacing={4} fz="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Article</Table.Th>
            <Table.Th ta="right">Events</Table.Th>
            <Table.Th ta="right">Undecided</Table.Th>
            <Table.Th w={120}>State</Table.Th>
            <Table.Th w={110} aria-label="What to do" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <Table.Tr key={row.articleId}>
              <Table.Td>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    pick({ type: 'article', id: row.articleId })
                    openReader({ articleId: row.articleId, span: null })
                  }}
                >
                  {row.title}
                </button>
              </Table.Td>
              <Table.Td ta="right">{row.events}</Table.Td>
              <Table.Td ta="right">{row.undecided}</Table.Td>
              <Table.Td>
                <NativeSelect
                  size="xs"
                  aria-label={`State of ${row.title}`}
                  data={STATE_CHOICES}
                  value={row.state}
                  onChange={(event) => save.mutate({ articleIds: [row.articleId], state: event.currentTarget.value as CodingState })}
                />
              </Table.Td>
              <Table.Td>
                <Button size="compact-xs" onClick={() => queue(row.articleId)} aria-label={`Decide on the events of ${row.title}`}>
                  Decide
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length === 0 && <p className={styles.soft}>No article is in this state.</p>}
      {rows.length > SHOWN && (
        <p className={styles.soft}>
          The first {SHOWN} of {rows.length}. The Articles table lists all and sets the state of many at once.
        </p>
      )}
    </>
  )
}

const Coders = ({ coders }: { coders: Overview['coders'] }) => (
  <>
    <h3 className={styles.title}>Coders</h3>
    {coders.length === 0 ? (
      <p className={styles.soft}>Nobody has decided on anything yet.</p>
    ) : (
      <Table verticalSpacing={4} fz="sm" w="auto" miw={360}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Coder</Table.Th>
            <Table.Th ta="right">Decisions</Table.Th>
            <Table.Th ta="right">Articles complete</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {coders.map((one) => (
            <Table.Tr key={one.coder}>
              <Table.Td>{one.coder}</Table.Td>
              <Table.Td ta="right">{one.decisions}</Table.Td>
              <Table.Td ta="right">{one.complete}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </>
)
