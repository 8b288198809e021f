import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { PORTABLE_TABLES } from '../../../src/main/engine/store/portable-rows.ts'
import { JOURNALED } from '../../../src/main/engine/store/writer.ts'
import { EVERYTHING } from '../../../src/shared/contract/filter.ts'
import { openTestCase } from '../case-file.ts'
import { type OpenEngine, openEngine } from '../open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from '../own-articles.ts'

const caseText = async (open: OpenEngine): Promise<string> =>
  (await open.ask('export.make', { format: 'case-jsonl', filter: EVERYTHING })).text

/** Without the head, which has the name. */
const rowsOf = (text: string): string[] => text.trim().split('\n').slice(1)

/** Articles with decisions, an edit, notes, words of the case's own and a frozen version. */
const workedOnCase = async (): Promise<OpenEngine> => {
  const open = await openEngine()
  await open.ask('app.setPreferences', { coder: 'ada' })
  await open.importTexts({ 'wire.txt': TRUCE_BY_WIRE, 'daily.txt': TRUCE_BY_DAILY, 'road.txt': UNDATED_BLOCKADE })
  const { rows } = await open.ask('events.list', { filter: EVERYTHING })
  const [first, second, third] = rows.map((row) => row.id) as [number, number, number]
  const { rows: actors } = await open.ask('actors.list', { filter: EVERYTHING })
  await open.ask('review.decide', { target: 'event', ids: [first], verdict: 'accepted' })
  await open.ask('review.decide', { target: 'event', ids: [second], verdict: 'rejected' })
  await open.ask('review.editEvents', {
    eventIds: [third],
    patch: { title: 'Set by hand', participants: [{ actorId: actors[0]?.id as number, role: 'source' }] },
  })
  await open.ask('notes.add', { target: 'event', targetId: first, body: 'To be checked', tags: ['later'] })
  await open.ask('rules.add', { kind: 'noun-trigger', words: 'standstill', eventKind: 'blockade' })
  await open.ask('actors.create', { name: 'Road Watch', kind: 'organisation', aliases: ['the watch'] })
  await open.ask('dataset.freeze', { name: 'first' })
  return open
}

const mergeInput = (text: string | Uint8Array, name = 'other.jsonl') => ({ name, base64: Buffer.from(text).toString('base64') })

test('the portable tables are all journaled ones but the name, and know every reference of the schema', () => {
  const { db } = openTestCase()
  expect(PORTABLE_TABLES.map(({ table }) => table).sort()).toEqual(JOURNALED.filter((table) => table !== 'meta').sort())
  for (const { table, refs } of PORTABLE_TABLES) {
    const declared = db.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[]
    expect([table, Object.fromEntries(declared.map(({ from, table: to }) => [from, to]))]).toEqual([table, refs])
  }
})

describe('a case as JSON lines', () => {
  test('goes into an empty case and comes out the same, with the claims of all sides, decisions and notes', async () => {
    const open = await workedOnCase()
    const text = await caseText(open)
    const uids = async () => (await open.ask('events.list', { filter: EVERYTHING })).rows.map((row) => row.uid).sort()
    const before = await uids()
    await open.freshCase()
    const { counts } = await open.ask('case.merge', mergeInput(text))
    expect(counts.articles).toEqual({ added: 3, known: 0 })
    expect(rowsOf(await caseText(open))).toEqual(rowsOf(text))
    expect(await uids()).toEqual(before)
    expect((await open.ask('dataset.list', {})).versions[0]?.current).toBe(true)
  })

  test('merged into itself it changes nothing, and one undo takes a merge back', async () => {
    const open = await workedOnCase()
    const text = await caseText(open)
    const { counts } = await open.ask('case.merge', mergeInput(text))
    expect([counts.articles.added, counts.events.added, counts.decisions.added]).toEqual([0, 0, 0])
    expect(rowsOf(await caseText(open))).toEqual(rowsOf(text))
    await open.freshCase()
    await open.ask('case.merge', mergeInput(text))
    await open.ask('history.undo', {})
    expect(rowsOf(await caseText(open))).toEqual([])
  })

  test('a file that is none is refused in words and changes nothing', async () => {
    const open = await openEngine()
    for (const bad of [
      '',
      '{}',
      'no json',
      '{"dateline":"case","version":1,"name":"x","sample":false}\n{"table":"changes","n":1,"row":{}}',
    ]) {
      const reply = await open.engine.dispatch({ call: 'case.merge', caseId: open.caseId, input: mergeInput(bad) })
      expect(reply.ok ? null : [reply.error.code, reply.error.message]).toEqual([
        'invalid-input',
        expect.stringContaining('Nothing was taken over'),
      ])
    }
  })
})

describe('another case merged into this one', () => {
  test('a case with a broken line is refused whole, with the number of the line', async () => {
    const open = await workedOnCase()
    const lines = (await caseText(open)).trim().split('\n')
    await open.freshCase()
    const empty = await caseText(open)
    const broken = mergeInput([...lines, '{"table":"articles"}'].join('\n'))
    await expect(open.ask('case.merge', broken)).rejects.toThrow(`line ${lines.length + 1} is no row of a case`)
    expect(rowsOf(await caseText(open))).toEqual(rowsOf(empty))
    expect((await open.ask('history.list', {})).changes).toEqual([])
  })

  test('the same articles, actors and events are recognised, and decisions stay each coder’s own', async () => {
    const open = await openEngine()
    await open.ask('app.setPreferences', { coder: 'ben' })
    await open.importTexts({ 'wire.txt': TRUCE_BY_WIRE, 'road.txt': UNDATED_BLOCKADE })
    const theirs = (await open.ask('events.list', { filter: EVERYTHING })).rows
    await open.ask('review.decide', { target: 'event', ids: theirs.map((row) => row.id), verdict: 'accepted' })
    const other = readFileSync(open.path)
    const otherText = await caseText(open)

    await open.freshCase()
    await open.ask('app.setPreferences', { coder: 'ada' })
    await open.importTexts({ 'daily.txt': TRUCE_BY_DAILY, 'wire.txt': TRUCE_BY_WIRE })
    const mine = await open.ask('case.summary', {})
    const preview = await open.ask('case.previewMerge', mergeInput(otherText))
    expect(preview).toMatchObject({ articles: { added: 1, known: 1 }, coders: ['ben'] })
    expect(await open.ask('case.summary', {})).toEqual(mine)
    expect(other.length).toBeGreaterThan(0)

    const { counts } = await open.ask('case.merge', mergeInput(otherText))
    expect(counts.articles).toEqual(preview.articles)
    expect(counts.decisions).toEqual({ added: theirs.length, known: 0 })
    const coders = (await open.ask('coding.overview', {})).coders
    expect(coders).toMatchObject([{ coder: 'ben', decisions: theirs.length }])
    const names = (await open.ask('actors.list', { filter: EVERYTHING })).rows.map((row) => `${row.kind} ${row.name}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('gives the events that importing all articles into one case gives', async () => {
    const events = async (open: OpenEngine) =>
      (await open.ask('events.list', { filter: EVERYTHING })).rows
        .map((row) => `${row.kind} ${row.time?.edtf} ${row.reports} ${row.articles}`)
        .sort()
    const open = await openEngine()
    await open.importTexts({ 'daily.txt': TRUCE_BY_DAILY, 'wire.txt': TRUCE_BY_WIRE })
    const whole = await events(open)
    await open.freshCase()
    await open.importTexts({ 'wire.txt': TRUCE_BY_WIRE })
    const wire = await caseText(open)
    await open.freshCase()
    await open.importTexts({ 'daily.txt': TRUCE_BY_DAILY })
    await open.ask('case.merge', mergeInput(wire))
    expect(await events(open)).toEqual(whole)
  })

  test('brings the words of that case along, and they are looked for here too', async () => {
    const open = await openEngine()
    await open.importTexts({ 'wire.txt': TRUCE_BY_WIRE })
    const [named] = (await open.ask('actors.list', { filter: EVERYTHING })).rows
    const { kind } = await open.ask('kinds.add', { parent: 'protest', label: 'Sit-down' })
    await open.ask('rules.add', { kind: 'verb-trigger', words: 'plonk down', eventKind: kind })
    await open.ask('actors.create', { name: 'Road Watch', kind: 'organisation' })
    const list = `name,kind\n${named?.name},${named?.kind}`
    await open.ask('actors.importList', { name: 'list.csv', base64: Buffer.from(list).toString('base64') })
    const words = async () => (await open.ask('rules.list', {})).rules.map((rule) => [rule.kind, rule.words, rule.eventKind])
    const other = await caseText(open)
    await open.freshCase()
    await open.importTexts({ 'wire.txt': TRUCE_BY_WIRE })
    expect((await open.ask('rules.list', {})).ownActors).toBe(0)
    await open.ask('case.merge', mergeInput(other))
    expect(await words()).toEqual([['verb-trigger', 'plonk down', kind]])
    expect((await open.ask('rules.list', {})).ownActors).toBe(2)
    const [outcome] = await open.importTexts({
      'new.txt': 'Villages\n\nRoad Watch plonked down before the town hall of Gori on 4 May 2021.',
    })
    expect(outcome?.events).toBe(1)
    await open.ask('history.undo', {})
    await open.ask('history.undo', {})
    expect([await words(), (await open.ask('rules.list', {})).ownActors]).toEqual([[], 0])
  })

  test('a .dateline file is read as well, by its path', async () => {
    const open = await workedOnCase()
    const text = await caseText(open)
    const path = open.path
    await open.freshCase()
    expect(await open.ask('case.previewMergeFile', { path })).toMatchObject({ articles: { added: 3, known: 0 } })
    await open.ask('case.mergeFile', { path })
    expect(rowsOf(await caseText(open))).toEqual(rowsOf(text))
  })
})

test('a copy to share has no notes, no rejected finds, no original bytes and no list of changes, and this case stays as it is', async () => {
  const open = await workedOnCase()
  const before = await caseText(open)
  const { base64, words } = await open.ask('case.shareCopy', {})
  expect(words).toBe('Made a copy to share: 1 note, 1 rejected event, the original files and the list of changes are left out')
  expect(await caseText(open)).toBe(before)
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.includes('To be checked')).toBe(false)
  const copy = new Database(bytes)
  const count = (sql: string): number => copy.prepare(sql).pluck().get() as number
  expect([
    count('SELECT count(*) FROM annotations'),
    count('SELECT count(*) FROM source_files'),
    count('SELECT count(*) FROM changes'),
  ]).toEqual([0, 0, 0])
  expect(count(`SELECT count(*) FROM decisions WHERE verdict = 'rejected'`)).toBe(0)
  expect(count('SELECT count(*) FROM articles')).toBe(3)
  expect([
    count(`SELECT event_kind FROM case_rules WHERE words = 'standstill'`),
    count(`SELECT group_concat(alias, ', ') FROM actor_aliases WHERE made_by = 'person'`),
  ]).toEqual(['blockade', 'Road Watch, the watch'])
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.pragma('foreign_key_check')).toEqual([])
  copy.close()
})
