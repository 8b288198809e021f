import { Button, Group } from '@mantine/core'
import { type RefObject, useState } from 'react'
import type { QueueItem } from '../../../shared/contract/review-calls.ts'
import { useCommand } from '../../client/index.ts'
import { openReader } from '../../selection/index.ts'
import { TimeField } from '../time-field/index.ts'
import { DecisionButton } from './decision-button.tsx'
import { useDecisionKeys } from './decision-keys.ts'
import styles from './decisions.module.css'
import type { Queue } from './use-queue.ts'

type DateItem = Extract<QueueItem, { type: 'date' }>

/** An article without a publication date: the words of its times hang on it. */
export function DateCard({ item, queue, box }: { item: DateItem; queue: Queue; box: RefObject<HTMLElement | null> }) {
  const [draft, setDraft] = useState('')
  const set = useCommand('articles.setMetadata')
  const { article, undated, clue } = item
  const read = (): void => openReader({ articleId: article.id, span: null })
  const focusField = (): void => box.current?.querySelector<HTMLInputElement>('form input')?.focus()
  useDecisionKeys({ o: read, e: focusField }, box)
  const save = (): void => {
    if (draft.trim() === '') return
    queue.decide(item.key, set.mutateAsync({ articleIds: [article.id], patch: { published: draft.trim() } }))
    box.current?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.card}>
      <p className="section-title">Missing date</p>
      <h2 className={styles.title}>{article.title}</h2>
      <p className={styles.soft}>
        {article.outlet ?? 'outlet unknown'} · {article.fileName} ·{' '}
        {undated === 1 ? '1 event waits for the date' : `${undated} events wait for the date`}
      </p>
      {clue && <p>{clue}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Group gap="xs" align="flex-start">
          <div style={{ width: 280 }}>
            <TimeField label="When was it published?" value={draft} onChange={setDraft} emptyWords="Year, month and day, as far as known" />
          </div>
          <Button type="submit" variant="filled" mt={24} disabled={draft.trim() === ''}>
            Set date
          </Button>
        </Group>
      </form>
      <div className={styles.actions}>
        <DecisionButton words="Type the date" letter="E" onClick={focusField} />
        <DecisionButton words="Read the article" letter="O" onClick={read} />
        <DecisionButton words="Leave open" letter="N" onClick={() => queue.step(1)} />
      </div>
    </div>
  )
}
