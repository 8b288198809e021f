import { useState } from 'react'
import type { NOTE_TARGETS } from '../../../shared/contract/note-calls.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { NoteEditor } from './note-editor.tsx'
import { NoteItem } from './note-item.tsx'
import styles from './notes.module.css'

interface NotesSectionProps {
  target: (typeof NOTE_TARGETS)[number]
  targetId: number
}

/** Notes and tags of one thing, in the inspector. */
export function NotesSection({ target, targetId }: NotesSectionProps) {
  const [adding, setAdding] = useState(false)
  const notes = useCall('notes.list', { target, targetId })
  const add = useCommand('notes.add')
  const close = (): void => setAdding(false)
  return (
    <section style={{ marginTop: 14 }} aria-label="Notes">
      <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 4 }}>
        <h3 className="section-title">Notes</h3>
      </div>
      <ul className={styles.list}>
        {notes.data?.notes.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      {adding ? (
        <NoteEditor
          saving={add.isPending}
          onSave={(body, tags) => add.mutate({ target, targetId, body, tags }, { onSuccess: close })}
          onClose={close}
        />
      ) : (
        <button type="button" className="link" data-add-note onClick={() => setAdding(true)}>
          Add a note or a tag
        </button>
      )}
    </section>
  )
}
