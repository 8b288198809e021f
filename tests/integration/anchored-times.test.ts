import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

const UNDATED = `Town retaken

Rebels attacked Garissa. Three days later, Kenya recaptured the town. A week after the recapture of the town, Kenya and Somalia signed a ceasefire.`

const eventOf = async ({ ask }: OpenEngine, kind: string) => {
  const { rows } = await ask('events.list', { filter: { ...EVERYTHING, kinds: [kind] } })
  const [event] = rows
  if (!event) throw new Error(`no ${kind} was found`)
  return event
}

const dates = async (open: OpenEngine) =>
  Promise.all(['attack', 'occupation', 'truce'].map(async (kind) => (await eventOf(open, kind)).time?.edtf ?? null))

const openUndated = async () => {
  const open = await openEngine()
  await open.importTexts({ 'town.txt': UNDATED })
  const setTime = async (kind: string, time: string | null) =>
    open.ask('review.editEvents', { eventIds: [(await eventOf(open, kind)).id], patch: { time } })
  return { open, setTime }
}

test('what is counted from an event waits with its words, and is dated over all steps when a person dates that event', async () => {
  const { open, setTime } = await openUndated()
  expect(await dates(open)).toEqual([null, null, null])
  expect((await eventOf(open, 'occupation')).timeHint).toBe('“Three days later”')
  await setTime('attack', '2026-03-01')
  expect(await dates(open)).toEqual(['2026-03-01', '2026-03-04', '2026-03-11'])
})

test('dating the event and what follows from it are one step', async () => {
  const { open, setTime } = await openUndated()
  await setTime('attack', '2026-03-01')
  await open.ask('history.undo', {})
  expect(await dates(open)).toEqual([null, null, null])
  await open.ask('history.redo', {})
  expect(await dates(open)).toEqual(['2026-03-01', '2026-03-04', '2026-03-11'])
})

test('a date that a person set stays, and what hangs on it follows that one', async () => {
  const { open, setTime } = await openUndated()
  await setTime('occupation', '2026-02-10')
  await setTime('attack', '2026-03-01')
  expect(await dates(open)).toEqual(['2026-03-01', '2026-02-10', '2026-02-17'])
})

test('a date that a person takes back leaves what hung on it open again', async () => {
  const { open, setTime } = await openUndated()
  await setTime('attack', '2026-03-01')
  await setTime('attack', null)
  expect(await dates(open)).toEqual([null, null, null])
})

test('reading the article again keeps what follows from a person’s date', async () => {
  const { open, setTime } = await openUndated()
  await setTime('attack', '2026-03-01')
  const { changed } = await open.ask('extraction.rerun', { articleIds: null })
  expect(changed).toEqual([])
  expect(await dates(open)).toEqual(['2026-03-01', '2026-03-04', '2026-03-11'])
})

test('an event that is joined to the one it was counted from does not chase itself', async () => {
  const { open, setTime } = await openUndated()
  const [attack, retaken] = [await eventOf(open, 'attack'), await eventOf(open, 'occupation')]
  await open.ask('events.merge', { into: attack.id, from: [retaken.id] })
  expect((await eventOf(open, 'attack')).time).toBeNull()
  await setTime('attack', '2026-03-01')
  expect([(await eventOf(open, 'attack')).time?.edtf, (await eventOf(open, 'truce')).time?.edtf]).toEqual(['2026-03-01', '2026-03-08'])
})
