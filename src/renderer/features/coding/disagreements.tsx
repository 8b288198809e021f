import { Button, Table } from '@mantine/core'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import styles from './coding.module.css'
import { PART_WORDS } from './figure-words.ts'

type Matching = CallInput<'coding.agreement'>
type Disagreement = CallOutput<'coding.disagreements'>['items'][number]

const SHOWN = 200

/** Where two coders differ, event by event: take the one, the other, or decide in the inspector. */
export function Disagreements({ matching }: { matching: Matching }) {
  const enabled = matching.coderA !== matching.coderB
  const answer = useCall('coding.disagreements', matching, { keep: true, enabled })
  if (!enabled || !answer.data) return null
  const { items } = answer.data
  return (
    <>
      <h3 className={styles.title}>Disagreements · {items.length}</h3>
      {items.length === 0 && <p className={styles.soft}>They agree on everything that both decided on.</p>}
      {items.length > 0 && (
        <Table verticalSpacing={4} fz="sm" highlightOnHover aria-label="Disagreements">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Event</Table.Th>
              <Table.Th>What</Table.Th>
              <Table.Th>{matching.coderA}</Table.Th>
              <Table.Th>{matching.coderB}</Table.Th>
              <Table.Th aria-label="Decide" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.slice(0, SHOWN).map((item) => (
              <Line key={`${item.eventId} ${item.part}`} item={item} matching={matching} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {items.length > SHOWN && (
        <p className={styles.soft}>
          The first {SHOWN} of {items.length}.
        </p>
      )}
    </>
  )
}

function Line({ item, matching }: { item: Disagreement; matching: Matching }) {
  const adjudicate = useCommand('coding.adjudicate')
  const show = (): void => pick({ type: 'event', id: item.eventId })
  const take = (coder: string): void => {
    show()
    adjudicate.mutate({ eventId: item.eventId, take: coder })
  }
  return (
    <Table.Tr>
      <Table.Td>
        <button type="button" className={styles.link} onClick={show}>
          {item.title}
        </button>
      </Table.Td>
      <Table.Td>{PART_WORDS[item.part]}</Table.Td>
      <Table.Td>{item.a}</Table.Td>
      <Table.Td>{item.b}</Table.Td>
      <Table.Td>
        <Button.Group>
          <Button size="compact-xs" disabled={item.a === 'not found'} onClick={() => take(matching.coderA)}>
            {`Take ${matching.coderA}`}
          </Button>
          <Button size="compact-xs" disabled={item.b === 'not found'} onClick={() => take(matching.coderB)}>
            {`Take ${matching.coderB}`}
          </Button>
          <Button size="compact-xs" onClick={show} title="Shows it in the inspector: edit or decide there">
            Other…
          </Button>
        </Button.Group>
      </Table.Td>
    </Table.Tr>
  )
}
