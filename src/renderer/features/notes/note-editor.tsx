import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormFrame } from '../../ui/index.ts'
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
  return (
    <FormFrame
      label="Note"
      saveWords="Save"
      saving={saving}
      ready={!empty}
      onSave={() => onSave(text.trim(), readTags(tagText))}
      onClose={onClose}
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
    </FormFrame>
  )
}
