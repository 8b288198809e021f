import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readTable } from '../../../../../../src/main/engine/extract/names/tables.ts'
import { resources } from './read-names.ts'

describe('gazetteers', () => {
  it('only point at entries that exist', () => {
    const missing = [...resources.entries.values()].filter((entry) => entry.affiliation && !resources.entries.has(entry.affiliation))
    expect(missing.map((entry) => entry.identity)).toEqual([])
  })
  it('hold coordinates within the globe and terms of office in order', () => {
    for (const entry of resources.entries.values()) {
      expect(Math.abs(entry.latitude ?? 0)).toBeLessThanOrEqual(90)
      expect(Math.abs(entry.longitude ?? 0)).toBeLessThanOrEqual(180)
      if (entry.from && entry.to) expect(entry.to, entry.identity).toBeGreaterThanOrEqual(entry.from)
    }
  })
  it('know towns by their folded names, the largest first', () => {
    expect(resources.cities.get('bogota')).toMatchObject({ country: 'CO' })
    expect(resources.cities.get('paris')).toMatchObject({ country: 'FR' })
    expect(resources.cities.get('zzz')).toBeUndefined()
  })
  it('name the file and the line of a row that does not fit', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'table-')), 'odd.tsv')
    writeFileSync(file, 'code\tname\nNO\tNorway\n')
    expect(() => readTable(file, z.object({ code: z.string().length(3), name: z.string() }))).toThrow(/odd\.tsv, line 2/)
  })
})
