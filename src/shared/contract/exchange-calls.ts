import { z } from 'zod'
import { command, machineCommand, query } from './call.ts'
import { id } from './filter.ts'
import { done } from './shapes.ts'

const caseFile = z.object({ name: z.string().min(1).max(1000), base64: z.string() })

export const mergeCounts = z.object({
  /** Name of the other case. */
  name: z.string(),
  articles: z.object({ added: z.number().int(), known: z.number().int() }),
  actors: z.object({ added: z.number().int(), known: z.number().int() }),
  events: z.object({ added: z.number().int(), known: z.number().int() }),
  decisions: z.object({ added: z.number().int(), known: z.number().int() }),
  notes: z.object({ added: z.number().int(), known: z.number().int() }),
  /** Whose decisions the other case holds. */
  coders: z.array(z.string()),
})
export type MergeCounts = z.infer<typeof mergeCounts>

const sourcesFile = { name: z.string().min(1).max(1000), text: z.string().max(50_000_000) }

const joinedField = z.enum(['title', 'author', 'outlet', 'url', 'published'])

export const exchangeCalls = {
  /** What another case would bring, a .dateline file or its JSON lines, before anything is written. */
  'case.previewMerge': query(caseFile, mergeCounts),
  'case.previewMergeFile': machineCommand(z.object({ path: z.string().min(1) }), mergeCounts),
  /** Takes another case into this one: the same articles, actors and events are recognised, what this case says stays, decisions stay each coder's own. */
  'case.merge': command(caseFile, done.extend({ counts: mergeCounts })),
  'case.mergeFile': machineCommand(z.object({ path: z.string().min(1) }), done.extend({ counts: mergeCounts })),
  /** Which articles the entries of a BibTeX, RIS or CSL-JSON file are about, and what they would fill in. */
  'sources.preview': query(
    z.object(sourcesFile),
    z.object({
      format: z.enum(['bibtex', 'ris', 'csl-json']),
      entries: z.number().int(),
      joined: z.array(
        z.object({
          articleId: id,
          article: z.string(),
          entry: z.string(),
          by: z.enum(['address', 'title', 'title and date']),
          fills: z.array(z.object({ field: joinedField, value: z.string() })),
          /** What the article has already and the entry says otherwise; it stays. */
          differs: z.array(z.object({ field: joinedField, here: z.string(), there: z.string() })),
        }),
      ),
      /** Entries that no article answers to, or several. */
      unmatched: z.array(z.string()),
      problems: z.array(z.string()),
    }),
  ),
  /** Fills in what these articles lack, as one step; null is all that the preview joined. */
  'sources.join': command(z.object({ ...sourcesFile, articleIds: z.array(id).nullable().default(null) }), done),
}
