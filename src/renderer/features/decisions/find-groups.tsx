import { Button, Table } from '@mantine/core'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { setFilter, setPlace, useFilter } from '../../selection/index.ts'
import { EmptyState, KindIcon } from '../../ui/index.ts'
import styles from './decisions.module.css'

const SHOWN = 300

/** Finds that one rule made from one word, to decide on all of them at once: each click is one undo step. */
export function FindGroups() {
  const filter = useFilter()
  const answer = useCall('review.findGroups', { filter }, { keep: true })
  const decide = useCommand('review.decide')
  const groups = answer.data?.groups ?? []
  if (answer.isError) return <EmptyState title="The finds cannot be grouped">{answer.error.message}</EmptyState>
  if (answer.data && groups.length === 0)
    return <EmptyState title="No find under these filters">Import articles, or clear the filters.</EmptyState>
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
            <Table.Tr key={`${group.rule} ${group.kind} ${group.trigger}`}>
              <Table.Td>
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
                  <KindIcon kind={group.kind} /> {kindOf(group.kind).label}
                </span>
              </Table.Td>
              <Table.Td className={styles.soft}>{group.rule}</Table.Td>
              <Table.Td ta="right">{group.count}</Table.Td>
              <Table.Td ta="right">{group.accepted}</Table.Td>
              <Table.Td ta="right">{group.rejected}</Table.Td>
              <Table.Td ta="right">
                <Button.Group style={{ justifyContent: 'flex-end' }}>
                  <Button size="compact-xs" onClick={() => decide.mutate({ target: 'event', ids: group.eventIds, verdict: 'accepted' })}>
                    {`Accept ${group.count}`}
                  </Button>
                  <Button size="compact-xs" onClick={() => decide.mutate({ target: 'event', ids: group.eventIds, verdict: 'rejected' })}>
                    {`Reject ${group.count}`}
                  </Button>
                </Button.Group>
              </Table.Td>
            </Table.Tr>
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
