import { z } from 'zod'
import { command, query } from './call.ts'
import { done } from './shapes.ts'

export const MOST_SAVED_VIEWS = 200

export const savedView = z.object({
  viewId: z.string(),
  name: z.string(),
  /** What the address holds: place, filter with its window, mode, grouping, folded groups, span and selection. */
  address: z.string(),
  savedAt: z.string(),
})
export type SavedView = z.infer<typeof savedView>

const name = z.string().trim().min(1).max(120)

/** Named views of the case. They are kept with the file; like all view state they are not on the undo list. */
export const savedViewCalls = {
  'views.list': query(z.object({}), z.object({ views: z.array(savedView) })),
  /** Keeps the address, and how the network stands, under a name. A name that is taken is saved over. */
  'views.save': command(z.object({ name, address: z.string().max(20_000) }), z.object({ viewId: z.string(), words: z.string() })),
  /** Brings the network back to how it stood and answers the address to go to. */
  'views.open': command(z.object({ viewId: z.string() }), z.object({ address: z.string(), words: z.string() })),
  'views.rename': command(z.object({ viewId: z.string(), name }), done),
  'views.delete': command(z.object({ viewId: z.string() }), done),
}
