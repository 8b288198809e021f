import type { CallOutput, Contract, ParsedInput, ScopedCallName } from '../../shared/contract/contract.ts'
import type { ChangedThing } from '../../shared/contract/envelope.ts'
import type { ArticleInput, ExtractedArticle } from '../../shared/domain/extracted-article.ts'
import type { EventIndex } from './explore/event-index.ts'
import type { CaseDatabase } from './store/open.ts'
import type { RawWriter, Writer } from './store/writer.ts'

type KindOf<N extends keyof Contract> = Contract[N]['kind']

/** Calls that a case session answers itself, as they are about running work and not about the file. */
export type SessionCallName =
  | 'import.jobs'
  | 'import.files'
  | 'import.paths'
  | 'import.urls'
  | 'import.pause'
  | 'import.cancel'
  | 'import.retry'
  | 'import.interrupted'
  | 'import.dismiss'
  | 'import.resume'
export type CaseQueryName = Exclude<
  { [N in ScopedCallName<'case'>]: KindOf<N> extends 'query' ? N : never }[ScopedCallName<'case'>],
  SessionCallName
>
export type CaseCommandName = Exclude<ScopedCallName<'case'>, CaseQueryName | SessionCallName>

/** What a query may use. It runs on a read-only connection, in the read worker where there is one. */
export interface QueryContext {
  db: CaseDatabase
  /** Whose decisions count. */
  coder: string
  /** Only what this coder decided or made shows: `db` and `index` hold nothing else. */
  blind: boolean
  /** Compact picture of every event, kept in step with the file; built on first use. */
  index: () => EventIndex
}

export type QueryHandlers<N extends CaseQueryName> = {
  [K in N]: (context: QueryContext, input: ParsedInput<K>) => CallOutput<K> | Promise<CallOutput<K>>
}

/** What a command may use. Everything it writes goes through `change`, as one undoable step. */
export interface CommandContext {
  db: CaseDatabase
  /** For undo and redo alone; everything else writes through `change`. */
  raw: RawWriter
  coder: string
  /** What the coder sees is not all that the file holds. */
  blind: boolean
  now: () => Date
  newUid: () => string
  extractor: { version: string; lexicon: string }
  extract: (input: ArticleInput) => Promise<ExtractedArticle>
  /** Runs `write` in one transaction and journals it; `words` say in the past tense what was done. */
  change<T>(words: string | ((value: T) => string), write: (writer: Writer) => T): T
  /** For what has no rows to notice, such as the history. */
  announce(things: ChangedThing[]): void
}

export type CommandHandlers<N extends CaseCommandName> = {
  [K in N]: (context: CommandContext, input: ParsedInput<K>) => CallOutput<K> | Promise<CallOutput<K>>
}
