import { z } from 'zod'
import { command, machineCommand, query } from './call.ts'
import { codedReading } from './coded-calls.ts'
import { id } from './filter.ts'
import { articleSummary, CODING_STATES, done, listedArticle, mentionMark, page, passageMark, sort, textSpan } from './shapes.ts'

export const givenMetadata = z.object({
  title: z.string().nullable().optional(),
  author: z.string().nullable().optional(),
  outlet: z.string().nullable().optional(),
  url: z.string().nullable().optional(),
  language: z.string().nullable().optional(),
  /** EDTF. */
  published: z.string().nullable().optional(),
})
export type GivenMetadataShape = z.infer<typeof givenMetadata>

/** One file as it arrives from a drop, a paste or an upload. */
export const incomingFile = z.object({
  name: z.string().min(1).max(1000),
  /** Standard base64 of the bytes. */
  base64: z.string(),
  /** Set for a table of coded events: how its columns are read. */
  coded: codedReading.optional(),
  /** What a file-name pattern or a list says of it; beats what the file itself says. */
  given: givenMetadata.optional(),
})

const jobStarted = z.object({ jobId: z.string() })

export const fileOutcome = z.object({
  name: z.string(),
  /** `updated`: nothing new came in, and rows of a table that were there now say what it says. */
  state: z.enum(['imported', 'updated', 'duplicate', 'failed']),
  /** Why it failed, which article it repeats, or what to know of it, in words. */
  reason: z.string().nullable(),
  articleId: id.nullable(),
  events: z.number().int(),
  /** The article that it is a near copy of. */
  copyOf: id.nullable(),
  /** Rows of a coded table that were there with other content: updated, or kept as somebody decided. */
  rows: z.object({ updated: z.number().int(), kept: z.number().int() }).optional(),
})
export type FileOutcome = z.infer<typeof fileOutcome>

/** What an import did with rows that were there with other content. */
export const rowsOfBefore = (outcomes: readonly FileOutcome[]): { updated: number; kept: number } => ({
  updated: outcomes.reduce((sum, { rows }) => sum + (rows?.updated ?? 0), 0),
  kept: outcomes.reduce((sum, { rows }) => sum + (rows?.kept ?? 0), 0),
})

export const jobState = z.object({
  jobId: z.string(),
  words: z.string(),
  state: z.enum(['running', 'paused', 'done', 'cancelled', 'failed']),
  total: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  startedAt: z.string(),
  outcomes: z.array(fileOutcome),
})
export type JobState = z.infer<typeof jobState>

export const metadataPatch = z.object({
  title: z.string().min(1).optional(),
  author: z.string().nullable().optional(),
  outlet: z.string().nullable().optional(),
  url: z.string().nullable().optional(),
  language: z.string().nullable().optional(),
  /** EDTF; null makes it unknown again. */
  published: z.string().nullable().optional(),
})

export const articleCalls = {
  'import.files': command(
    z.object({
      /** None ends an import whose last files could not be read. */
      files: z.array(incomingFile).max(500),
      /** The import that these files go on with. */
      jobId: z.string().nullable().default(null),
      /** Files of the same import that are sent after these; the job waits for them. */
      more: z.number().int().min(0).max(10_000_000).default(0),
    }),
    jobStarted,
  ),
  'import.paths': machineCommand(z.object({ paths: z.array(z.string().min(1)).min(1) }), jobStarted),
  /** Fetches these addresses, where the shell allows it; nothing else ever goes out. */
  'import.urls': command(
    z.object({
      urls: z
        .array(z.url({ protocol: /^https?$/ }).max(2000))
        .min(1)
        .max(500),
    }),
    jobStarted,
  ),
  /** Another try with what failed in an import; what is in the case by now is recognised. */
  'import.retry': command(z.object({ jobId: z.string() }), jobStarted),
  'import.pause': command(z.object({ jobId: z.string(), paused: z.boolean() }), z.object({})),
  /** An import of files of this machine that a crash or a restart cut short; null where there is none. */
  'import.interrupted': query(
    z.object({}),
    z.object({ interrupted: z.object({ left: z.number().int(), total: z.number().int() }).nullable() }),
  ),
  /** Goes on with it: the engine kept where it was, so that a page names no path. */
  'import.resume': command(z.object({}), jobStarted),
  /** Leaves an interrupted import as it is; it is not offered again. */
  'import.dismiss': command(z.object({}), z.object({})),
  /** What a pattern such as {date}_{outlet}_{title}, or a CSV list, says of files by their names, before it is used. */
  'import.previewMetadata': query(
    z.object({
      names: z.array(z.string()).max(20_000),
      pattern: z.string().max(200).nullable().default(null),
      csv: z.string().max(20_000_000).nullable().default(null),
    }),
    z.object({
      rows: z.array(z.object({ name: z.string(), matched: z.boolean(), problem: z.string().nullable(), given: givenMetadata })),
      missingFiles: z.array(z.string()),
    }),
  ),
  'import.jobs': query(z.object({}), z.object({ jobs: z.array(jobState) })),
  'import.cancel': command(z.object({ jobId: z.string() }), z.object({})),
  'articles.list': query(
    z.object({ text: z.string().default(''), states: z.array(z.enum(CODING_STATES)).nullable().default(null), sort, ...page }),
    z.object({ total: z.number().int(), rows: z.array(listedArticle) }),
  ),
  'articles.get': query(
    z.object({ articleId: id }),
    articleSummary.extend({
      text: z.string(),
      boilerplate: z.array(textSpan),
      passages: z.array(passageMark),
      mentions: z.array(mentionMark),
    }),
  ),
  'articles.setMetadata': command(z.object({ articleIds: z.array(id).min(1), patch: metadataPatch }), done),
  'articles.previewDelete': query(
    z.object({ articleIds: z.array(id).min(1) }),
    z.object({
      articles: z.number().int(),
      reports: z.number().int(),
      events: z.number().int(),
      decided: z.number().int(),
      words: z.string(),
    }),
  ),
  'articles.delete': command(z.object({ articleIds: z.array(id).min(1) }), done),
}
