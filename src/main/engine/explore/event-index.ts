import type { CaseDatabase } from '../store/open.ts'

/** Compact in-memory picture of all events, for exact counts under any filter in milliseconds. */
export interface EventIndex {
  /** Reads these events again after they changed; ids that are gone leave the index. */
  refresh(eventIds: Iterable<number>): void
}

export declare const buildEventIndex: (db: CaseDatabase, coder: string) => EventIndex
