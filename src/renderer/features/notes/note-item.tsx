import { type ReactNode, useState } from 'react'
import type { Note } from '../../../shared/contract/note-calls.ts'
import { useCommand } from '../../client/index.ts'
import { NoteEditor } from './note-editor.tsx'
import styles from './notes.module.css'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const dayOf = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '' : day.format(new Date(iso)))

/** One note with its quotation, its tags, and ways to change it. `head` says what it hangs on, where that is not plain. */
export function NoteItem({ note, head }: { note: Note; head?: ReactNode }) {
  const [editing, setEditing] = useState(false)
  const edit = useCommand('notes.edit')
  const remove = useCommand('notes.delete')
  const close = (): void => setEditing(false)
  return (
    <li className={styles.note}>
      {head}
      {note.quote && <p className={styles.quote}>“{note.quote}”</p>}
      {editing ? (
        <NoteEditor
          body={note.body}
          tags={note.tags}
          saving={edit.isPending}
          onSave={(body, tags) => edit.mutate({ noteId: note.id, body, tags }, { onSuccess: close })}
          onClose={close}
        />
      ) : (
        <>
          {note.body !== '' && <p className={styles.body}>{note.body}</p>}
          <div className={styles.foot}>
            {note.tags.map((tag) => (
              <span key={tag} className={styles.tag}>
                {tag}
              </span>
            ))}
            <span>
              {note.coder}, {dayOf(note.modifiedAt)}
            </span>
            <button type="button" className="link" onClick={() => setEditing(true)}>
              edit
            </button>
            <button type="button" className="link" onClick={() => remove.mutate({ noteIds: [note.id] })}>
              delete
            </button>
          </div>
        </>
      )}
    </li>
  )
}
