import { QueryClient } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
import { onceAnswered, onceDrawn } from '../../../../src/renderer/client/once-answered.ts'

const CASE = 'a-case'

/** A client with one question under way, and what answers it. */
const asking = (): { client: QueryClient; answer(): Promise<unknown> } => {
  const client = new QueryClient()
  const { promise, resolve } = Promise.withResolvers<string>()
  const asked = client.fetchQuery({ queryKey: [CASE, 'explore.network', {}], queryFn: () => promise })
  return {
    client,
    answer() {
      resolve('answer')
      return asked
    },
  }
}

test('work is done at once when nothing of that name is under way', () => {
  const { client } = asking()
  const done: string[] = []
  onceAnswered(client, CASE, 'explore.map', () => done.push('map'))
  onceAnswered(client, 'another case', 'explore.network', () => done.push('another case'))
  onceDrawn(client, CASE, 'explore.map', () => done.push('drawn map'))
  expect(done).toEqual(['map', 'another case', 'drawn map'])
})

test('work waits for the answer under way, and is done once', async () => {
  const { client, answer } = asking()
  let times = 0
  onceAnswered(client, CASE, 'explore.network', () => times++)
  expect(times).toBe(0)
  await answer()
  expect(times).toBe(1)
})

test('work that is called off is never done', async () => {
  const { client, answer } = asking()
  let times = 0
  const callOff = onceAnswered(client, CASE, 'explore.network', () => times++)
  callOff()
  await answer()
  expect(times).toBe(0)
})

test('an answer that never comes holds nothing back for good', async () => {
  const { client } = asking()
  await new Promise<void>((done) => {
    onceAnswered(client, CASE, 'explore.network', done)
  })
})

test('what waits for a drawing is done two frames after the answer, not before', async () => {
  const frames: (() => void)[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => undefined)
  vi.stubGlobal('window', globalThis)
  onTestFinished(() => void vi.unstubAllGlobals())
  const { client, answer } = asking()
  let times = 0
  const done = new Promise<void>((resolve) => {
    onceDrawn(client, CASE, 'explore.network', () => {
      times++
      resolve()
    })
  })
  expect(frames).toHaveLength(0)
  await answer()
  expect([times, frames.length]).toEqual([0, 1])
  frames[0]?.()
  expect([times, frames.length]).toEqual([0, 2])
  frames[1]?.()
  await done
  expect(times).toBe(1)
})
