import { describe, expect, it } from 'vitest'
import { firstOf, read } from '../events/told-events.ts'

const offices = (text: string, published?: string | null) => {
  const { chains, relations } = read(text, published)
  const nameOf = new Map(chains.map(({ id, name }) => [id, name]))
  return relations
    .filter(({ kind }) => kind === 'office')
    .map(({ from, label, to, valid }) => [nameOf.get(from), label, nameOf.get(to), valid])
}

describe('the term of an office', () => {
  it('is what the words behind the office say', () => {
    expect(offices('Liina Tamm, foreign minister of Estonia until 2020, criticised Kenya.')).toEqual([
      ['Liina Tamm', 'Foreign minister', 'Estonia', '/2020'],
    ])
    expect(
      offices("Kenya listened. President Liina Tamm spoke. Tamm, Estonia's prime minister since 2018, visited Kenya.").slice(-1),
    ).toEqual([['Liina Tamm', 'Prime minister', 'Estonia', '2018/..']])
    expect(offices('Liina Tamm, the Estonian president from 2005 to 2013, criticised Kenya.')).toEqual([
      ['Liina Tamm', 'President', 'Estonia', '2005/2013'],
    ])
  })
  it('begins when somebody is appointed or takes office', () => {
    expect(offices('Liina Tamm, who took office as president of Estonia in 2021, criticised Kenya.')).toEqual([
      ['Liina Tamm', 'President', 'Estonia', '2021/..'],
    ])
    expect(offices('Kenya appointed Mwangi Otieno as foreign minister on March 3.')).toEqual([
      ['Mwangi Otieno', 'Foreign minister', 'Kenya', '2026-03-03/..'],
    ])
  })
  it('ends when somebody resigns or is replaced', () => {
    expect(offices('Estonia mourned. Estonian Defence Minister Liina Tamm resigned on March 4.')).toEqual([
      ['Liina Tamm', 'Defence Minister', 'Estonia', '/2026-03-04'],
    ])
    expect(offices('Estonian Foreign Minister Liina Tamm was replaced in April 2025 after the vote in Estonia.')).toEqual([
      ['Liina Tamm', 'Foreign Minister', 'Estonia', '/2025-04'],
    ])
  })
  it('was over before the article of a former holder', () => {
    expect(offices('The former president of Estonia, Liina Tamm, criticised Kenya.')).toEqual([
      ['Liina Tamm', 'President', 'Estonia', '[..2026-02-17]'],
    ])
  })
  it('is nobody knows when where neither the office nor the article has a date, and then it is no tie', () => {
    expect(offices('The former president of Estonia, Liina Tamm, criticised Kenya.', null)).toEqual([])
  })
  it('is that of the gazetteer for those it knows', () => {
    expect(offices('Uhuru Kenyatta of Kenya met reporters.', '2015-06-01')).toEqual([['Uhuru Kenyatta', 'President', 'Kenya', '2013/2022']])
    expect(offices('The ex-president of Kenya, Uhuru Kenyatta, visited Goma.')).toEqual([
      ['Uhuru Kenyatta', 'President', 'Kenya', '2013/2022'],
    ])
  })
})

describe('the time of an office', () => {
  it('dates no event', () => {
    expect(firstOf('Liina Tamm, the Estonian president from 2005 to 2013, criticised Kenya.', 'accusation').report.timeText).toBeNull()
    expect(firstOf('Liina Tamm, who took office in 2021, criticised Kenya.', 'accusation').report.time?.edtf).toBe('2026-03-20')
  })
  it('leaves the time of what a president did alone', () => {
    expect(firstOf('The president attacked Kenya in 2020.', 'attack').report.time?.edtf).toBe('2020')
  })
})
