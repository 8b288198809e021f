import { describe, expect, it } from 'vitest'
import { firstOf, kindsIn, toldIn } from './told-events.ts'

/** What is said about a ceasefire decides what it is: sentence, kind, PLOVER, CAMEO. */
const CEASEFIRE: [string, string, string, string][] = [
  ['Kenya and Uganda declared a ceasefire on Monday.', 'truce', 'RETREAT:ceasefire', '0871'],
  ['Turkey and Greece signed a ceasefire agreement in Vienna.', 'truce', 'RETREAT:ceasefire', '0871'],
  ['Sudan and Ethiopia observed the truce for a second day.', 'truce', 'RETREAT:ceasefire', '0871'],
  ['Armenia and Georgia extended the truce by two weeks.', 'truce', 'RETREAT:ceasefire', '081'],
  ['Ethiopia agreed to a ceasefire with the rebels.', 'truce', 'AGREE', '0356'],
  ['Egypt called for an immediate ceasefire in Sudan.', 'appeal', 'REQUEST', '0256'],
  ['Ethiopia demanded a ceasefire from Eritrea.', 'demand', 'REQUEST', '1056'],
  ['Sudan rejected a ceasefire on Sunday.', 'rejection', 'REJECT', '1246'],
  ['Sudanese troops violated the truce on Tuesday.', 'violation', 'ASSAULT', '196'],
  ['The rebels called off the ceasefire on Friday.', 'violation', 'ASSAULT', '196'],
  ['Norway brokered a ceasefire between Sudan and the rebels.', 'talks', 'CONSULT:third-party', '045'],
  ['Syria threatened to end the ceasefire.', 'threat', 'THREATEN', '13'],
]

describe('ceasefire, the test word', () => {
  it.each(CEASEFIRE)('%s is %s, %s, %s', (sentence, kind, plover, cameo) => {
    const { report } = firstOf(sentence, kind)
    expect([report.plover, report.cameo]).toEqual([plover, cameo])
  })
  it('names the mediator apart from the sides', () => {
    expect(firstOf('Norway brokered a ceasefire between Sudan and Ethiopia.', 'talks').who).toEqual([
      'mediator=Norway',
      'party=Sudan',
      'party=Ethiopia',
    ])
  })
  it('knows who mediated from what stands before the talks or behind them', () => {
    expect(firstOf('EU-mediated talks between Serbia and Kosovo resumed.', 'talks').who[0]).toBe('mediator=European Union')
    const signed = toldIn('The truce was signed in Jeddah after weeks of talks mediated by Norway.')
    expect(signed.find(({ kind }) => kind === 'truce')?.who).toEqual([])
    expect(signed.find(({ kind }) => kind === 'talks')?.who).toEqual(['mediator=Norway'])
  })
  it('has not happened when it only could', () => {
    expect(firstOf('Sudan could declare a ceasefire next week.', 'truce').report.factuality).toBe('hypothetical')
  })
})

describe('blockade', () => {
  it('is one when imposed, a concession when lifted, a demand when its end is demanded', () => {
    expect(kindsIn('Turkey imposed a blockade on Armenia in 1993.')).toEqual(['blockade'])
    expect(kindsIn('Turkey lifted its blockade of Armenia.')).toEqual(['concession'])
    expect(kindsIn('The United Nations demanded that Israel lift the blockade of Gaza.')).toContain('demand')
  })
  it('stands behind what happens despite it', () => {
    expect(firstOf('The ship reached Gaza despite the Israeli blockade.', 'blockade').report.factuality).toBe('asserted')
  })
})

describe('war', () => {
  it('is fought between sides at a time', () => {
    const war = firstOf('Russia went to war with Georgia in August 2008.', 'war')
    expect(war.who).toEqual(['party=Russia', 'party=Georgia'])
    expect(war.report.time?.edtf).toBe('2008-08')
  })
  it('is a threat when declared', () => {
    expect(firstOf('Ethiopia declared war on Eritrea.', 'threat').report.plover).toBe('THREATEN:violence')
  })
})

describe('strike', () => {
  it.each([
    ['Israel carried out an air strike on Aleppo.', 'attack', 'ASSAULT:aerial'],
    ['Activists in Turkey began a hunger strike.', 'protest', 'PROTEST:hunger'],
    ['Protesters in Argentina staged a general strike against the government.', 'protest', 'PROTEST:strike'],
  ])('%s is %s, %s', (sentence, kind, plover) => {
    expect(firstOf(sentence, kind).report.plover).toBe(plover)
  })
})
