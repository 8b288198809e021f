import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { QueryContext, QueryHandlers } from '../handler-types.ts'
import { caseName, isSample } from '../store/case-queries.ts'
import { eventRecords } from './event-records.ts'
import { eventsCsv } from './events-csv.ts'
import { eventsJsonl } from './events-jsonl.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { networkData } from './network-data.ts'

/** A name that every file system takes. */
const fileStem = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60) || 'case'

const makeExport = (context: QueryContext, { format, filter }: ParsedInput<'export.make'>): CallOutput<'export.make'> => {
  const name = caseName(context.db)
  const stem = fileStem(name)
  const description = isSample(context.db) ? `${name} (sample text)` : name
  switch (format) {
    case 'events-csv':
      return { fileName: `${stem}-events.csv`, mediaType: 'text/csv', ...eventsCsv(eventRecords(context, filter)) }
    case 'events-jsonl':
      return { fileName: `${stem}-events.jsonl`, mediaType: 'application/x-ndjson', ...eventsJsonl(eventRecords(context, filter)) }
    case 'network-gexf': {
      const network = networkData(context, filter)
      return {
        fileName: `${stem}-network.gexf`,
        mediaType: 'application/gexf+xml',
        text: gexf(network, description),
        rows: network.ties.length,
      }
    }
    case 'network-graphml': {
      const network = networkData(context, filter)
      return {
        fileName: `${stem}-network.graphml`,
        mediaType: 'application/xml',
        text: graphml(network, description),
        rows: network.ties.length,
      }
    }
    default: {
      const never: never = format
      return never
    }
  }
}

export const exportHandlers: QueryHandlers<'export.make'> = { 'export.make': makeExport }
