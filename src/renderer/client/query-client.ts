import { notifyManager, QueryClient } from '@tanstack/react-query'
import { AppError } from '../../shared/contract/app-error.ts'
import type { CallOutput } from '../../shared/contract/contract.ts'
import type { Notice } from '../../shared/contract/envelope.ts'
import { transport } from './engine.ts'
import { type CallKey, refreshStale } from './refresh-stale.ts'
import { withJob } from './with-job.ts'

// An answer is drawn as soon as it is there, not a timer later.
notifyManager.setScheduler(queueMicrotask)

/** Answers stay fresh until a notice says otherwise: the engine is on this machine and tells of every change. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof AppError && error.code === 'busy',
    },
  },
})

function receive(notice: Notice): void {
  if (notice.type === 'job') {
    const key: CallKey = [notice.caseId, 'import.jobs', {}]
    const jobs = withJob(queryClient.getQueryData<CallOutput<'import.jobs'>>(key)?.jobs ?? [], notice.job, notice.from)
    if (jobs) queryClient.setQueryData<CallOutput<'import.jobs'>>(key, { jobs })
    // An answer that was asked for before this notice would put the job back to what it was then.
    if (!jobs || queryClient.isFetching({ queryKey: key, exact: true }) > 0)
      void queryClient.invalidateQueries({ queryKey: key, exact: true })
    return
  }
  refreshStale(queryClient, notice)
}

export const listenToNotices = (): (() => void) => transport.onNotice(receive)
