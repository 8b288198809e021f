import { z } from 'zod'
import { command, machineCommand, query } from './call.ts'
import { EXPORT_FORMATS } from './export-formats.ts'
import { dayNumber, filterSchema, id } from './filter.ts'

export { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts'

const asked = {
  format: z.enum(EXPORT_FORMATS),
  filter: filterSchema,
  /** For pictures. */
  picture: z
    .object({
      width: z.number().int().min(200).max(20_000).default(1600),
      height: z.number().int().min(200).max(20_000).default(900),
      /** Days to draw; null is all of them. */
      view: z.object({ from: dayNumber, to: dayNumber }).nullable().default(null),
      /** Actors and ties beyond this are left out of the network. */
      limit: z.number().int().min(5).max(1000).default(120),
      dark: z.boolean().default(false),
      /** In a timeline, long stretches without an event become a break that says how long. */
      fold: z.boolean().default(false),
    })
    .prefault({}),
  /** Left out by name wherever they stand: actors become "Redacted actor 1", sources of these articles "Redacted source 1". */
  redact: z.object({ actors: z.array(id).default([]), articles: z.array(id).default([]) }).prefault({}),
}

export const exportHead = z.object({ fileName: z.string(), mediaType: z.string(), binary: z.boolean() })

export const exportCalls = {
  /** The whole file. Text formats have `text`, the others `base64`. Refused above 256 MB: then read it in pieces. */
  'export.make': query(z.object(asked), exportHead.extend({ text: z.string(), base64: z.string().nullable(), rows: z.number().int() })),
  /** Begins a file to be read in pieces of about a megabyte by `export.next`; four can be open at a time. */
  'export.start': query(z.object(asked), exportHead.extend({ exportId: z.string() })),
  'export.next': query(
    z.object({ exportId: z.string() }),
    z.object({ text: z.string(), base64: z.string().nullable(), rows: z.number().int(), done: z.boolean() }),
  ),
  /** First lines, what will go out and what is lost, before anything is made. */
  'export.preview': query(
    z.object(asked),
    exportHead.extend({
      events: z.number().int(),
      articles: z.number().int(),
      loses: z.array(z.string()),
      /** Beginning of a text format; null for bytes. */
      head: z.string().nullable(),
      /** Column names and first rows where the format is a table. */
      table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable(),
    }),
  ),
  /** The case as a file to give away: without notes, rejected finds or original bytes. Nothing here changes. */
  'case.shareCopy': command(z.object({}), z.object({ fileName: z.string(), base64: z.string(), words: z.string() })),
  'case.shareCopyTo': machineCommand(z.object({ path: z.string().min(1) }), z.object({ words: z.string() })),
}
