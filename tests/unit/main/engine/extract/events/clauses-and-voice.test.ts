import { describe, expect, it } from 'vitest'
import { firstOf, kindsIn, toldIn } from './told-events.ts'

describe('voice', () => {
  it('finds who acted in the passive', () => {
    expect(firstOf('Georgia was attacked by Russia.', 'attack').who).toEqual(['source=Russia', 'target=Georgia'])
  })
  it('leaves the agent of an agentless passive open', () => {
    expect(firstOf('Two Kenyan soldiers were killed in Somalia.', 'attack').who.filter((who) => who.startsWith('source'))).toEqual([])
  })
})

describe('control', () => {
  it('reads an accusation and what it charges, on the accuser’s word', () => {
    const sentence = 'Kenya accused Uganda of shelling Kisumu.'
    expect(firstOf(sentence, 'accusation').who).toEqual(['source=Kenya', 'target=Uganda'])
    const charged = firstOf(sentence, 'attack')
    expect(charged.who[0]).toBe('source=Uganda')
    expect(charged.report.factuality).toBe('claimed')
    expect(charged.report.attributedTo).not.toBeNull()
  })
  it('charges the accused, not the accuser, where a day stands between', () => {
    const sentence = 'Kenya accused Uganda late on Friday of shelling Kisumu.'
    expect(firstOf(sentence, 'accusation').who).toEqual(['source=Kenya', 'target=Uganda'])
    const charged = firstOf(sentence, 'attack')
    expect([charged.who[0], charged.report.factuality]).toEqual(['source=Uganda', 'claimed'])
  })
  it('aims an appeal at the one who is to act, and tells the act as not done', () => {
    const sentence = 'Norway called on Syria to release the journalists.'
    expect(firstOf(sentence, 'appeal').who).toEqual(['source=Norway', 'addressee=Syria'])
    expect(firstOf(sentence, 'release').report.factuality).toBe('hypothetical')
  })
  it('finds whom a threat is aimed at in what is threatened', () => {
    expect(firstOf('Ethiopia threatened to cut ties with Kenya.', 'threat').who).toEqual(['source=Ethiopia', 'target=Kenya'])
  })
})

describe('coordination', () => {
  it('carries the subject over to the second verb', () => {
    const sentence = 'Kenya condemned Uganda and called on Rwanda to mediate.'
    expect(firstOf(sentence, 'accusation').who).toEqual(['source=Kenya', 'target=Uganda'])
    expect(firstOf(sentence, 'appeal').who).toEqual(['source=Kenya', 'addressee=Rwanda'])
  })
  it('keeps all members of a list', () => {
    expect(firstOf('Norway, Sweden and Denmark recognised Kosovo.', 'support').who.slice(0, 3)).toEqual([
      'source=Norway',
      'source=Sweden',
      'source=Denmark',
    ])
  })
})

describe('what is said', () => {
  it('is found before a reporting verb that follows a place', () => {
    const sentence = 'Serbia withdrew its forces from the border with Kosovo, NATO confirmed.'
    expect(firstOf(sentence, 'withdrawal').report.factuality).toBe('claimed')
    expect(kindsIn(sentence)).toContain('statement')
  })
  it('is denied where a gerund follows "denies"', () => {
    expect(firstOf('Rwanda denies shelling Goma.', 'attack').report.factuality).toBe('denied')
  })
})

describe('clauses in clauses', () => {
  it('keeps an object that a relative clause describes', () => {
    expect(firstOf('Kenya attacked Somalia, which had asked for talks.', 'attack').who).toEqual(['source=Kenya', 'target=Somalia'])
  })
  it('goes on with the subject after a description in commas', () => {
    expect(firstOf('Kenya, an ally of Norway, attacked Somalia.', 'attack').who).toEqual(['source=Kenya', 'target=Somalia'])
  })
  it('reads a reduced clause as part of its noun', () => {
    expect(firstOf('The deal signed by Kenya in 2020 angered Uganda.', 'agreement').report.time?.edtf).toBe('2020')
  })
  it('lets the subject of the main clause act in a fronted participle', () => {
    expect(firstOf('Invading Georgia from the north, Russia ignored all warnings.', 'attack').who).toEqual([
      'source=Russia',
      'target=Georgia',
    ])
  })
})

describe('nouns', () => {
  it('reads sides, agents and targets around them', () => {
    expect(firstOf('The shelling of Georgia by Russia went on.', 'attack').who.sort()).toEqual(['source=Russia', 'target=Georgia'])
    expect(firstOf('Talks between Kenya and Uganda opened in Oslo.', 'talks').who).toEqual(['party=Kenya', 'party=Uganda'])
    expect(firstOf('A Norwegian-brokered truce between Sudan and Chad took effect.', 'truce').who).toEqual([
      'mediator=Norway',
      'party=Sudan',
      'party=Chad',
    ])
  })
  it('tell one act with the verb they stand by', () => {
    expect(kindsIn('The attack killed ten Kenyan soldiers.')).toEqual(['attack'])
  })
})

describe('numbers', () => {
  it('count the dead with what the words leave open', () => {
    expect(firstOf('The attack killed at least 20 civilians in Kenya.', 'attack').report.attributes.fatalities).toEqual({
      min: 20,
      max: null,
    })
    expect(firstOf('Rebels killed twelve soldiers in Mali.', 'attack').report.attributes.fatalities).toEqual({ min: 12, max: 12 })
  })
  it('of several kinds make one event with the blast that caused them', () => {
    const events = toldIn('At least 30 people were killed and dozens wounded when a car bomb exploded in Kabul on Friday.')
    expect(events.map(({ kind, report }) => [kind, report.plover])).toEqual([['attack', 'ASSAULT:explosives']])
    expect(events[0]?.report.attributes.fatalities).toEqual({ min: 30, max: null })
  })
  it('belong to the attack that caused them', () => {
    const events = toldIn('Russia shelled Kharkiv on Sunday, killing six civilians and wounding 14.')
    expect(events.map(({ kind }) => kind)).toEqual(['attack'])
    expect(events[0]?.report.attributes).toEqual({ fatalities: { min: 6, max: 6 }, wounded: { min: 14, max: 14 } })
  })
})

describe('news in the present tense and rarer verbs', () => {
  it.each([
    ['Azerbaijan blockades the road to Stepanakert', 'blockade', ['source=Azerbaijan', 'target=Stepanakert']],
    ['Rebels overran a post near Goma.', 'occupation', ['source=Rebels']],
    ['Kenya summoned the Ugandan ambassador over a map.', 'accusation', ['source=Kenya', 'target=Uganda']],
    ['Kenya suspended the Kisumu Fisheries Treaty.', 'cancellation', ['source=Kenya']],
    ['The road opened after about 30 heavily armed Serbs stormed it, battling police.', 'attack', ['source=Serbs']],
    ['Eritrean troops looted shops.', 'attack', ['source=Eritrean troops']],
    ['Kenya said its troops shot down a drone.', 'attack', ['source=Kenya']],
    ['Kenya put its army on combat alert.', 'mobilization', ['source=Kenya']],
  ])('%s is %s', (sentence, kind, who) => {
    expect(firstOf(sentence, kind).who).toEqual(expect.arrayContaining(who))
  })
})
