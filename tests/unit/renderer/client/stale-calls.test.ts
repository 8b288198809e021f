import { expect, test } from 'vitest'
import { isStaleAfter } from '../../../../src/renderer/client/stale-calls.ts'

test('a changed event makes every view of events old', () => {
  for (const name of [
    'explore.timeline',
    'explore.network',
    'events.get',
    'actors.get',
    'ties.get',
    'articles.get',
    'case.summary',
  ] as const)
    expect(isStaleAfter(name, ['events'])).toBe(true)
})

test('a changed preference leaves the views of the case alone', () => {
  expect(isStaleAfter('explore.timeline', ['preferences'])).toBe(false)
  expect(isStaleAfter('app.start', ['preferences'])).toBe(true)
})

test('kept positions and view state are never asked again by a notice', () => {
  expect(isStaleAfter('network.positions', ['articles', 'events', 'actors', 'places', 'history', 'case'])).toBe(false)
  expect(isStaleAfter('view.get', ['articles', 'events', 'actors', 'places', 'history', 'case'])).toBe(false)
})
