import type { z } from 'zod'
import { actorCalls } from './actor-calls.ts'
import { actorListCalls } from './actor-list-calls.ts'
import { analysisCalls } from './analysis-calls.ts'
import { appCalls } from './app-calls.ts'
import { articleCalls } from './article-calls.ts'
import { caseCalls } from './case-calls.ts'
import { codedCalls } from './coded-calls.ts'
import { codingCalls } from './coding-calls.ts'
import { exchangeCalls } from './exchange-calls.ts'
import { exploreCalls } from './explore-calls.ts'
import { exportCalls } from './export-calls.ts'
import { mapCalls } from './map-calls.ts'
import { noteCalls } from './note-calls.ts'
import { researchCalls } from './research-calls.ts'
import { reviewCalls } from './review-calls.ts'
import { savedViewCalls } from './saved-view-calls.ts'
import { searchCalls } from './search-calls.ts'
import { threadCalls } from './thread-calls.ts'

/** THE list of everything the engine can be asked. Adding a call starts here; the compiler then asks for its handler. */
export const contract = {
  ...appCalls,
  ...caseCalls,
  ...articleCalls,
  ...exploreCalls,
  ...reviewCalls,
  ...exportCalls,
  ...exchangeCalls,
  ...searchCalls,
  ...actorCalls,
  ...actorListCalls,
  ...noteCalls,
  ...codingCalls,
  ...researchCalls,
  ...codedCalls,
  ...analysisCalls,
  ...threadCalls,
  ...mapCalls,
  ...savedViewCalls,
}

export type Contract = typeof contract
export type CallName = keyof Contract
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
export type ParsedInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

export type ScopedCallName<S extends 'app' | 'case'> = { [N in CallName]: Contract[N]['scope'] extends S ? N : never }[CallName]
