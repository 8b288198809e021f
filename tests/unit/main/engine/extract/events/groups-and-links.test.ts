import { describe, expect, it } from 'vitest'
import { read, toldIn } from './told-events.ts'

const linksOf = (text: string) => {
  const extracted = read(text)
  const kind = (id: string) => extracted.reports.find((report) => report.id === id)?.kind
  return extracted.links.map((link) => `${kind(link.from)} ${link.kind} ${kind(link.to)}`)
}

describe('one event told twice', () => {
  it('is one group: a heading and the sentence that tells it', () => {
    const text = 'Kenya accuses Uganda of shelling Kisumu\n\nKenya on Monday accused Uganda of shelling Kisumu.'
    expect(toldIn(text).map((event) => event.kind)).toEqual(['accusation', 'attack'])
  })
  it('is one group: an agreement and "the deal"', () => {
    const text = 'Kenya and Uganda signed a border deal in 2019. Under the 2019 deal, both sides opened their markets.'
    expect(toldIn(text).filter((event) => event.kind === 'agreement')).toHaveLength(1)
  })
  it('stays two where the days differ', () => {
    const text = 'Kenya attacked Uganda on March 2. Kenya attacked Uganda on March 9.'
    expect(toldIn(text)).toHaveLength(2)
  })
  it('puts every report into exactly one group', () => {
    const { reports, groups } = read('Kenya said the truce held. Uganda said the truce was broken. Talks went on in Oslo.')
    expect(groups.flat().sort()).toEqual(reports.map((report) => report.id).sort())
  })
})

describe('links', () => {
  it('tie what is charged to the charge', () => {
    expect(linksOf('Kenya accused Uganda of shelling Kisumu.')).toContain('attack content-of accusation')
  })
  it('tie a breach to the truce it breaks', () => {
    expect(linksOf('Kenya and Uganda signed a truce in May. Uganda violated the truce on Friday.')).toContain('violation violates truce')
  })
  it('tie a rejection to the accusation it answers', () => {
    expect(linksOf('Kenya accused Uganda of theft. Uganda rejected Kenya’s accusations.')).toContain('rejection disputes accusation')
  })
})
