import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../client/index.ts'
import { useKindChoices } from '../pickers/index.ts'
import styles from './manual.module.css'

type Part = 'verb-trigger' | 'noun-trigger'

const PARTS: { value: Part; label: string }[] = [
  { value: 'verb-trigger', label: 'as a verb' },
  { value: 'noun-trigger', label: 'as a noun' },
]

/** "skirmished" is sooner a verb, "a skirmish" a noun; a person can say otherwise. */
const likelyPart = (words: string): Part => (/^\p{L}+(ed|ing)\b/u.test(words) ? 'verb-trigger' : 'noun-trigger')

/** Marked words as words that tell of a kind of event, in every article of the case. */
export function TriggerMaker({ articleId, words, onClose }: { articleId: number; words: string; onClose: () => void }) {
  const [part, setPart] = useState(() => likelyPart(words))
  const [eventKind, setEventKind] = useState('incident')
  const add = useCommand('rules.add')
  const rerun = useCommand('extraction.rerun')
  const kinds = useKindChoices(eventKind)
  if (add.data)
    return (
      <div className={styles.made} role="status">
        <span>{rerun.data?.words ?? `${add.data.words}. It acts when articles are read again; Coding lists all rules.`}</span>
        <div className={styles.row}>
          {!rerun.data && (
            <Button variant="filled" loading={rerun.isPending} onClick={() => rerun.mutate({ articleIds: [articleId] })} data-autofocus>
              Read this article again
            </Button>
          )}
          <Button onClick={onClose}>Close</Button>
        </div>
      </div>
    )
  return (
    <form
      className={styles.fields}
      aria-label="Words that tell of a kind of event"
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({ kind: part, words, eventKind })
      }}
    >
      <NativeSelect
        size="xs"
        label="In every article"
        data={PARTS}
        value={part}
        onChange={(event) => setPart(event.currentTarget.value as Part)}
        autoFocus
      />
      <NativeSelect
        size="xs"
        label="these words tell of"
        data={kinds}
        value={eventKind}
        onChange={(event) => setEventKind(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" loading={add.isPending}>
        Make rule
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  )
}
