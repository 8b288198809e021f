import { describe, expect, it } from 'vitest'
import { readNames } from './read-names.ts'

const relationsOf = (text: string) => readNames(text).relations()

describe('relations', () => {
  it('give the office before a name, with the country it serves', () => {
    expect(relationsOf('Estonia listened. Estonian Foreign Minister Liina Tamm spoke.')).toContainEqual([
      'Liina Tamm',
      'office',
      'Foreign Minister',
      'Estonia',
    ])
  })
  it('give the office in apposition', () => {
    expect(relationsOf('Liina Tamm, the president of Estonia, spoke.')).toContainEqual(['Liina Tamm', 'office', 'President', 'Estonia'])
  })
  it('give allies and hosts', () => {
    expect(relationsOf('Cuba thanked its ally Bolivia.')).toContainEqual(['Cuba', 'ally', null, 'Bolivia'])
    expect(relationsOf('Djibouti hosts a French naval base.')).toContainEqual(['Djibouti', 'hosts', 'base', 'France'])
  })
  it('give what lies where, but not neighbours in a list', () => {
    expect(relationsOf('They met in Tartu, Estonia.')).toContainEqual(['Tartu', 'located-in', null, 'Estonia'])
    expect(relationsOf('Fire spread in Kharkiv, Luhansk and Odesa.')).toEqual([])
  })
})
