import { describe, expect, it } from 'vitest'
import { readNames } from './read-names.ts'

describe('countries', () => {
  it('are one chain with their adjectives and abbreviations, dots included', () => {
    const { chainOf } = readNames('Norway and the U.S. signed a paper. The Norwegian press praised the United States.')
    expect(chainOf('Norway')?.identity).toBe('country:NOR')
    expect(chainOf('Norwegian')).toBe(chainOf('Norway'))
    expect(chainOf('U.S.')).toBe(chainOf('United States'))
  })
  it('and their peoples are two things, the second belonging to the first', () => {
    const { chainOf } = readNames('Greece opened its border. Thousands of Greeks crossed it.')
    expect(chainOf('Greeks')).toMatchObject({ kind: 'population', affiliation: chainOf('Greece')?.id })
  })
  it('are places where something happens in them', () => {
    expect(readNames('A dam broke in Ghana.').kindOfMention('Ghana')).toBe('place')
    expect(readNames('Ghana sent a note.').kindOfMention('Ghana')).toBe('country')
  })
  it('of the past are not meant by "former"', () => {
    expect(readNames('Three former Soviet pilots met.').shown).not.toContain('country Soviet Union')
  })
})

describe('seats of government', () => {
  it('act for their country', () => {
    const { chainOf } = readNames('Warsaw rejected the plan. Talks between Warsaw and Prague ended.')
    expect(chainOf('Warsaw')?.identity).toBe('country:POL')
    expect(chainOf('Warsaw', 1)?.identity).toBe('country:POL')
    expect(chainOf('Prague')?.identity).toBe('country:CZE')
  })
  it('are towns after "in", "near" and "central"', () => {
    const { chainOf } = readNames('They met in Warsaw. A flat burned in central Prague.')
    expect(chainOf('Warsaw')).toMatchObject({ kind: 'place', identity: 'place:warsaw' })
    expect(chainOf('Warsaw')?.latitude).toBeCloseTo(52.2, 0)
    expect(chainOf('Prague')?.kind).toBe('place')
  })
  it('stand with their officials for the country', () => {
    const { chainOf } = readNames('Officials in Baku refused. Azerbaijan closed the road.')
    expect(chainOf('Officials in Baku')).toBe(chainOf('Azerbaijan'))
  })
})

describe('persons', () => {
  it('are found by title and given name and followed by surname', () => {
    const { chainOf, named } = readNames(
      'Interior Minister Tariq Belhadj resigned. Marta Olsson wept. "Enough," Belhadj said. Olsson left.',
    )
    expect(chainOf('Belhadj', 1)).toBe(named('Tariq Belhadj'))
    expect(chainOf('Olsson', 1)).toBe(named('Marta Olsson'))
    expect(named('Marta Olsson')?.kind).toBe('person')
  })
  it('take the body that their title names', () => {
    const { chainOf } = readNames('Kenya protested. Kenyan Defence Minister Peter Njoroge flew home.')
    expect(chainOf('Peter Njoroge')?.affiliation).toBe(chainOf('Kenya')?.id)
  })
  it('known as leaders are found by bare surname with moderate confidence and with any spelling', () => {
    const { chainOf } = readNames('Pashinian spoke first, and then Zelensky answered.')
    expect(chainOf('Pashinian')).toMatchObject({ identity: 'person:nikol-pashinyan', name: 'Nikol Pashinyan' })
    expect(chainOf('Zelensky')?.confidence).toBeLessThan(0.8)
  })
  it('of a leader’s surname who were named in full before keep it', () => {
    const { chainOf } = readNames('Anna Hadi runs a bakery in Leeds. Customers like Hadi.')
    expect(chainOf('Hadi', 1)?.name).toBe('Anna Hadi')
  })
})

describe('bodies and armed groups', () => {
  it('are known by name and acronym across the text', () => {
    const { chainOf } = readNames('The Revolutionary Armed Forces of Colombia freed him. The FARC denied it.')
    expect(chainOf('FARC')).toMatchObject({ kind: 'armed_group', identity: 'organisation:farc' })
    expect(chainOf('Revolutionary Armed Forces of Colombia')).toBe(chainOf('FARC'))
  })
  it('unknown to gazetteers are read from their heads, and by the acronym that follows them', () => {
    const { chainOf } = readNames('The Coastal Fishermen Association (CFA) sued the Ministry of Inland Fisheries. The CFA won.')
    expect(chainOf('Coastal Fishermen Association')?.kind).toBe('organisation')
    expect(chainOf('CFA', 1)).toBe(chainOf('Coastal Fishermen Association'))
    expect(chainOf('Ministry of Inland Fisheries')?.kind).toBe('organisation')
  })
  it('are pointed back to by the last words of their names', () => {
    const { chainOf } = readNames('The Chilean Navy sent a frigate. Later the Navy recalled it.')
    expect(chainOf('Navy', 1)).toBe(chainOf('Chilean Navy'))
  })
})

describe('described collectives', () => {
  it('belong to the country of their adjective and may be shortened', () => {
    const { chainOf } = readNames('Malian soldiers stormed the depot. By noon the soldiers had left Mali.')
    expect(chainOf('Malian soldiers')).toMatchObject({ name: 'Malian soldiers', affiliation: chainOf('Mali', 1)?.id })
    expect(chainOf('soldiers', 1)).toBe(chainOf('Malian soldiers'))
  })
  it('on the side of a country are not its own', () => {
    const { named } = readNames('Serbia denied it. Pro-Serbian militants seized the hall.')
    expect(named('Pro-Serbian militants')).toMatchObject({ kind: 'armed_group', affiliation: null })
  })
  it('are not read from compounds', () => {
    expect(readNames('He walked past the police station to the army museum.').shown).toEqual([])
  })
})

describe('acronyms', () => {
  it('stand for the body that the article names in full, even where they are known for another', () => {
    const { chainOf, shown } = readNames('The army met the Rapid Support Forces. Later the RSF left the talks.')
    expect(chainOf('RSF')).toBe(chainOf('Rapid Support Forces'))
    expect(shown.join()).not.toContain('Reporters')
  })
  it('stay with the known body where the article names that one in full as well', () => {
    const text = 'Reporters Without Borders (RSF) criticised the Rapid Support Forces. RSF asked for access.'
    const { chainOf } = readNames(text)
    expect(chainOf('RSF', 1)).toBe(chainOf('Reporters Without Borders'))
  })
})

describe('described groups', () => {
  it('are two where the text tells them apart, and the bare noun means the first', () => {
    const { chainOf } = readNames('Tuareg rebels met Islamist rebels in Kidal. The rebels signed a paper. Wagner fighters stayed away.')
    expect(chainOf('Islamist rebels')).not.toBe(chainOf('Tuareg rebels'))
    expect(chainOf('rebels', 2)).toBe(chainOf('Tuareg rebels'))
    expect(chainOf('Wagner fighters')).not.toBe(chainOf('Tuareg rebels'))
  })
  it('are no force that is merely used', () => {
    expect(readNames('He said that force had become necessary.').shown).toEqual([])
    expect(readNames('A rescue force had arrived.').shown).toEqual(['organisation rescue force'])
  })
  it('do not belong to the state or body that they are only close to', () => {
    const { chainOf } = readNames('Iran closed a bank. Iran-backed militias fired at a base near Erbil.')
    expect(chainOf('Iran-backed militias')).toMatchObject({ kind: 'armed_group', affiliation: null })
  })
})

describe('user names', () => {
  it('come before every gazetteer', () => {
    const { chainOf } = readNames('The Paris Circle met Paris.', [
      { identity: 'case:1', kind: 'organisation', name: 'Paris Circle', words: ['Paris Circle'] },
      { identity: 'case:2', kind: 'armed_group', name: 'Paris', words: ['Paris'] },
    ])
    expect(chainOf('Paris Circle')?.identity).toBe('case:1')
    expect(chainOf('Paris', 1)).toMatchObject({ identity: 'case:2', kind: 'armed_group' })
  })
  it('give way to a longer name of a gazetteer', () => {
    const { chainOf } = readNames('The United Nations met.', [
      { identity: 'case:1', kind: 'organisation', name: 'United', words: ['United'] },
    ])
    expect(chainOf('United Nations')?.identity).toBe('organisation:united-nations')
  })
  it('are more words for what a gazetteer knows, with all that it knows', () => {
    const { chainOf } = readNames('Zorvania and Georgia signed.', [
      { identity: 'country:GEO', kind: 'country', name: 'Georgia', words: ['Zorvania'] },
    ])
    expect(chainOf('Zorvania')).toBe(chainOf('Georgia'))
    expect(chainOf('Zorvania')?.iso3).toBe('GEO')
  })
})

describe('findings', () => {
  it('are the same for the same text and quote it exactly', () => {
    const text = 'Gen. Luis Arce of Bolivia’s army met U.N. envoy Ana Ruiz in La Paz. She said it would help.'
    const { names } = readNames(text)
    expect(readNames(text).names).toEqual(names)
    for (const mention of names.mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  })
  it('can be asked by token', () => {
    const { index, analysed } = readNames('Soldiers from Nepal and the Nepalese army left.')
    const token = analysed.tokens.find((item) => item.text === 'army')
    expect(index.mentionAt(token?.index ?? -1)?.text).toBe('Nepalese army')
    expect(index.chainAt(0)?.name).toBe('Soldiers')
    expect(index.mentionAt(999)).toBeNull()
  })
})
