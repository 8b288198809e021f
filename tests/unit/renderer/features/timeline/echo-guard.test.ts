import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EchoGuard } from '../../../../../src/renderer/features/timeline/echo-guard.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const view = (from: number) => ({ from, to: from + 100 })

test('a view that the person just went through is an echo when it comes back', () => {
  const guard = new EchoGuard()
  guard.tell(view(1))
  guard.tell(view(2))
  expect([guard.isEcho(view(1)), guard.isEcho(view(2))]).toEqual([true, true])
})

test('any other view is asked for, and so is every view before the first', () => {
  const guard = new EchoGuard()
  expect(guard.isEcho(view(1))).toBe(false)
  guard.tell(view(1))
  expect(guard.isEcho({ from: 1, to: 99 })).toBe(false)
})

test('after a while the same view is asked for', () => {
  const guard = new EchoGuard()
  guard.tell(view(1))
  vi.advanceTimersByTime(1000)
  expect(guard.isEcho(view(1))).toBe(false)
})

test('a new movement forgets the views of the one before', () => {
  const guard = new EchoGuard()
  guard.tell(view(1))
  vi.advanceTimersByTime(1000)
  guard.tell(view(2))
  expect([guard.isEcho(view(1)), guard.isEcho(view(2))]).toEqual([false, true])
})
