import { expect, test } from 'vitest'
import { openEngine } from './open-engine.ts'

test('a view is kept under its name with how the network stood, and opens as it was', async () => {
  const { ask } = await openEngine()
  const pinned = { 'actor:1': { x: 1, y: 2, pinned: true } }
  await ask('network.savePositions', { positions: pinned })
  await ask('view.set', { key: 'network', value: { limit: 80 } })
  const { viewId, words } = await ask('views.save', { name: ' Spring talks ', address: '#/explore?mode=events' })
  expect(words).toBe('Saved the view “Spring talks”')
  await ask('network.savePositions', { positions: { 'actor:1': { x: 9, y: 9, pinned: false }, 'actor:2': { x: 5, y: 5, pinned: false } } })
  await ask('view.set', { key: 'network', value: { limit: 20 } })
  expect(await ask('views.open', { viewId })).toMatchObject({ address: '#/explore?mode=events' })
  expect(await ask('network.positions', {})).toEqual({ positions: pinned })
  expect(await ask('view.get', { key: 'network' })).toEqual({ value: { limit: 80 } })
})

test('a name that is taken is saved over, and views stand by name', async () => {
  const { ask } = await openEngine()
  const names = async () => (await ask('views.list', {})).views.map((view) => [view.name, view.address])
  await ask('views.save', { name: 'Second', address: '#/map' })
  const { viewId } = await ask('views.save', { name: 'First', address: '#/explore' })
  expect(await ask('views.save', { name: 'First', address: '#/events' })).toEqual({ viewId, words: 'Saved over the view “First”' })
  expect(await names()).toEqual([
    ['First', '#/events'],
    ['Second', '#/map'],
  ])
  await ask('views.rename', { viewId, name: 'Third' })
  expect(await names()).toEqual([
    ['Second', '#/map'],
    ['Third', '#/events'],
  ])
  await ask('views.delete', { viewId })
  expect(await names()).toEqual([['Second', '#/map']])
})

test('a name in use and a view that is gone are refused in words, and saved views are no step of undo', async () => {
  const { ask } = await openEngine()
  await ask('views.save', { name: 'One', address: '#/map' })
  const { viewId } = await ask('views.save', { name: 'Two', address: '#/map' })
  await expect(ask('views.rename', { viewId, name: 'One' })).rejects.toThrow('already')
  await expect(ask('views.open', { viewId: 'gone' })).rejects.toThrow('is gone')
  expect((await ask('case.summary', {})).undo).toBeNull()
})

test('positions of what did not move stay as they were kept', async () => {
  const { ask } = await openEngine()
  const [first, second] = [
    { x: 1, y: 2, pinned: true },
    { x: 3, y: 4, pinned: false },
  ]
  await ask('network.savePositions', { positions: { 'actor:1': first, 'actor:2': second } })
  await ask('network.savePositions', { positions: { 'actor:2': first } })
  expect(await ask('network.positions', {})).toEqual({ positions: { 'actor:1': first, 'actor:2': first } })
})
