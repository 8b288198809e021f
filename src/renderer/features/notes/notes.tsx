import { Chip, Group, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { Note } from '../../../shared/contract/note-calls.ts'
import { useCall } from '../../client/index.ts'
import { openReader, pick } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { NoteItem } from './note-item.tsx'
import styles from './notes.module.css'

/** Goes to what a note hangs on. */
function open(note: Note): void {
  const { target, targetId, articleId, start, end } = note
  if ((target === 'event' || target === 'actor' || target === 'article') && targetId !== null) pick({ type: target, id: targetId })
  if (articleId !== null && start !== null && end !== null) openReader({ articleId, span: { start, end } })
}

/** Every note of the case, by word and by tag. */
export function Notes() {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const [tag, setTag] = useState<string | null>(null)
  const answer = useCall('notes.list', { text: asked, tag, limit: 500 }, { keep: true })
  if (answer.isError) return <EmptyState title="The notes cannot be shown">{answer.error.message}</EmptyState>
  if (!answer.data) return null
  const { notes, tags, total } = answer.data
  if (total === 0 && asked === '' && tag === null)
    return (
      <EmptyState title="No notes yet">
        Notes and tags hang on events, actors, articles and passages: add one in the inspector on the right.
      </EmptyState>
    )
  return (
    <div className={styles.place}>
      <Group gap="xs" mb="xs">
        <TextInput
          size="xs"
          w={240}
          aria-label="Search notes"
          placeholder="Words in notes"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {tags.map((one) => (
          <Chip key={one.tag} size="xs" checked={tag === one.tag} onChange={() => setTag(tag === one.tag ? null : one.tag)}>
            {one.tag} {one.count}
          </Chip>
        ))}
      </Group>
      {notes.length === 0 && <p className={styles.soft}>No note has these words.</p>}
      <ul className={styles.list}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            head={
              <button type="button" className="link" onClick={() => open(note)}>
                {note.targetWords}
              </button>
            }
          />
        ))}
      </ul>
    </div>
  )
}
