import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { datasetHash } from '../coding/coding-query-handlers.ts'
import { type FieldColumn, fieldColumns } from '../coding/field-columns.ts'
import { allMatching } from '../explore/network-rows.ts'
import type { QueryContext } from '../handler-types.ts'
import { caseName, isSample } from '../store/case-queries.ts'
import { datasetVersions } from '../store/coding-queries.ts'
import { articlesOfEvents } from '../store/export-queries.ts'
import { type ArticleRecord, articleRecords } from './article-records.ts'
import { type EventRecord, eventRecords } from './event-records.ts'
import { type ExportedNetwork, networkData } from './network-data.ts'
import { createRedaction } from './redaction.ts'

/** What every file says of where it comes from. */
export interface ExportAbout {
  caseName: string
  /** The case's name, or that its texts are invented. */
  title: string
  /** The frozen version that the data still equals, with the beginning of its hash; null where nothing is frozen or something changed since. */
  datasetVersion: string | null
  coder: string
  /** The case's own fields, a column each in tables of events. */
  fields: FieldColumn[]
}

export type ExportAsked = ParsedInput<'export.make'>

/** Everything that a writer may ask for, each read when it is asked for, and counted. */
export interface ExportSource {
  context: QueryContext
  asked: ExportAsked
  about: ExportAbout
  events(): Generator<EventRecord>
  network(): ExportedNetwork
  articles(): ArticleRecord[]
  /** Takes what is to be redacted out of every text in a value. */
  hide<T>(value: T): T
  rows(): number
  /** Lines on their way out, counted as the rows instead of what was read; `frame` of them are no rows. */
  countLines(lines: Iterable<string>, frame?: number): Iterable<string>
}

const currentVersion = ({ db, coder }: QueryContext): string | null => {
  const versions = datasetVersions(db)
  if (versions.length === 0) return null
  const { hash } = datasetHash(db, coder)
  const version = versions.find((one) => one.hash === hash)
  return version ? `${version.name} (sha256 ${hash.slice(0, 12)})` : null
}

export const createExportSource = (context: QueryContext, asked: ExportAsked): ExportSource => {
  const { db, coder } = context
  const name = caseName(db)
  const redaction = createRedaction(db, asked.redact)
  let rows = 0

  const eventIds = (): number[] => {
    const index = context.index()
    return [...allMatching(index, asked.filter)].map((row) => index.columns.id[row] as number)
  }

  return {
    context,
    asked,
    about: {
      caseName: name,
      title: isSample(db) ? `${name} (sample text)` : name,
      datasetVersion: currentVersion(context),
      coder,
      fields: fieldColumns(db),
    },
    *events() {
      for (const record of eventRecords(context, asked.filter)) {
        rows++
        yield redaction.event(record)
      }
    },
    network() {
      const network = redaction.network(networkData(context, asked.filter))
      rows += network.ties.length
      return network
    },
    articles() {
      const records = articleRecords(db, articlesOfEvents(db, JSON.stringify(eventIds()))).map(redaction.article)
      rows += records.length
      return records
    },
    hide: redaction.deep,
    rows: () => rows,
    *countLines(lines, frame = 0) {
      let count = -frame
      for (const line of lines) {
        rows = Math.max(0, ++count)
        yield line
      }
    },
  }
}
