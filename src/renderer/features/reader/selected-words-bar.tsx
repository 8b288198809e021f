import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import type { QuotedSpan } from '../../../shared/domain/text-span.ts'
import { useCommand } from '../../client/index.ts'
import { pick } from '../../selection/index.ts'
import { kindChoices } from '../event-fields/index.ts'
import { NoteEditor } from '../notes/index.ts'
import styles from './reader.module.css'

const TITLE = 120

const short = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > length ? `${line.slice(0, length).replace(/\s+\S*$/, '')}…` : line
}

/** What can be made of words that a person marked: a note, or an event that was missed. */
export function SelectedWordsBar({ articleId, words }: { articleId: number; words: QuotedSpan }) {
  const [making, setMaking] = useState<'note' | 'event' | null>(null)
  const add = useCommand('notes.add')
  const close = (): void => setMaking(null)
  return (
    <section className={styles.selected} aria-label="With the marked words">
      <div className={styles.selectedHead}>
        <span className={styles.selectedWords}>“{short(words.text, 60)}”</span>
        <Button onClick={() => setMaking('note')}>Note</Button>
        <Button onClick={() => setMaking('event')}>Missing event</Button>
      </div>
      {making === 'note' && (
        <NoteEditor
          saving={add.isPending}
          onSave={(body, tags) =>
            add.mutate({ target: 'passage', targetId: articleId, start: words.start, end: words.end, body, tags }, { onSuccess: close })
          }
          onClose={close}
        />
      )}
      {making === 'event' && <NewEvent articleId={articleId} words={words} onClose={close} />}
    </section>
  )
}

/** Kind and title now; time, roles and the rest in the inspector, where the new event is selected at once. */
function NewEvent({ articleId, words, onClose }: { articleId: number; words: QuotedSpan; onClose: () => void }) {
  const [kind, setKind] = useState('incident')
  const [title, setTitle] = useState(short(words.text, TITLE))
  const create = useCommand('events.create')
  const save = (): void => {
    if (title.trim() === '') return
    create.mutate(
      { kind, title: title.trim(), passage: { articleId, start: words.start, end: words.end } },
      {
        onSuccess: ({ eventId }) => {
          onClose()
          pick({ type: 'event', id: eventId })
        },
      },
    )
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    onClose()
  }
  return (
    <form
      className={styles.selectedHead}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <NativeSelect
        size="xs"
        w={140}
        aria-label="Kind"
        data={kindChoices(null)}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        autoFocus
      />
      <TextInput
        size="xs"
        flex={1}
        aria-label="Title"
        value={title}
        maxLength={500}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" loading={create.isPending} disabled={title.trim() === ''}>
        Add
      </Button>
      <Button onClick={onClose}>Cancel</Button>
    </form>
  )
}
