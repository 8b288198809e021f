import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openEngine } from './open-engine.ts'

test('a kind of the case is drawn like its parent, carries its own codes, stands in the codebook and stays while events are of it', async () => {
  const { ask } = await openEngine()
  const { kind } = await ask('kinds.add', { parent: 'protest', label: 'Sit-in', definition: 'People sit down and stay.', cameo: '144' })
  const { eventId } = await ask('events.create', { kind, title: 'Students sit down in the hall' })
  const event = await ask('events.get', { eventId })
  expect(event).toMatchObject({ kind: 'protest/Sit-in', class: 'material-conflict' })
  expect((await ask('kinds.list', {})).kinds).toMatchObject([{ label: 'Sit-in', parent: 'protest', cameo: '144', plover: null, events: 1 }])
  expect((await ask('codebook.get', {})).markdown).toContain('| Sit-in | Protest | People sit down and stay. | PROTEST | 144 |')
  const [own] = (await ask('kinds.list', {})).kinds
  await expect(ask('kinds.remove', { kindId: own?.id ?? 0 })).rejects.toThrow(/1 event is of the kind/)
  await expect(ask('kinds.add', { parent: 'strike', label: 'Go-slow' })).rejects.toThrow(/parent/)
  await expect(ask('kinds.add', { parent: 'protest', label: 'sit-in' })).rejects.toThrow(/already/)
  await ask('review.editEvents', { eventIds: [eventId], patch: { kind: 'protest' } })
  await ask('kinds.remove', { kindId: own?.id ?? 0 })
  await ask('history.undo', {})
  expect((await ask('kinds.list', {})).kinds).toHaveLength(1)
})

test('a kind of the case is renamed everywhere in one undo step, while its key stays', async () => {
  const { ask } = await openEngine()
  const { kind } = await ask('kinds.add', { parent: 'protest', label: 'Sit-in' })
  const { eventId } = await ask('events.create', { kind, title: 'Students sit down in the hall' })
  const [own] = (await ask('kinds.list', {})).kinds
  const rename = (label: string) => ask('kinds.edit', { kindId: own?.id ?? 0, patch: { label } })
  await expect(rename('Talks')).rejects.toThrow(/already/)
  const seen = async (label: string) => [
    (await ask('events.get', { eventId })).kindLabel,
    (await ask('explore.facets', { filter: EVERYTHING })).kinds[0]?.label,
    (await ask('search.find', { text: 'students' })).events[0]?.kindLabel,
    (await ask('search.events', { text: `kind:"${label}"` })).total,
    (await ask('export.make', { format: 'events-csv', filter: EVERYTHING })).text.includes(`,${label},`),
    (await ask('codebook.get', {})).markdown.includes(`| ${label} | Protest |`),
  ]
  await rename('Occupation of a hall')
  expect(await seen('Occupation of a hall')).toEqual([...Array(3).fill('Occupation of a hall'), 1, true, true])
  expect((await ask('events.get', { eventId })).kind).toBe('protest/Sit-in')
  await expect(ask('kinds.add', { parent: 'protest', label: 'Sit-in' })).rejects.toThrow(/keeps that as its key/)
  expect((await ask('search.find', { text: 'kind:sit-in' })).problem).toMatch(/no kind “sit-in”.*Occupation of a hall/)
  await ask('history.undo', {})
  expect(await seen('Sit-in')).toEqual(['Sit-in', 'Sit-in', 'Sit-in', 1, true, true])
})

test('a coded field takes only what its scale allows, each coder has a value of their own, and removing it is undone with its values', async () => {
  const { ask } = await openEngine()
  const { eventId } = await ask('events.create', { kind: 'protest', title: 'A march' })
  await ask('fields.add', { label: 'Intensity', scale: 'ordinal', choices: ['low', 'high'], definition: 'How rough it was.' })
  await ask('fields.add', { label: 'Crowd', scale: 'number' })
  const [intensity, crowd] = (await ask('fields.list', { eventId })).fields
  const setAs = (fieldId: number, value: string | null) => ask('fields.set', { fieldId, eventIds: [eventId], value })
  await expect(setAs(intensity?.id ?? 0, 'middling')).rejects.toThrow(/one of low, high/)
  await expect(setAs(crowd?.id ?? 0, 'many')).rejects.toThrow(/takes a number/)
  await expect(ask('fields.add', { label: 'Mood', scale: 'nominal', choices: ['calm'] })).rejects.toThrow(/at least two/)
  await setAs(intensity?.id ?? 0, 'high')
  await ask('app.setPreferences', { coder: 'Olga' })
  await setAs(intensity?.id ?? 0, 'low')
  const [seen] = (await ask('fields.list', { eventId })).fields
  expect(seen).toMatchObject({ value: 'low', others: [{ coder: 'me', value: 'high' }], coded: 1 })
  expect((await ask('codebook.get', {})).markdown).toContain('| Intensity | `field_intensity` | ordinal | low, high | How rough it was. |')

  await ask('fields.remove', { fieldId: intensity?.id ?? 0 })
  expect((await ask('fields.list', { eventId })).fields.map((field) => field.label)).toEqual(['Crowd'])
  await ask('history.undo', {})
  expect((await ask('fields.list', { eventId })).fields[0]).toMatchObject({ value: 'low', others: [{ coder: 'me', value: 'high' }] })
  await ask('review.decide', { target: 'event', ids: [eventId], verdict: 'accepted' })
  await ask('app.setPreferences', { blind: true })
  expect((await ask('fields.list', { eventId })).fields[0]).toMatchObject({ value: 'low', others: [] })
})
