import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { AppError } from '../../shared/contract/app-error.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/contract.ts'
import { useCaseId } from '../selection/use-workbench.ts'
import { announce } from '../ui/announcer.ts'
import { showError } from '../ui/show-error.ts'
import { callEngine } from './engine.ts'
import type { CallKey } from './refresh-stale.ts'

interface CallOptions<N extends CallName> {
  enabled?: boolean
  /**
   * Keep showing the answer to the last input while the next one is fetched, so that a view does not blink;
   * or only if the last input was near enough for that.
   */
  keep?: boolean | ((before: CallInput<N>) => boolean)
  /** Asked while the page is still being drawn anew, ahead of what is asked once it has been. */
  early?: boolean
}

const scopeOf = (name: CallName, caseId: string | null): string | null => (name.startsWith('app.') ? null : caseId)

type KeptAnswer = <T>(answer: T | undefined, query: { queryKey: QueryKey } | undefined) => T | undefined

const kept = <N extends CallName>(keep: true | ((before: CallInput<N>) => boolean)): KeptAnswer =>
  keep === true ? keepPreviousData : (answer, query) => (query && keep((query.queryKey as CallKey)[2] as CallInput<N>) ? answer : undefined)

function useQueryOf<N extends CallName>(name: N, input: CallInput<N>, enabled = true) {
  const caseId = scopeOf(name, useCaseId())
  const queryKey: CallKey = [caseId, name, input]
  return {
    queryKey,
    queryFn: () => callEngine(name, caseId, input),
    enabled: enabled && (caseId !== null || name.startsWith('app.')),
  }
}

/** Asks the engine and asks again when a notice says that the answer may have changed. */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions<N> = {},
): UseQueryResult<CallOutput<N>, AppError> {
  const query = useQueryOf(name, input, options.enabled)
  const client = useQueryClient()
  if (options.early && query.enabled && !client.getQueryState(query.queryKey)) void client.prefetchQuery(query)
  return useQuery<CallOutput<N>, AppError>({
    ...query,
    ...(options.keep ? { placeholderData: kept(options.keep) } : {}),
  } as Parameters<typeof useQuery<CallOutput<N>, AppError>>[0])
}

/** Part of an answer that the engine tells of often: who uses it is drawn anew only when the part itself is another. */
export function useCallPart<N extends CallName, T>(name: N, input: CallInput<N>, part: (answer: CallOutput<N>) => T): T | undefined {
  return useQuery<CallOutput<N>, AppError, T>({ ...useQueryOf(name, input), select: part }).data
}

const wordsOf = (value: unknown): string | null =>
  value !== null && typeof value === 'object' && 'words' in value && typeof value.words === 'string' ? value.words : null

/**
 * One undoable step. Failure is shown, success is announced in the engine's own words;
 * what it changed comes back through notices.
 */
export function useCommand<N extends CallName>(name: N): UseMutationResult<CallOutput<N>, AppError, CallInput<N>> {
  const caseId = scopeOf(name, useCaseId())
  return useMutation<CallOutput<N>, AppError, CallInput<N>>({
    mutationFn: (input) => callEngine(name, caseId, input),
    onSuccess: (value) => {
      const words = wordsOf(value)
      if (words) announce(words)
    },
    onError: (error) => showError(error),
  })
}
