import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AppError } from '../../../shared/contract/app-error.ts'
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import { PAGE, pagesIn, type VisibleRange } from './page-numbers.ts'

export type RowsCall = 'articles.list' | 'actors.list' | 'events.list'
export type RowOf<N extends RowsCall> = CallOutput<N>['rows'][number]

export interface PagedRows<Row> {
  total: number
  /** Null while its page is on the way. */
  rowAt: (index: number) => Row | null
  /** True until the first answer. */
  loading: boolean
  error: AppError | null
}

interface Page<Row> {
  total: number
  rows: Row[]
}

/** Rows of a list of any length, a page at a time; the last rows stay on the screen while the next ones are fetched. */
export function usePagedRows<N extends RowsCall>(name: N, input: CallInput<N>, range: VisibleRange): PagedRows<RowOf<N>> {
  const caseId = useCaseId()
  const pages = pagesIn(range)
  const results = useQueries({
    queries: pages.map((page) => {
      const pageInput = { ...input, offset: page * PAGE, limit: PAGE }
      return { queryKey: [caseId, name, pageInput], queryFn: () => callEngine(name, caseId, pageInput), enabled: caseId !== null }
    }),
  }) as UseQueryResult<Page<RowOf<N>>, AppError>[]

  const kept = useRef<{ total: number; pages: Map<number, RowOf<N>[]> } | null>(null)
  const loaded = new Map<number, RowOf<N>[]>()
  let total: number | null = null
  for (const [at, result] of results.entries()) {
    if (!result.data) continue
    loaded.set(pages[at] as number, result.data.rows)
    total = result.data.total
  }
  if (total !== null) kept.current = { total, pages: loaded }
  const shown = kept.current
  return {
    total: shown?.total ?? 0,
    rowAt: (index) => shown?.pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null,
    loading: shown === null,
    error: results.find((result) => result.error)?.error ?? null,
  }
}

/** All ids of a list, fetched in portions; for "choose all". */
export async function allIds<N extends RowsCall>(name: N, caseId: string | null, input: CallInput<N>, most: number): Promise<number[]> {
  const ids: number[] = []
  for (let offset = 0; ids.length < most; offset += 500) {
    const { total, rows } = await callEngine(name, caseId, { ...input, offset, limit: 500 })
    ids.push(...rows.map((row) => row.id))
    if (rows.length === 0 || ids.length >= total) break
  }
  return ids.slice(0, most)
}
