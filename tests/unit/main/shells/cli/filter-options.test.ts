import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filterFrom } from '../../../../../src/main/shells/cli/filter-options.ts'
import { EMPTY_FILTER } from '../../../../../src/shared/contract/filter.ts'

describe('the filter of a command', () => {
  it('lets through what the screen shows when nothing is asked for', () => {
    expect(filterFrom({})).toEqual(EMPTY_FILTER)
  })

  it('takes days as the window, open at the end that is not given', () => {
    expect(filterFrom({ from: '1970-01-02' }).window).toEqual({ from: 1, to: null })
    expect(filterFrom({ from: '1970-01-01', to: '1970-12-31' }).window).toEqual({ from: 0, to: 364 })
  })

  it('adds the short options to a whole filter, given as text or as a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dateline-filter-')), 'filter.json')
    writeFileSync(file, '{"certainty":"certainly","kinds":["war"]}')
    expect(filterFrom({ filter: `@${file}`, kind: ['truce', 'talks'] })).toEqual({
      ...EMPTY_FILTER,
      certainty: 'certainly',
      kinds: ['truce', 'talks'],
    })
    expect(filterFrom({ filter: '{"actors":[3]}', all: true })).toEqual({
      ...EMPTY_FILTER,
      actors: [3],
      showDoubtful: true,
      showBackground: true,
    })
  })

  it.each([
    [{ from: '2020-02-30' }, '2020-02-30'],
    [{ to: 'yesterday' }, 'yesterday'],
    [{ filter: '{' }, 'could not be read'],
    [{ filter: '@/nowhere.json' }, 'could not be read'],
    [{ filter: '{"classes":["red"]}' }, 'classes'],
  ])('says what is wrong with %o', (values, words) => {
    expect(() => filterFrom(values)).toThrow(expect.objectContaining({ code: 'invalid-input', message: expect.stringContaining(words) }))
  })
})
