import { describe, expect, test } from 'vitest'
import { beginChange, closeAbandonedChanges, makeChange, redo, undo, undoTo } from '../../../../../src/main/engine/store/history.ts'
import { listChanges } from '../../../../../src/main/engine/store/history-queries.ts'
import { canonicalDump, countingUids, fixedClock, openTestCase, type TestCase } from '../../../../integration/case-file.ts'

const maker = { coder: 'ana', now: fixedClock, newUid: countingUids() }

const actor = (name: string) => ({
  uid: maker.newUid(),
  name,
  kind: 'country',
  sector: null,
  iso3: null,
  wikidata: null,
  identity: null,
  notes: '',
  confidence: 1,
  made_by: 'person',
  merged_into: null,
})

const add = ({ raw }: TestCase, name: string): number =>
  makeChange(raw, maker, `Added ${name}`, (writer) => writer.insert('actors', actor(name)))

const namesFound = ({ db }: TestCase, words: string): number =>
  db.prepare('SELECT count(*) FROM actors_fts WHERE actors_fts MATCH ?').pluck().get(words) as number

describe('history', () => {
  test('undo takes back an insert, an update and a removal, and redo does them again', () => {
    const open = openTestCase()
    const { db, raw } = open
    const empty = canonicalDump(db)
    const first = add(open, 'Ruritania')
    makeChange(raw, maker, 'Renamed', (writer) => writer.update('actors', first, { name: 'Greater Ruritania' }))
    const second = add(open, 'Strelsau')
    makeChange(raw, maker, 'Removed', (writer) => writer.remove('actors', second))
    const full = canonicalDump(db)
    for (let i = 0; i < 4; i++) undo(raw)
    expect(canonicalDump(db)).toBe(empty)
    for (let i = 0; i < 4; i++) redo(raw)
    expect(canonicalDump(db)).toBe(full)
  })

  test('the search index follows undo and redo', () => {
    const open = openTestCase()
    const id = add(open, 'Ruritania')
    makeChange(open.raw, maker, 'Renamed', (writer) => writer.update('actors', id, { name: 'Strelsau' }))
    expect([namesFound(open, 'ruritania'), namesFound(open, 'strelsau')]).toEqual([0, 1])
    undo(open.raw)
    expect([namesFound(open, 'ruritania'), namesFound(open, 'strelsau')]).toEqual([1, 0])
    redo(open.raw)
    expect([namesFound(open, 'ruritania'), namesFound(open, 'strelsau')]).toEqual([0, 1])
  })

  test('many transactions of one job are one step', () => {
    const open = openTestCase()
    const empty = canonicalDump(open.db)
    const job = beginChange(open.raw, maker, 'Importing')
    for (const name of ['A', 'B', 'C']) job.write((writer) => writer.insert('actors', actor(name)))
    job.end('Imported 3')
    expect(undo(open.raw)).toBe('Imported 3')
    expect(canonicalDump(open.db)).toBe(empty)
  })

  test('a write within another that fails takes its own steps with it, and none of the other', () => {
    const { db, raw } = openTestCase()
    const empty = canonicalDump(db)
    const change = beginChange(raw, maker, 'Added some')
    const failing = () =>
      change.write(() => {
        change.write((writer) => writer.insert('actors', actor('Strelsau')))
        throw new Error('failed')
      })
    change.write((writer) => {
      writer.insert('actors', actor('Ruritania'))
      expect(failing).toThrow('failed')
    })
    change.end()
    expect(db.prepare('SELECT name FROM actors').pluck().all()).toEqual(['Ruritania'])
    undo(raw)
    expect(canonicalDump(db)).toBe(empty)
  })

  test('undo is refused while a job writes, and says so', () => {
    const open = openTestCase()
    add(open, 'Ruritania')
    const job = beginChange(open.raw, maker, 'Importing 5 files')
    job.write((writer) => writer.insert('actors', actor('B')))
    expect(() => undo(open.raw)).toThrow(/“Importing 5 files” is still running/)
  })

  test('a job that a crash cut short keeps what it wrote and can be undone', () => {
    const open = openTestCase()
    const empty = canonicalDump(open.db)
    beginChange(open.raw, maker, 'Importing').write((writer) => writer.insert('actors', actor('B')))
    closeAbandonedChanges(open.db)
    expect(listChanges(open.db, 10).map((change) => change.words)).toEqual(['Importing (interrupted)'])
    undo(open.raw)
    expect(canonicalDump(open.db)).toBe(empty)
  })

  test('something new drops what was undone', () => {
    const open = openTestCase()
    add(open, 'A')
    undo(open.raw)
    add(open, 'B')
    expect(() => redo(open.raw)).toThrow('There is nothing to redo.')
  })

  test('a change that wrote nothing leaves no trace', () => {
    const open = openTestCase()
    makeChange(open.raw, maker, 'Nothing', () => null)
    expect(listChanges(open.db, 10)).toEqual([])
  })

  test('undo to a point takes back that change and all after it', () => {
    const open = openTestCase()
    add(open, 'A')
    const before = canonicalDump(open.db)
    add(open, 'B')
    add(open, 'C')
    const target = listChanges(open.db, 10).find((change) => change.words === 'Added B')
    expect(undoTo(open.raw, target?.id ?? 0)).toBe(2)
    expect(canonicalDump(open.db)).toBe(before)
  })
})
