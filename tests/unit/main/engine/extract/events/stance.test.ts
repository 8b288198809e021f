import { describe, expect, it } from 'vitest'
import { firstOf, kindsIn, read, toldIn } from './told-events.ts'

const speakerOf = (text: string, kind: string): string | undefined => {
  const extracted = read(text)
  const report = extracted.reports.find((one) => one.kind === kind)
  return extracted.chains.find((chain) => chain.id === report?.attributedTo)?.name
}

describe('factuality', () => {
  it.each([
    ['Russia attacked Georgia.', 'asserted'],
    ['Kenya said Russia attacked Georgia.', 'claimed'],
    ['According to Kenya, Russia attacked Georgia.', 'claimed'],
    ['Kenya denied that Russia had attacked Georgia.', 'denied'],
    ['Russia will attack Georgia.', 'planned'],
    ['Russia could attack Georgia.', 'hypothetical'],
    ['If Russia attacked Georgia, Kenya would help.', 'hypothetical'],
  ])('of "%s" is %s', (sentence, factuality) => {
    expect(firstOf(sentence, 'attack').report.factuality).toBe(factuality)
  })
  it('marks hearsay', () => {
    expect(firstOf('Russia reportedly attacked Georgia.', 'attack').report.hedged).toBe(true)
  })
  it('tells nothing that did not happen', () => {
    expect(kindsIn('Russia did not attack Georgia.')).toEqual([])
  })
})

describe('attribution', () => {
  it('names whose word it is, before and after what was said', () => {
    expect(speakerOf('Kenya said Russia attacked Georgia.', 'attack')).toBe('Kenya')
    expect(speakerOf('Russia attacked Georgia on Friday, Kenya said.', 'attack')).toBe('Kenya')
    expect(speakerOf('Russia attacked Georgia on Friday, said Kenya.', 'attack')).toBe('Kenya')
  })
  it('follows a quotation into its next sentence', () => {
    const text = '“Russia attacked Georgia again this morning,” Kenya said. “Russia also shelled the port of Batumi for hours.”'
    const extracted = read(text)
    const names = extracted.reports
      .filter((report) => report.kind === 'attack')
      .map((report) => extracted.chains.find((chain) => chain.id === report.attributedTo)?.name)
    expect(names).toEqual(['Kenya', 'Kenya'])
  })
})

describe('what a statement carries', () => {
  it.each([
    ['Kenya said it would attack Uganda.', 'threat'],
    ['Kenya said it would send aid to Uganda.', 'agreement'],
    ['Kenya said Uganda must withdraw its troops.', 'demand'],
    ['Kenya said it would not attend.', 'rejection'],
    ['Kenya said that Uganda violated the ceasefire.', 'accusation'],
    ['Kenya said that the weather was fine.', 'statement'],
  ])('makes "%s" a %s', (sentence, kind) => {
    expect(toldIn(sentence).map((event) => event.kind)).toContain(kind)
  })
})
