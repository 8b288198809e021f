import { describe, expect, it } from 'vitest'
import { countLines, importWords, newItems } from '../../../../../src/renderer/features/coded-import/count-words.ts'
import { readMappings, withMapping } from '../../../../../src/renderer/features/coded-import/kept-mappings.ts'
import {
  canBeRead,
  examplesOf,
  fieldOfColumn,
  fits,
  looksCoded,
  unusedColumns,
  withField,
  withKind,
} from '../../../../../src/renderer/features/coded-import/mapping-draft.ts'
import type { CodedMappingShape } from '../../../../../src/shared/contract/coded-calls.ts'

const mapping = (columns: Record<string, string>, name = 'own'): CodedMappingShape => ({
  name,
  columns,
  dateOrder: null,
  dates: 'period',
  kinds: {},
  otherKind: 'incident',
  separator: ';',
})

describe('saying what a column holds', () => {
  it('gives a column one field and a field one column', () => {
    const first = withField(mapping({ start: 'day', by: 'who' }), 'who', 'toward')
    expect(first.columns).toEqual({ start: 'day', toward: 'who' })
    expect(withField(first, 'when', 'start').columns).toEqual({ start: 'when', toward: 'who' })
    expect(withField(first, 'day', null).columns).toEqual({ toward: 'who' })
  })

  it('tells which columns are left over', () => {
    const one = mapping({ start: 'day' })
    expect([fieldOfColumn(one, 'day'), fieldOfColumn(one, 'shelf')]).toEqual(['start', null])
    expect(unusedColumns(one, ['day', 'shelf'])).toEqual(['shelf'])
  })

  it('gives a value its kind and takes it back', () => {
    const one = withKind(mapping({}), 'shelling', 'attack')
    expect(one.kinds).toEqual({ shelling: 'attack' })
    expect(withKind(one, 'shelling', null).kinds).toEqual({})
  })

  it('needs a date, an actor or a title', () => {
    expect([canBeRead(mapping({ notes: 'said' })), canBeRead(mapping({ notes: 'said', title: 'head' }))]).toEqual([false, true])
  })

  it('does not take a list of goods for events', () => {
    expect(looksCoded(mapping({}))).toBe(false)
    expect(looksCoded(mapping({ start: 'date' }))).toBe(false)
    expect(looksCoded(mapping({ start: 'date', kind: 'type' }))).toBe(true)
    expect(looksCoded(mapping({ by: 'who' }))).toBe(true)
  })

  it('shows a few different values of a column, whatever they are', () => {
    const rows = [{ a: '' }, { a: 'x' }, { a: 'x' }, { a: 3 }, { a: { b: 1 } }, { a: 'y' }]
    expect(examplesOf(rows, 'a')).toEqual(['x', '3', '{"b":1}'])
  })
})

describe('mappings that a case keeps', () => {
  it('replace one of the same name and stand by name', () => {
    const kept = withMapping([mapping({}, 'b'), mapping({ by: 'old' }, 'a')], mapping({ by: 'new' }, 'a'))
    expect(kept.map(({ name, columns }) => [name, columns.by])).toEqual([
      ['a', 'new'],
      ['b', undefined],
    ])
  })

  it('pass over what is no mapping', () => {
    expect(readMappings([mapping({ by: 'who' }), { name: 3 }, null]).map(({ name }) => name)).toEqual(['own'])
    expect([readMappings(null), readMappings('x')]).toEqual([[], []])
  })

  it('fit a table that has all their columns', () => {
    const one = mapping({ by: 'who', start: 'when' })
    expect([fits(one, ['when', 'who', 'more']), fits(one, ['who']), fits(mapping({}), ['who'])]).toEqual([true, false, false])
  })
})

describe('what an import would bring', () => {
  const count = { rows: 5, events: 4, nodes: 0, ties: 0, refused: 1, undated: 2, known: 1, updated: 0, kept: 0, kinds: {}, reasons: [] }

  it('counts what is new, known, undated and refused', () => {
    expect(newItems(count)).toBe(3)
    expect(countLines(count)).toEqual([
      '3 events will be created from 5 rows',
      '1 is already in the case and left as it is',
      '2 events have no date and will wait in the tray',
      '1 row is refused',
    ])
  })

  it('says what is updated and what stays as somebody decided, on the button too', () => {
    const later = { ...count, undated: 0, updated: 1, kept: 1 }
    expect(countLines(later)).toEqual([
      '1 event will be created from 5 rows',
      '1 event will be updated, as this table says something else of it',
      '1 is kept as decided, though this table says something else',
      '1 is already in the case and left as it is',
      '1 row is refused',
    ])
    expect(importWords(later)).toBe('Import 1, update 1')
    expect(importWords({ ...later, updated: 2, kept: 1 })).toBe('Update 2')
    expect(importWords({ ...later, updated: 0, kept: 3 })).toBeNull()
  })

  it('names actors and ties of a network', () => {
    expect(countLines({ ...count, events: 0, undated: 0, known: 0, nodes: 2, ties: 1 })).toEqual([
      '3 new items will be created from 5 rows',
      'among them 2 actors and 1 lasting tie',
      '0 are already in the case and left as they are',
      '1 row is refused',
    ])
  })
})
