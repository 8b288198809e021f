import { z } from 'zod'
import { command, query } from './call.ts'
import { id } from './filter.ts'
import { done } from './shapes.ts'

export const changeSummary = z.object({
  id,
  at: z.string(),
  coder: z.string(),
  words: z.string(),
  undone: z.boolean(),
})

export const caseCalls = {
  'case.summary': query(
    z.object({}),
    z.object({
      name: z.string(),
      articles: z.number().int(),
      actors: z.number().int(),
      places: z.number().int(),
      events: z.number().int(),
      /** Missing dates, proposed merges, doubtful finds. */
      decisions: z.number().int(),
      notes: z.number().int(),
      undatedArticles: z.number().int(),
      doubtful: z.number().int(),
      background: z.number().int(),
      undo: z.string().nullable(),
      redo: z.string().nullable(),
    }),
  ),
  'case.rename': command(z.object({ name: z.string().min(1).max(200) }), done),
  'history.list': query(z.object({ limit: z.number().int().min(1).max(500).default(100) }), z.object({ changes: z.array(changeSummary) })),
  'history.undo': command(z.object({}), done),
  'history.redo': command(z.object({}), done),
  'history.undoTo': command(z.object({ changeId: id }), done),
  /** View state of this case (positions, panels, saved window): kept with the file, never undone. */
  'view.get': query(z.object({ key: z.string().max(100) }), z.object({ value: z.unknown() })),
  'view.set': command(z.object({ key: z.string().max(100), value: z.unknown() }), z.object({})),
}
