import type { MergeCounts } from '../../../shared/contract/exchange-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { CommandContext, CommandHandlers, QueryContext, QueryHandlers } from '../handler-types.ts'
import { joinSources, previewSources } from '../import/sources/join-sources.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { Writer } from '../store/writer.ts'
import { mergeRows } from './merge-rows.ts'
import { type OtherCase, withOtherCase, withOtherCaseFile } from './other-case.ts'

/** Writes nothing and gives ids that no row has, so that a merge can be counted before it is made. */
const dryWriter = (db: CaseDatabase): Writer => {
  let last = 0
  return { db, insert: () => --last, insertAll: (_, rows) => rows.map(() => --last), update: () => {}, remove: () => {} }
}

const preview = (db: CaseDatabase, other: OtherCase): MergeCounts => mergeRows(dryWriter(db), other, { newUid: () => '' })

const wordsFor = ({ name, articles, events, decisions }: MergeCounts): string =>
  `Merged “${name}” into this case: ${counted(articles.added, 'article')} and ${counted(events.added, 'event')} added, ${counted(decisions.added, 'decision')} taken over, ${counted(articles.known, 'article')} known already`

const merge = (context: CommandContext, other: OtherCase) => {
  const counts = context.change(wordsFor, (writer) => mergeRows(writer, other, context))
  return { words: wordsFor(counts), affected: counts.articles.added + counts.decisions.added, counts }
}

const bytesOf = ({ base64 }: { base64: string }): Uint8Array => Buffer.from(base64, 'base64')

export const exchangeQueryHandlers: QueryHandlers<'case.previewMerge' | 'sources.preview'> = {
  'case.previewMerge': ({ db }: QueryContext, input) => withOtherCase(bytesOf(input), (other) => preview(db, other)),
  'sources.preview': ({ db }, input) => previewSources(db, input),
}

export const exchangeCommandHandlers: CommandHandlers<'case.previewMergeFile' | 'case.merge' | 'case.mergeFile' | 'sources.join'> = {
  'case.previewMergeFile': ({ db }, { path }) => withOtherCaseFile(path, (other) => preview(db, other)),
  'case.merge': (context, input) => withOtherCase(bytesOf(input), (other) => merge(context, other)),
  'case.mergeFile': (context, { path }) => withOtherCaseFile(path, (other) => merge(context, other)),
  'sources.join': joinSources,
}
