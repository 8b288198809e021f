import { z } from 'zod'
import { query } from './call.ts'
import { filterSchema } from './filter.ts'

export const EXPORT_FORMATS = ['events-csv', 'events-jsonl', 'network-gexf', 'network-graphml'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const exportCalls = {
  'export.make': query(
    z.object({ format: z.enum(EXPORT_FORMATS), filter: filterSchema }),
    z.object({ fileName: z.string(), mediaType: z.string(), text: z.string(), rows: z.number().int() }),
  ),
}
