import type { Result } from './app-error.ts'
import type { JobState } from './article-calls.ts'

/** A call as it crosses a process or the wire; everything in it is checked by the router. */
export interface CallRequest {
  call: string
  /** Which open case; null for `app.*` calls. */
  caseId: string | null
  input: unknown
}

export type CallReply = Result<unknown>

/** What may have changed, so that a view knows what to ask again. */
export const CHANGED = ['articles', 'events', 'actors', 'places', 'notes', 'history', 'case', 'preferences', 'cases'] as const
export type ChangedThing = (typeof CHANGED)[number]

export type Notice =
  | { type: 'changed'; caseId: string | null; things: ChangedThing[] }
  /** Of the outcomes only those from the place `from` on: the others were told before. */
  | { type: 'job'; caseId: string; job: JobState; from: number }

/** Messages on the engine's port. */
export type ToEngine = { id: number; request: CallRequest }
export type FromEngine = { id: number; reply: CallReply } | { notice: Notice }
