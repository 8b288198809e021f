import { describe, expect, it } from 'vitest'
import { firstOf, read, toldIn } from './told-events.ts'

const factuality = (text: string, kind: string) => firstOf(text, kind).report.factuality

describe('a toll', () => {
  it('of a long time is what a conflict has cost, in the background', () => {
    const war = firstOf('The war in Sudan has killed 12,000 people since 2023.', 'war').report
    expect([war.background, war.attributes.fatalities, war.time?.ongoing]).toEqual([true, { min: 12000, max: 12000 }, true])
    expect(firstOf('More than 12,000 people have been killed in Peru since 1980.', 'incident').report.background).toBe(true)
  })
  it('keeps whom it is laid to', () => {
    const told = firstOf('Boko Haram has killed 40,000 people since 2009.', 'attack')
    expect([told.who, told.report.background]).toEqual([['source=Boko Haram'], true])
  })
  it('of some days, or of one blow, stays an attack', () => {
    expect(firstOf('Gunmen have killed 15 people in Garissa since Monday.', 'attack').report.background).toBe(false)
    expect(firstOf('The blast has killed 12 people in Garissa.', 'attack').report.background).toBe(false)
  })
})

describe('what something is for', () => {
  it('is not what came of it', () => {
    expect(factuality('Kenya sent an envoy to end the war in Sudan.', 'truce')).toBe('planned')
    expect(factuality('Kenya sent troops to attack rebels.', 'attack')).toBe('planned')
    expect(factuality('Efforts to end the war in Sudan continue.', 'truce')).toBe('hypothetical')
    expect(factuality('The pledge to release prisoners in Kenya pleased Sudan.', 'release')).toBe('planned')
  })
  it('happened where a verb says so', () => {
    expect(factuality('Kenya helped to end the war in Sudan.', 'truce')).toBe('asserted')
    expect(factuality('Kenya used force to disperse protesters.', 'coercion')).toBe('asserted')
  })
})

describe('a bare noun', () => {
  it('is an event where it is told to have happened somewhere or some day', () => {
    expect(toldIn('Protests broke out in several cities.').map(({ kind }) => kind)).toEqual(['protest'])
    expect(toldIn('Attacks took place in three villages overnight.').map(({ kind }) => kind)).toEqual(['attack'])
  })
})

describe('a vague past', () => {
  it('is before the day of publication, not on it', () => {
    for (const text of ['Rebels previously attacked Garissa.', 'Kenya once invaded Somalia and attacked it.'])
      expect(firstOf(text, 'attack').report.time?.edtf).toBe('[..2026-03-19]')
    expect(firstOf('Kenya had earlier accused Uganda.', 'accusation').report.timeText).toBe('earlier')
  })
  it('leaves "earlier this week" alone', () => {
    expect(firstOf('Rebels attacked Garissa earlier this week.', 'attack').report.timeText).toBe('earlier this week')
  })
  it('dates an offensive by the day of it that is told', () => {
    const text = '16 August 2011\n\nTanks attack Garissa, residents say, on the fourth day of a military assault on the city.'
    const assault = read(text).reports.find(({ trigger }) => trigger.text === 'assault')
    expect([assault?.time?.startEarliest, assault?.time?.ongoing]).toEqual([15199, true])
  })
})

describe('a habit', () => {
  it('is background, not news of the day', () => {
    expect(firstOf('Rebels often attack villages in Kenya.', 'attack').report.background).toBe(true)
    expect(firstOf('Rebels attacked villages in Kenya.', 'attack').report.background).toBe(false)
  })
})

describe('brands and bands', () => {
  it('are no persons', () => {
    expect(read('The band Coldplay criticised Kenya. The carmaker Brexon criticised Uganda.').chains.map(({ kind }) => kind)).not.toContain(
      'person',
    )
  })
  it('and a minister is no place for the country behind the comma', () => {
    const { chains } = read("Liina Tamm, Estonia's prime minister since 2018, visited Kenya.")
    expect(chains.find(({ name }) => name === 'Liina Tamm')?.kind).toBe('person')
  })
})

describe('officials without a name', () => {
  const speakers = (text: string) => toldIn(text).flatMap(({ kind, who }) => (kind === 'statement' ? who : []))

  it('are not those that were named before, unless an article points at them', () => {
    expect(speakers('Kenya met Somali officials in Nairobi. Officials said that the road was closed.')).toEqual(['speaker=Officials'])
    expect(speakers('Kenya met Somali officials in Nairobi. The officials said that the road was closed.')).toEqual([
      'speaker=Somali officials',
    ])
  })
  it('and "both parties" are no party of their own', () => {
    expect(read('Both parties fired shots before the truce.').chains.map(({ name }) => name)).toEqual([])
  })
})
