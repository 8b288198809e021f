import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { WITH_REJECTED } from '../../../shared/contract/filter.ts'
import { useCall, useImporting } from '../../client/index.ts'
import { pick, setFilter, setPlace, useFilter } from '../../selection/index.ts'
import { EmptyState, KindIcon } from '../../ui/index.ts'
import { useDecide } from '../verdicts/index.ts'
import styles from './decisions.module.css'
import { NoCard } from './no-card.tsx'

type FindGroup = CallOutput<'review.findGroups'>['groups'][number]

const SHOWN = 300

/** Finds that one rule made from one word, to decide on all of them at once: each click is one undo step. */
export function FindGroups() {
  const filter = useFilter()
  const answer = useCall('review.findGroups', { filter }, { keep: true })
  const decide = useDecide()
  const importing = useImporting()
  const groups = answer.data?.groups ?? []
  if (answer.isError) return <EmptyState title="The finds cannot be grouped">{answer.error.message}</EmptyState>
  if (!answer.data || (importing && groups.length === 0)) return <NoCard loading={!answer.data} />
  if (groups.length === 0) return <EmptyState title="No find under these filters">Import articles, or clear the filters.</EmptyState>
  return (
    <section className={styles.body} aria-label="Finds by rule">
      <Table verticalSpacing={4} fz="sm" stickyHeader highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Words</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th>Rule</Table.Th>
            <Table.Th ta="right">Finds</Table.Th>
            <Table.Th ta="right">Accepted</Table.Th>
            <Table.Th ta="right">Rejected</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.slice(0, SHOWN).map((group) => (
            <GroupRows key={`${group.rule} ${group.kind} ${group.trigger}`} group={group} onDecide={decide} />
          ))}
        </Table.Tbody>
      </Table>
      {groups.length > SHOWN && (
        <p className={styles.soft}>
          The {SHOWN} largest of {groups.length} groups; narrow the filters to see others.
        </p>
      )}
    </section>
  )
}

interface GroupRowsProps {
  group: FindGroup
  onDecide: (input: CallInput<'review.decide'>) => void
}

/** One group, and under it, when asked for, its finds with their words in context. */
function GroupRows({ group, onDecide }: GroupRowsProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <Button
            variant="subtle"
            size="compact-xs"
            aria-expanded={open}
            title={open ? 'Hide the words around' : 'Show the words around'}
            onClick={() => setOpen(!open)}
          >
            {open ? '−' : '+'}
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            title="List these events"
            onClick={() => {
              setFilter({ events: group.eventIds })
              setPlace('events')
            }}
          >
            {group.trigger}
          </Button>
        </Table.Td>
        <Table.Td>
          <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
            <KindIcon kind={group.kind} /> {group.kindLabel}
          </span>
        </Table.Td>
        <Table.Td className={styles.soft}>{group.rule}</Table.Td>
        <Table.Td ta="right">{group.count}</Table.Td>
        <Table.Td ta="right">{group.accepted}</Table.Td>
        <Table.Td ta="right">{group.rejected}</Table.Td>
        <Table.Td ta="right">
          <Button.Group style={{ justifyContent: 'flex-end' }}>
            <Button size="compact-xs" onClick={() => onDecide({ target: 'event', ids: group.eventIds, verdict: 'accepted' })}>
              {`Accept ${group.count}`}
            </Button>
            <Button size="compact-xs" onClick={() => onDecide({ target: 'event', ids: group.eventIds, verdict: 'rejected' })}>
              {`Reject ${group.count}`}
            </Button>
          </Button.Group>
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={7}>
            <WordsInContext group={group} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  )
}

const CONTEXTS = 12

function WordsInContext({ group }: { group: FindGroup }) {
  const events = useCall('events.list', {
    filter: { ...WITH_REJECTED, events: group.eventIds },
    limit: CONTEXTS,
  })
  return (
    <ul className={styles.contexts} aria-label={`Finds of “${group.trigger}” with their words in context`}>
      {events.data?.rows.map((row) => (
        <li key={row.id}>
          <button type="button" className="link" onClick={() => pick({ type: 'event', id: row.id })}>
            {row.title}
          </button>{' '}
          <span className={styles.soft}>{row.sentence}</span>
        </li>
      ))}
      {group.count > CONTEXTS && <li className={styles.soft}>and {group.count - CONTEXTS} more: list them by their word</li>}
    </ul>
  )
}
