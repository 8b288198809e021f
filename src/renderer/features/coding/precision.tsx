import { Button, NativeSelect, NumberInput, Table } from '@mantine/core'
import { useState } from 'react'
import { counted } from '../../../shared/domain/counted.ts'
import { callEngine, useCall } from '../../client/index.ts'
import { openReader, setFilter, setPlace, useCaseId } from '../../selection/index.ts'
import { announce, EmptyState, showError } from '../../ui/index.ts'
import styles from './coding.module.css'
import { intervalWords } from './figure-words.ts'

/** How often each rule was right where this coder decided, and a random sample to decide on next. */
export function Precision() {
  const precision = useCall('coding.precision', {}, { keep: true })
  if (precision.isError) return <EmptyState title="The figures cannot be shown">{precision.error.message}</EmptyState>
  if (!precision.data) return null
  const { rules, recall } = precision.data
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
      <h3 className={styles.title}>Recall</h3>
      {recall.articles === 0 ? (
        <p className={styles.soft}>
          Draw articles, read them whole, make the events that are missing, and mark them complete: that says that nothing in them is
          missing.
        </p>
      ) : (
        <p className={styles.lead}>
          In {counted(recall.articles, 'article')} that you marked complete, {recall.found} of {recall.found + recall.missed} events were
          found without you: recall {recall.found + recall.missed === 0 ? '–' : (recall.found / (recall.found + recall.missed)).toFixed(2)},
          95 % interval {intervalWords(recall.low, recall.high)}. It speaks for the case only where these articles are a random sample.
        </p>
      )}
    </section>
  )
}

const DRAWN = [
  { value: 'events', label: 'events to decide (precision)' },
  { value: 'articles', label: 'articles to code whole (recall)' },
]

/** The same size and seed draw the same events, for this coder and for another. */
function Sample() {
  const caseId = useCaseId()
  const [of, setOf] = useState<'events' | 'articles'>('events')
  const [size, setSize] = useState<number | string>(50)
  const [seed, setSeed] = useState<number | string>(1)
  const ready = typeof size === 'number' && size >= 1 && typeof seed === 'number'
  const draw = async (): Promise<void> => {
    if (!ready) return
    const { eventIds, articleIds } = await callEngine('coding.sample', caseId, { of, size: Math.round(size), seed: Math.round(seed) })
    const [first] = articleIds
    if (eventIds.length + articleIds.length === 0) {
      announce(`There are no ${of} to draw from.`)
      return
    }
    const drawn = of === 'events' ? { events: eventIds } : { articles: articleIds }
    setFilter({ ...drawn, showDoubtful: true, showBackground: true })
    setPlace(of === 'events' ? 'decisions' : 'events')
    if (first !== undefined) openReader({ articleId: first, span: null })
    announce(`${eventIds.length + articleIds.length} ${of} drawn at random`)
  }
  return (
    <>
      <h3 className={styles.title}>Random sample</h3>
      <p className={styles.lead}>
        Drawn events open as a queue in Decisions, drawn articles with their events and in the reader. The same size and seed give the same,
        so that another coder can work on the same ones.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          draw().catch((error: unknown) => showError(error as Error))
        }}
      >
        <NativeSelect
          size="xs"
          label="Draw"
          data={DRAWN}
          value={of}
          onChange={(event) => setOf(event.currentTarget.value as 'events' | 'articles')}
        />
        <NumberInput size="xs" w={110} label="How many" min={1} max={5000} allowDecimal={false} value={size} onChange={setSize} />
        <NumberInput size="xs" w={110} label="Seed" allowDecimal={false} value={seed} onChange={setSeed} />
        <Button type="submit" variant="filled" disabled={!ready}>
          {of === 'events' ? 'Draw and decide' : 'Draw and read'}
        </Button>
      </form>
    </>
  )
}
