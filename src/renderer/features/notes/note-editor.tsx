import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import styles from './notes.module.css'
import { readTags, writeTags } from './tag-words.ts'

interface NoteEditorProps {
  body?: string
  tags?: readonly string[]
  saving: boolean
  onSave: (body: string, tags: string[]) => void
  onClose: () => void
}

/** A note, tags, or both. Ctrl+Enter saves, Esc leaves. */
export function NoteEditor({ body = '', tags = [], saving, onSave, onClose }: NoteEditorProps) {
  const [text, setText] = useState(body)
  const [tagText, setTagText] = useState(writeTags(tags))
  const empty = text.trim() === '' && readTags(tagText).length === 0
  const save = (): void => {
    if (!empty) onSave(text.trim(), readTags(tagText))
  }
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key === 'Escape') onClose()
    else if (key.key === 'Enter' && (key.ctrlKey || key.metaKey)) save()
    else return
    key.preventDefault()
    key.stopPropagation()
  }
  return (
    <form
      className={styles.editor}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        size="xs"
        aria-label="Note"
        placeholder="Note"
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autoFocus
      />
      <TextInput
        size="xs"
        aria-label="Tags"
        placeholder="tags, with commas between"
        value={tagText}
        onChange={(event) => setTagText(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit" variant="filled" disabled={empty} loading={saving} title="Ctrl+Enter">
          Save
        </Button>
        <Button onClick={onClose} title="Esc">
          Cancel
        </Button>
      </Group>
    </form>
  )
}
