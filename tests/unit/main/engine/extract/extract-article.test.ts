import { describe, expect, it } from 'vitest'
import { toExtractOutput } from '../../../../../src/main/engine/extract/extract-output.ts'
import { findLanguage } from '../../../../../src/main/engine/extract/find-language.ts'
import { read } from './events/told-events.ts'

const STORY = `Kenya accuses Uganda of shelling Kisumu

Kenya on Monday accused Uganda of shelling the port of Kisumu, killing at least six people. Uganda rejected the accusations.

“We did nothing of the kind,” Ugandan President Yoweri Museveni said.`

describe('an extraction', () => {
  it('gives the same result for the same article', () => {
    expect(read(STORY)).toEqual(read(STORY))
  })
  it('quotes the text exactly at every offset', () => {
    const { reports, chains, times } = read(STORY)
    for (const span of [
      ...reports.flatMap((report) => [report.trigger, report.passage]),
      ...chains.flatMap((chain) => chain.mentions),
      ...times,
    ]) {
      expect(STORY.slice(span.start, span.end)).toBe(span.text)
    }
  })
  it('points participants, attributions and links at things it lists', () => {
    const { reports, chains, links } = read(STORY)
    const known = new Set(chains.map((chain) => chain.id))
    for (const report of reports) {
      for (const { chain } of report.participants) expect(known).toContain(chain)
      if (report.attributedTo) expect(known).toContain(report.attributedTo)
    }
    const ids = new Set(reports.map((report) => report.id))
    for (const link of links) expect([ids.has(link.from), ids.has(link.to)]).toEqual([true, true])
  })
  it('leaves other languages alone and says so', () => {
    const french =
      'Le président a annoncé lundi que les troupes quitteraient la région avant la fin du mois, selon le ministère de la Défense.'
    expect(read(french)).toMatchObject({ language: 'fr', extracted: false, chains: [], times: [], reports: [], groups: [] })
  })
  it('reads nothing from an empty text', () => {
    expect(read('').reports).toEqual([])
  })
})

describe('the language of a text', () => {
  it.each([
    ['Rebels seize airfield', 'en'],
    ['The rebels said on Monday that they had seized the airfield.', 'en'],
    [
      'Президент заявил в понедельник, что войска покинут этот регион до конца месяца. Переговоры были отложены, и стороны обвинили друг друга.',
      'ru',
    ],
    [
      'Der Minister sagte am Montag, dass die Truppen die Region bis zum Ende des Monats verlassen werden, und kündigte Gespräche an.',
      'de',
    ],
    ['El presidente dijo el lunes que las tropas saldrían de la región antes de fin de mes, según el ministerio de Defensa.', 'es'],
  ])('of “%s” is %s', (text, language) => {
    expect(findLanguage(text)).toBe(language)
  })
})

describe('the printed form', () => {
  const extracted = read(STORY)
  const article = { id: 't', text: STORY, title: null, published: { edtf: '2026-03-20', provenance: 'user' as const }, boilerplate: [] }
  const printed = toExtractOutput(article, extracted)

  it('makes one event of several mentions, with every passage as evidence', () => {
    const accusations = printed.events.filter((event) => event.kind === 'accusation')
    expect(accusations).toHaveLength(1)
    expect(accusations[0]?.reports).toHaveLength(2)
    expect(accusations[0]?.evidence.length).toBeGreaterThan(1)
    expect(accusations[0]?.time?.earliest).toBe('2026-03-16')
  })
  it('keeps passages shorter than a paragraph, and always a trigger', () => {
    for (const event of printed.events) {
      expect(event.trigger.text).not.toBe('')
      for (const passage of event.evidence) expect(passage.end - passage.start).toBeLessThanOrEqual(400)
    }
  })
  it('refers to actors and places by their printed ids', () => {
    const ids = new Set([...printed.actors, ...printed.places].map((one) => one.id))
    for (const event of printed.events) for (const { ref } of event.participants) expect(ids).toContain(ref)
  })
})
