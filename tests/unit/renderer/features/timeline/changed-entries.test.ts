import { expect, test } from 'vitest'
import { changedEntries } from '../../../../../src/renderer/features/timeline/changed-entries.ts'

test('only what differs is written, and what is gone is taken away', () => {
  const now = [
    { id: 'a', at: new Date(1) },
    { id: 'b', at: new Date(2) },
    { id: 'c', at: new Date(3) },
  ]
  const next = [
    { id: 'a', at: new Date(1) },
    { id: 'b', at: new Date(9) },
    { id: 'd', at: new Date(4) },
  ]
  expect(changedEntries(now, next)).toEqual({ changed: [next[1], next[2]], removed: ['c'] })
})
