import type { CallOutput, Contract, ParsedInput, ScopedCallName } from '../../shared/contract/contract.ts'
import type { ChangedThing } from '../../shared/contract/envelope.ts'
import type { EventIndex } from './explore/event-index.ts'
import type { CaseDatabase } from './store/open.ts'
import type { Writer } from './store/writer.ts'

type KindOf<N extends keyof Contract> = Contract[N]['kind']
export type CaseQueryName = { [N in ScopedCallName<'case'>]: KindOf<N> extends 'query' ? N : never }[ScopedCallName<'case'>]
export type CaseCommandName = Exclude<ScopedCallName<'case'>, CaseQueryName>

/** What a query may use. It runs on a read-only connection, in the read worker where there is one. */
export interface QueryContext {
  db: CaseDatabase
  /** Whose decisions count. */
  coder: string
  /** Compact picture of every event, kept in step with the file; built on first use. */
  index: () => EventIndex
}

export type QueryHandlers<N extends CaseQueryName> = { [K in N]: (context: QueryContext, input: ParsedInput<K>) => CallOutput<K> }

/** What a command may use. Everything it writes goes through `change`, as one undoable step. */
export interface CommandContext {
  db: CaseDatabase
  coder: string
  now: () => Date
  newUid: () => string
  /** Runs `write` in one transaction and journals it; `words` say in the past tense what was done. */
  change<T>(words: string | ((value: T) => string), write: (writer: Writer) => T): T
  /** For what has no rows to notice, such as view state. */
  announce(things: ChangedThing[]): void
}

export type CommandHandlers<N extends CaseCommandName> = {
  [K in N]: (context: CommandContext, input: ParsedInput<K>) => CallOutput<K> | Promise<CallOutput<K>>
}
