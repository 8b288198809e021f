import { Button, NumberInput, Table } from '@mantine/core'
import { useState } from 'react'
import { callEngine, useCall } from '../../client/index.ts'
import { setFilter, setPlace, useCaseId } from '../../selection/index.ts'
import { announce, EmptyState, showError } from '../../ui/index.ts'
import styles from './coding.module.css'
import { intervalWords } from './figure-words.ts'

/** How often each rule was right where this coder decided, and a random sample to decide on next. */
export function Precision() {
  const precision = useCall('coding.precision', {}, { keep: true })
  if (precision.isError) return <EmptyState title="The figures cannot be shown">{precision.error.message}</EmptyState>
  if (!precision.data) return null
  const { rules } = precision.data
  const decided = rules.reduce((sum, rule) => sum + rule.decided, 0)
  const accepted = rules.reduce((sum, rule) => sum + rule.accepted, 0)
  return (
    <section aria-label="Precision by rule">
      <Sample />
      <h3 className={styles.title}>Precision by rule</h3>
      {rules.length === 0 ? (
        <p className={styles.soft}>Decide on some finds first; figures from a random sample hold for the whole case.</p>
      ) : (
        <>
          <p className={styles.lead}>
            You accepted {accepted} of {decided} decided finds. The interval is Wilson’s at 95 %; it speaks for the case only where the
            decided finds are a random sample.
          </p>
          <Table verticalSpacing={4} fz="sm" w="auto" miw={520}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Rule</Table.Th>
                <Table.Th ta="right">Decided</Table.Th>
                <Table.Th ta="right">Accepted</Table.Th>
                <Table.Th ta="right">Precision</Table.Th>
                <Table.Th ta="right">95 % interval</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rules.map((rule) => (
                <Table.Tr key={rule.rule}>
                  <Table.Td>{rule.rule}</Table.Td>
                  <Table.Td ta="right">{rule.decided}</Table.Td>
                  <Table.Td ta="right">{rule.accepted}</Table.Td>
                  <Table.Td ta="right">{(rule.accepted / rule.decided).toFixed(2)}</Table.Td>
                  <Table.Td ta="right">{intervalWords(rule.low, rule.high)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </section>
  )
}

/** The same size and seed draw the same events, for this coder and for another. */
function Sample() {
  const caseId = useCaseId()
  const [size, setSize] = useState<number | string>(50)
  const [seed, setSeed] = useState<number | string>(1)
  const ready = typeof size === 'number' && size >= 1 && typeof seed === 'number'
  const draw = async (): Promise<void> => {
    if (!ready) return
    const { eventIds } = await callEngine('coding.sample', caseId, { size: Math.round(size), seed: Math.round(seed) })
    if (eventIds.length === 0) {
      announce('There are no events to draw from.')
      return
    }
    setFilter({ events: eventIds, showDoubtful: true, showBackground: true })
    setPlace('decisions')
    announce(`${eventIds.length} events drawn at random`)
  }
  return (
    <>
      <h3 className={styles.title}>Random sample</h3>
      <p className={styles.lead}>
        Drawn events open as a queue in Decisions. The same size and seed give the same events, so that another coder can decide on the same
        ones.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          draw().catch((error: unknown) => showError(error as Error))
        }}
      >
        <NumberInput size="xs" w={110} label="Events" min={1} max={5000} allowDecimal={false} value={size} onChange={setSize} />
        <NumberInput size="xs" w={110} label="Seed" allowDecimal={false} value={seed} onChange={setSeed} />
        <Button type="submit" variant="filled" disabled={!ready}>
          Draw and decide
        </Button>
      </form>
    </>
  )
}
