import { describe, expect, test } from 'vitest'
import { openForReading } from '../../src/main/engine/store/open.ts'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

const RAZZIA = `Night in Goma

GOMA, 3 May 2021 - Soldiers of Rwanda carried out a razzia in Goma on Sunday. Uganda kettled traders at the border on Monday.`

const NIGHT = `Night Herons at the border

GOMA, 5 May 2021 - the Night Herons attacked soldiers of Rwanda on Tuesday. A spokesman for the herons denied it.`

const events = async ({ ask }: OpenEngine, kind: string) =>
  (await ask('events.list', { filter: { ...EVERYTHING, kinds: [kind], showDoubtful: true } })).rows

const actorNamed = async ({ ask }: OpenEngine, name: string) =>
  (await ask('actors.list', { filter: EVERYTHING })).rows.find((row) => row.name === name)

const lexicons = ({ path }: OpenEngine): string[] => {
  const db = openForReading(path)
  try {
    return db.prepare('SELECT lexicon FROM runs ORDER BY id').pluck().all() as string[]
  } finally {
    db.close()
  }
}

const sources = async ({ ask }: OpenEngine, eventId: number) =>
  (await ask('events.get', { eventId })).participants.filter(({ role }) => role === 'source').map(({ name }) => name)

describe('trigger words of a case', () => {
  test('are found when articles are read again, with their passage, and undo takes both back', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': RAZZIA })
    const before = await events(open, 'attack')
    const { words } = await open.ask('rules.add', { kind: 'noun-trigger', words: 'razzia', eventKind: 'attack' })
    expect(words).toBe('Made a rule: “razzia” as a noun tells of Attack')
    const outcome = await open.ask('extraction.rerun', {})
    expect(outcome.added).toHaveLength(1)
    const found = await open.ask('events.get', { eventId: outcome.added[0]?.eventId ?? 0 })
    expect(found).toMatchObject({ kind: 'attack', evidence: [{ rule: 'own-noun:razzia' }] })
    expect(found.evidence[0]?.passage).toContain('carried out a razzia in Goma')
    await open.ask('history.undo', {})
    expect(await events(open, 'attack')).toEqual(before)
    await open.ask('history.undo', {})
    expect((await open.ask('rules.list', {})).rules).toEqual([])
  })

  test('made in place of some that were undone are those that articles are read with', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': RAZZIA })
    await open.ask('rules.add', { kind: 'noun-trigger', words: 'traders', eventKind: 'attack' })
    await open.ask('extraction.rerun', {})
    await open.ask('history.undo', {})
    await open.ask('history.undo', {})
    await open.ask('rules.add', { kind: 'noun-trigger', words: 'razzia', eventKind: 'attack' })
    const { added } = await open.ask('extraction.rerun', {})
    expect(await open.ask('events.get', { eventId: added[0]?.eventId ?? 0 })).toMatchObject({ evidence: [{ rule: 'own-noun:razzia' }] })
  })

  test('act on what is imported, and a case without them finds nothing of the kind', async () => {
    const open = await openEngine()
    await open.ask('rules.add', { kind: 'verb-trigger', words: 'kettle', eventKind: 'detention' })
    await open.importTexts({ 'a.txt': RAZZIA })
    expect((await events(open, 'detention')).map((row) => row.title)).toEqual(['Detention by Uganda'])
    await open.freshCase()
    await open.importTexts({ 'a.txt': RAZZIA })
    expect(await events(open, 'detention')).toEqual([])
  })

  test('may tell a kind of the case, which cannot be removed while they do', async () => {
    const open = await openEngine()
    const { kind } = await open.ask('kinds.add', { parent: 'attack', label: 'Raid on a market', plover: 'ASSAULT:beat' })
    await open.ask('rules.add', { kind: 'noun-trigger', words: 'razzia', eventKind: kind })
    const [own] = (await open.ask('kinds.list', {})).kinds
    await expect(open.ask('kinds.remove', { kindId: own?.id ?? 0 })).rejects.toThrow(/“razzia” tells of “Raid on a market”/)
    await open.ask('kinds.edit', { kindId: own?.id ?? 0, patch: { label: 'Market raid' } })
    expect((await open.ask('rules.list', {})).rules[0]).toMatchObject({ eventKind: kind, eventLabel: 'Market raid' })
    await open.importTexts({ 'a.txt': RAZZIA })
    expect(await events(open, kind)).toHaveLength(1)
  })

  test('that are gone take their finds with them, but not those that a person accepted', async () => {
    const open = await openEngine()
    await open.ask('rules.add', { kind: 'verb-trigger', words: 'kettle', eventKind: 'detention' })
    await open.ask('rules.add', { kind: 'noun-trigger', words: 'razzia', eventKind: 'occupation' })
    await open.importTexts({ 'a.txt': RAZZIA })
    const [kept] = await events(open, 'detention')
    await open.ask('review.decide', { target: 'event', ids: [kept?.id ?? 0], verdict: 'accepted' })
    const { rules } = await open.ask('rules.list', {})
    await open.ask('rules.remove', { ruleIds: rules.map((rule) => rule.id) })
    const { gone } = await open.ask('extraction.rerun', {})
    expect(gone).toHaveLength(1)
    expect((await events(open, 'detention')).map((row) => row.id)).toEqual([kept?.id])
    expect(await events(open, 'occupation')).toEqual([])
  })

  test.each([
    [{ kind: 'noun-trigger', words: '  ', eventKind: 'attack' }, /A trigger needs a word/],
    [{ kind: 'noun-trigger', words: '12', eventKind: 'attack' }, /A trigger needs a word/],
    [{ kind: 'noun-trigger', words: 'one two three four five six seven', eventKind: 'attack' }, /at most 6 words/],
    [{ kind: 'noun-trigger', words: 'razzia' }, /Choose the kind of event/],
    [{ kind: 'noun-trigger', words: 'razzia', eventKind: 'attack/Gone' }, /Choose the kind of event/],
    [{ kind: 'verb-trigger', words: 'Storm', eventKind: 'attack' }, /rule already: “storm” as a verb tells of Protest/],
    [{ kind: 'noun-trigger', words: 'call', eventKind: 'attack' }, /says the opposite: “call” is no trigger/],
    [{ kind: 'not-a-trigger', words: 'storm' }, /says the opposite: “storm” as a verb tells of Protest/],
  ] as const)('are refused in words where they say nothing or contradict: %o', async (rule, reason) => {
    const open = await openEngine()
    await open.ask('rules.add', { kind: 'verb-trigger', words: 'storm', eventKind: 'protest' })
    await open.ask('rules.add', { kind: 'not-a-trigger', words: 'call' })
    await expect(open.ask('rules.add', rule)).rejects.toThrow(reason)
    expect((await open.ask('rules.list', {})).rules).toHaveLength(2)
  })
})

describe('actors that a person made or named', () => {
  test('are found in what is imported, under every name that they were given, as what they are', async () => {
    const open = await openEngine()
    const { actorId } = await open.ask('actors.create', { name: 'Night Herons', kind: 'armed_group', aliases: ['herons'] })
    await open.importTexts({ 'a.txt': NIGHT })
    const [attack] = await events(open, 'attack')
    const detail = await open.ask('events.get', { eventId: attack?.id ?? 0 })
    expect(detail.participants.find(({ role }) => role === 'source')).toMatchObject({
      id: actorId,
      name: 'Night Herons',
      kind: 'armed_group',
    })
    expect((await actorNamed(open, 'Night Herons'))?.id).toBe(actorId)
    expect((await open.ask('rules.list', {})).ownActors).toBe(1)
  })

  test('are found when articles are read again, and take over what was read as another', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': NIGHT })
    const [attack] = await events(open, 'attack')
    const { actorId } = await open.ask('actors.create', { name: 'Night Herons', kind: 'armed_group' })
    await open.ask('extraction.rerun', {})
    const [again] = await events(open, 'attack')
    expect(again?.id).toBe(attack?.id)
    const detail = await open.ask('events.get', { eventId: again?.id ?? 0 })
    expect(detail.participants.find(({ role }) => role === 'source')?.id).toBe(actorId)
    const { rows } = await open.ask('actors.list', { filter: EVERYTHING })
    expect(rows.filter((row) => /herons/i.test(row.name)).map((row) => row.id)).toEqual([actorId])
  })

  test('come from a list of actors too, also those that an article had named before', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': NIGHT })
    expect((await open.ask('rules.list', {})).ownActors).toBe(0)
    const list = 'name,kind,aliases\nRwanda,country,Land of hills\nNight Herons,armed_group,the herons'
    await open.ask('actors.importList', { name: 'list.csv', base64: Buffer.from(list).toString('base64') })
    expect((await open.ask('rules.list', {})).ownActors).toBe(2)
    await open.importTexts({ 'b.txt': 'Hills\n\nGOMA, 6 May 2021 - Land of hills attacked the herons on Wednesday.' })
    const [, attack] = await events(open, 'attack')
    expect(await sources(open, attack?.id ?? 0)).toEqual(['Rwanda'])
  })

  test('are no actors that only articles named, and no names that two actors share', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': NIGHT })
    await open.ask('actors.create', { name: 'Council', kind: 'organisation' })
    await open.ask('actors.create', { name: 'the council', kind: 'armed_group' })
    await open.ask('actors.create', { name: 'Rwanda', kind: 'organisation' })
    expect((await open.ask('rules.list', {})).ownActors).toBe(0)
  })

  test('what a person said that a chain stands for is left alone', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': NIGHT })
    const [attack] = await events(open, 'attack')
    const [source] = (await open.ask('events.get', { eventId: attack?.id ?? 0 })).participants.filter(({ role }) => role === 'source')
    const { articles } = await open.ask('actors.evidence', { actorId: source?.id ?? 0 })
    const { actorId } = await open.ask('actors.split', {
      actorId: source?.id ?? 0,
      articleIds: [articles[0]?.articleId ?? 0],
      name: 'Others',
    })
    await open.ask('actors.create', { name: 'Night Herons', kind: 'armed_group' })
    await open.ask('extraction.rerun', {})
    expect((await open.ask('events.get', { eventId: attack?.id ?? 0 })).participants.find(({ role }) => role === 'source')?.id).toBe(
      actorId,
    )
  })
})

describe('a run', () => {
  test('says which words of the case it was made with, and the same words give the same name', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': RAZZIA })
    await open.ask('rules.add', { kind: 'noun-trigger', words: 'razzia', eventKind: 'attack' })
    await open.ask('extraction.rerun', {})
    await open.importTexts({ 'b.txt': NIGHT })
    await open.ask('rules.add', { kind: 'verb-trigger', words: 'kettle', eventKind: 'detention' })
    await open.ask('extraction.rerun', {})
    const [plain, first, again, second] = lexicons(open)
    expect(first).toMatch(new RegExp(`^${plain}\\+case:[0-9a-f]{12}$`))
    expect(again).toBe(first)
    expect(second).not.toBe(first)
  })
})
