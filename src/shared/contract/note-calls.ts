import { z } from 'zod'
import { command, query } from './call.ts'
import { id } from './filter.ts'
import { done, page } from './shapes.ts'

export const NOTE_TARGETS = ['event', 'actor', 'place', 'article', 'passage'] as const

const tags = z.array(z.string().min(1).max(80)).max(50)

export const note = z.object({
  id,
  uid: z.string(),
  target: z.enum(NOTE_TARGETS),
  /** Event, actor, place or article; null where the target is gone. */
  targetId: id.nullable(),
  targetWords: z.string(),
  articleId: id.nullable(),
  /** UTF-16 code units in the article's text; W3C TextPosition and TextQuote selectors are written from it at export. */
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  quote: z.string().nullable(),
  body: z.string(),
  tags: z.array(z.string()),
  coder: z.string(),
  createdAt: z.string(),
  modifiedAt: z.string(),
})
export type Note = z.infer<typeof note>

/** `passage` targets an article by `targetId` and the span in it. */
const noteTarget = {
  target: z.enum(NOTE_TARGETS),
  targetId: id,
  start: z.number().int().min(0).nullable().default(null),
  end: z.number().int().min(1).nullable().default(null),
}

export const noteCalls = {
  'notes.list': query(
    z.object({
      target: z.enum(NOTE_TARGETS).nullable().default(null),
      targetId: id.nullable().default(null),
      tag: z.string().nullable().default(null),
      text: z.string().default(''),
      ...page,
    }),
    z.object({ total: z.number().int(), notes: z.array(note), tags: z.array(z.object({ tag: z.string(), count: z.number().int() })) }),
  ),
  'notes.add': command(
    z.object({ ...noteTarget, body: z.string().max(50_000), tags: tags.default([]) }),
    z.object({ noteId: id, words: z.string() }),
  ),
  'notes.edit': command(z.object({ noteId: id, body: z.string().max(50_000).optional(), tags: tags.optional() }), done),
  'notes.delete': command(z.object({ noteIds: z.array(id).min(1) }), done),
  /** Adds tags to many things at once. */
  'notes.tag': command(z.object({ target: z.enum(NOTE_TARGETS), targetIds: z.array(id).min(1), tags: tags.min(1) }), done),
}
