import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { refreshStale } from '../../../../src/renderer/client/refresh-stale.ts'

const key = ['case-1', 'explore.timeline', {}]
const notice = { type: 'changed' as const, caseId: 'case-1', things: ['events' as const] }

/** An engine of which each answer is let go by hand. */
function slowEngine() {
  const waiting: ((answer: string) => void)[] = []
  const ask = () => new Promise<string>((resolve) => waiting.push(resolve))
  return { ask, waiting }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

const watched = (client: QueryClient, ask: () => Promise<string>) => {
  const observer = new QueryObserver(client, { queryKey: key, queryFn: ask, staleTime: Number.POSITIVE_INFINITY })
  observer.subscribe(() => undefined)
  return observer
}

test('an answer asked for before a change is not kept as fresh', async () => {
  const client = new QueryClient()
  const { ask, waiting } = slowEngine()
  const observer = watched(client, ask)
  await settle()
  refreshStale(client, notice)
  await settle()
  waiting[0]?.('old')
  waiting[1]?.('new')
  await settle()
  expect(observer.getCurrentResult().data).toBe('new')
})

test('an answer that was there is asked again', async () => {
  const client = new QueryClient()
  const { ask, waiting } = slowEngine()
  const observer = watched(client, ask)
  await settle()
  waiting[0]?.('old')
  await settle()
  refreshStale(client, notice)
  await settle()
  waiting[1]?.('new')
  await settle()
  expect(observer.getCurrentResult().data).toBe('new')
})

test('a change in another case asks nothing', async () => {
  const client = new QueryClient()
  const { ask, waiting } = slowEngine()
  watched(client, ask)
  await settle()
  waiting[0]?.('kept')
  await settle()
  refreshStale(client, { ...notice, caseId: 'case-2' })
  await settle()
  expect(waiting).toHaveLength(1)
})
