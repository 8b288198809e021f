import { AppError } from '../../../shared/contract/app-error.ts'
import type { Note } from '../../../shared/contract/note-calls.ts'
import type { CommandContext, CommandHandlers, QueryHandlers } from '../handler-types.ts'
import { textOfArticle } from '../store/article-queries.ts'
import {
  listNotes,
  type NoteRow,
  type NoteTarget,
  noteById,
  type TargetHead,
  tagCounts,
  targetById,
  targetByUid,
} from '../store/note-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { Writer } from '../store/writer.ts'

const shown = (db: CaseDatabase, row: NoteRow): Note => {
  const target = targetByUid(db, row.target as NoteTarget, row.target_uid)
  const quoted = row.article_id !== null && row.start !== null && row.end !== null
  return {
    id: row.id,
    uid: row.uid,
    target: row.target as NoteTarget,
    targetId: target?.id ?? null,
    targetWords: target?.words ?? 'no longer in the case',
    articleId: row.article_id,
    start: row.start,
    end: row.end,
    quote: quoted ? textOfArticle(db, row.article_id as number).text.slice(row.start as number, row.end as number) : null,
    body: row.body,
    tags: JSON.parse(row.tags) as string[],
    coder: row.coder,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
  }
}

const theTarget = (db: CaseDatabase, target: NoteTarget, id: number): TargetHead => {
  const head = targetById(db, target, id)
  if (!head) throw new AppError('not-found', `What the note is about (${target}) is not in the case any more. The note was not kept.`)
  return head
}

const theNote = (db: CaseDatabase, id: number): NoteRow => {
  const row = noteById(db, id)
  if (!row) throw new AppError('not-found', 'This note is not in the case any more. Undo brings it back if it was deleted.')
  return row
}

const cleanTags = (tags: string[]): string => JSON.stringify([...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))])

interface NewNote {
  target: NoteTarget
  head: TargetHead
  start: number | null
  end: number | null
  body: string
  tags: string[]
}

const insertNote = (writer: Writer, { coder, now, newUid }: CommandContext, note: NewNote): number => {
  const at = now().toISOString()
  const inArticle = note.target === 'passage' || note.target === 'article'
  return writer.insert('annotations', {
    uid: newUid(),
    target: note.target,
    target_uid: note.head.uid,
    article_id: inArticle ? note.head.id : null,
    start: note.start,
    end: note.end,
    body: note.body,
    tags: cleanTags(note.tags),
    coder,
    created_at: at,
    modified_at: at,
  })
}

const checkSpan = (db: CaseDatabase, target: NoteTarget, articleId: number, start: number | null, end: number | null): void => {
  if (target !== 'passage') return
  const length = textOfArticle(db, articleId).text.length
  if (start === null || end === null || start >= end || end > length) {
    throw new AppError(
      'invalid-input',
      'A note on a passage needs the passage: its first and last place in the text. The note was not kept.',
    )
  }
}

export const noteQueryHandlers: QueryHandlers<'notes.list'> = {
  'notes.list': ({ db }, { target, targetId, tag, text, offset, limit }) => {
    const uid = target !== null && targetId !== null ? (targetById(db, target, targetId)?.uid ?? '') : null
    const { total, rows } = listNotes(db, { target, targetUid: uid, tag, text, offset, limit })
    return { total, notes: rows.map((row) => shown(db, row)), tags: tagCounts(db) }
  },
}

export const noteCommandHandlers: CommandHandlers<'notes.add' | 'notes.edit' | 'notes.delete' | 'notes.tag'> = {
  'notes.add': (context, { target, targetId, start, end, body, tags }) => {
    const head = theTarget(context.db, target, targetId)
    checkSpan(context.db, target, targetId, start, end)
    const words = `Added a note on “${head.words}”`
    const noteId = context.change(words, (writer) => insertNote(writer, context, { target, head, start, end, body, tags }))
    return { noteId, words }
  },
  'notes.edit': (context, { noteId, body, tags }) => {
    theNote(context.db, noteId)
    const words = 'Changed a note'
    context.change(words, (writer) =>
      writer.update('annotations', noteId, {
        ...(body === undefined ? {} : { body }),
        ...(tags === undefined ? {} : { tags: cleanTags(tags) }),
        modified_at: context.now().toISOString(),
      }),
    )
    return { words, affected: 1 }
  },
  'notes.delete': (context, { noteIds }) => {
    for (const id of noteIds) theNote(context.db, id)
    const words = noteIds.length === 1 ? 'Deleted a note' : `Deleted ${noteIds.length} notes`
    context.change(words, (writer) => {
      for (const id of noteIds) writer.remove('annotations', id)
    })
    return { words, affected: noteIds.length }
  },
  'notes.tag': (context, { target, targetIds, tags }) => {
    const heads = targetIds.map((id) => theTarget(context.db, target, id))
    const words = `Tagged ${heads.length === 1 ? `“${heads[0]?.words}”` : `${heads.length} ${target}s`} ${tags.map((tag) => `“${tag}”`).join(', ')}`
    context.change(words, (writer) => {
      for (const head of heads) insertNote(writer, context, { target, head, start: null, end: null, body: '', tags })
    })
    return { words, affected: heads.length }
  },
}
