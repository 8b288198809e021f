import type { Query, QueryClient } from '@tanstack/react-query'
import type { CallName } from '../../shared/contract/contract.ts'
import type { Notice } from '../../shared/contract/envelope.ts'
import { isStaleAfter } from './stale-calls.ts'

export type CallKey = readonly [caseId: string | null, name: CallName, input: unknown]

const isFirstFetch = (query: Query): boolean => query.state.data === undefined && query.state.fetchStatus === 'fetching'

/**
 * Asks again whatever the notice may have made old. A first answer that is still on its way was asked for before the
 * change: the library would keep it as fresh, so it is asked for once more.
 */
export function refreshStale(client: QueryClient, notice: Extract<Notice, { type: 'changed' }>): void {
  const isStale = ({ queryKey }: Query): boolean => {
    const [caseId, name] = queryKey as CallKey
    return (notice.caseId === null || caseId === null || caseId === notice.caseId) && isStaleAfter(name, notice.things)
  }
  const onTheirWay = client.getQueryCache().findAll({ predicate: (query) => isStale(query) && isFirstFetch(query) })
  for (const query of onTheirWay) {
    void query
      .cancel({ silent: true })
      .then(() => query.fetch())
      // Whoever watches the query shows its error.
      .catch(() => undefined)
  }
  void client.invalidateQueries({ predicate: (query) => isStale(query) && !onTheirWay.includes(query) })
}
