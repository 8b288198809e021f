import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { LONGEST_TRIGGER } from '../../../shared/domain/case-rules.ts'
import type { QuotedSpan } from '../../../shared/domain/text-span.ts'
import { useCommand } from '../../client/index.ts'
import { NewActor } from '../merging/index.ts'
import { NoteEditor } from '../notes/index.ts'
import { AliasMaker } from './alias-maker.tsx'
import { EventMaker } from './event-maker.tsx'
import styles from './manual.module.css'
import { PassageAdder } from './passage-adder.tsx'
import { shortWords } from './short-words.ts'
import { TriggerMaker } from './trigger-maker.tsx'

const TITLE = 120
const NAME = 80

type Making = 'note' | 'event' | 'passage' | 'actor' | 'alias' | 'trigger'

const WAYS: readonly { making: Making; words: string; title: string }[] = [
  { making: 'note', words: 'Note', title: 'A note or tags on these words' },
  { making: 'event', words: 'Missing event', title: 'An event that these words tell and nobody found' },
  { making: 'passage', words: 'Tells of…', title: 'These words tell an event of the case' },
  { making: 'actor', words: 'New actor', title: 'These words name an actor that the case does not have' },
  { making: 'alias', words: 'Name of…', title: 'These words are another name of an actor of the case' },
  { making: 'trigger', words: 'Trigger…', title: 'These words tell of a kind of event wherever they stand' },
]

/** A whole sentence stands nowhere else. */
const fits = (making: Making, words: string): boolean => making !== 'trigger' || words.split(' ').length <= LONGEST_TRIGGER

/** What can be made of words that a person marked. */
export function SelectedWords({ articleId, words }: { articleId: number; words: QuotedSpan }) {
  const [making, setMaking] = useState<Making | null>(null)
  const close = (): void => setMaking(null)
  const name = shortWords(words.text, NAME)
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || making === null) return
    key.preventDefault()
    key.stopPropagation()
    close()
  }
  return (
    <section className={styles.selected} aria-label="With the marked words" onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <span className={styles.words}>“{shortWords(words.text, 60)}”</span>
        {WAYS.filter(({ making: way }) => fits(way, name)).map((way) => (
          <Button key={way.making} title={way.title} aria-expanded={making === way.making} onClick={() => setMaking(way.making)}>
            {way.words}
          </Button>
        ))}
      </div>
      {making === 'note' && <PassageNote articleId={articleId} words={words} onClose={close} />}
      {making === 'event' && (
        <EventMaker title={shortWords(words.text, TITLE)} passage={{ articleId, start: words.start, end: words.end }} onClose={close} />
      )}
      {making === 'passage' && <PassageAdder articleId={articleId} span={words} onClose={close} />}
      {making === 'alias' && <AliasMaker name={name} onClose={close} />}
      {making === 'trigger' && <TriggerMaker articleId={articleId} words={name} onClose={close} />}
      <NewActor opened={making === 'actor'} name={name} onClose={close} />
    </section>
  )
}

function PassageNote({ articleId, words, onClose }: { articleId: number; words: QuotedSpan; onClose: () => void }) {
  const add = useCommand('notes.add')
  return (
    <NoteEditor
      saving={add.isPending}
      onSave={(body, tags) =>
        add.mutate({ target: 'passage', targetId: articleId, start: words.start, end: words.end, body, tags }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  )
}
