import { describe, expect, it } from 'vitest'
import { dayFromIso } from '../../../../src/shared/domain/day-number.ts'
import { parseEdtf } from '../../../../src/shared/domain/edtf.ts'
import { certainlyIn, possiblyIn } from '../../../../src/shared/domain/window-relation.ts'

const relation = (edtf: string, first: string, last: string): string => {
  const result = parseEdtf(edtf)
  if (!result.ok) throw new Error(result.message)
  const window = { first: first === '' ? null : dayFromIso(first), last: last === '' ? null : dayFromIso(last) }
  if (certainlyIn(result.time, window)) return 'certain'
  return possiblyIn(result.time, window) ? 'possible' : 'outside'
}

const TABLE: [string, string, string, string][] = [
  ['2023-01-12', '2023-01-12', '2023-01-12', 'certain'],
  ['2023-01-12', '2023-01-13', '2023-01-31', 'outside'],
  ['2023-01', '2023-01-10', '2023-01-20', 'possible'],
  ['2023-01', '2023-01-01', '2023-01-31', 'certain'],
  ['2023-01-01/2023-01-31', '2023-01-10', '2023-01-20', 'certain'],
  ['2023-01/2023-03', '2023-02-01', '2023-02-28', 'certain'],
  ['2023-01/2023-03', '2023-01-05', '2023-01-06', 'possible'],
  ['2022-12-15~/..', '2023-06-01', '2023-06-30', 'possible'],
  ['2022-12-15~/..', '2022-12-01', '2022-12-31', 'certain'],
  ['2022-12-15~/..', '2022-01-01', '2022-12-10', 'outside'],
  ['/2004', '1990-01-01', '1990-12-31', 'possible'],
  ['/2004', '2005-01-01', '', 'outside'],
  ['2004', '', '', 'certain'],
  ['/', '2004-01-01', '2004-12-31', 'possible'],
]

describe('a time against a window', () => {
  it.each(TABLE)('%s is, from %s to %s, %s', (edtf, first, last, expected) => {
    expect(relation(edtf, first, last)).toBe(expected)
  })
})
