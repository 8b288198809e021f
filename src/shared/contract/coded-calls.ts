import { z } from 'zod'
import { query } from './call.ts'

/** How the columns of a table are read; a case keeps mappings under the view key "coded.mappings". */
export const codedMapping = z.object({
  name: z.string(),
  /** Heading of the column for each field that has one. */
  columns: z.record(z.string(), z.string()),
  dateOrder: z.enum(['day-first', 'month-first']).nullable(),
  dates: z.enum(['period', 'earliest-latest']),
  /** Kind by what stands in the kind column, letter case aside. */
  kinds: z.record(z.string(), z.string()),
  /** Kind of rows whose own is not in `kinds`; null refuses them. */
  otherKind: z.string().nullable(),
  separator: z.string(),
})
export type CodedMappingShape = z.infer<typeof codedMapping>

/** A known data set, or a mapping of columns. */
export const codedReading = z.union([
  z.object({
    preset: z.string(),
    /** The node list that an edge list takes its names from. */
    nodes: z.object({ name: z.string().min(1).max(1000), base64: z.string() }).optional(),
  }),
  z.object({
    mapping: codedMapping,
    /** Within which the ids of rows tell them apart; without it the file's name without its ending. */
    dataset: z.string().max(200).optional(),
  }),
])
export type CodedReadingShape = z.infer<typeof codedReading>

const table = { name: z.string().min(1).max(1000), base64: z.string() }

export const codedCalls = {
  /** First rows of a table, the data set that its headings show it to be, and a guessed mapping. */
  'coded.preview': query(
    z.object({ ...table, limit: z.number().int().min(1).max(100).default(20) }),
    z.object({
      headings: z.array(z.string()),
      rows: z.array(z.record(z.string(), z.unknown())),
      preset: z.object({ id: z.string(), label: z.string() }).nullable(),
      mapping: codedMapping,
      fields: z.array(z.string()),
    }),
  ),
  /** What stands in one column, most frequent first, so that each can be given its kind. */
  'coded.values': query(
    z.object({ ...table, column: z.string(), limit: z.number().int().min(1).max(1000).default(200) }),
    z.object({ total: z.number().int(), values: z.array(z.object({ value: z.string(), rows: z.number().int() })) }),
  ),
  /** What an import would bring, before anything is written. */
  'coded.count': query(
    z.object({ ...table, reading: codedReading }),
    z.object({
      rows: z.number().int(),
      events: z.number().int(),
      nodes: z.number().int(),
      ties: z.number().int(),
      refused: z.number().int(),
      undated: z.number().int(),
      /** Already in the case, to be left as they are. */
      known: z.number().int(),
      /** Already in the case with other content: to be updated. */
      updated: z.number().int(),
      /** Already in the case with other content, and left as they are, as somebody decided on them. */
      kept: z.number().int(),
      kinds: z.record(z.string(), z.number().int()),
      reasons: z.array(z.object({ reason: z.string(), rows: z.number().int() })),
    }),
  ),
}
