import { describe, expect, it } from 'vitest'
import { read } from './told-events.ts'

const report = (text: string, kind: string, published?: string | null) => {
  const found = read(text, published).reports.find((one) => one.kind === kind)
  if (!found) throw new Error(`no ${kind} in “${text}”`)
  return found
}
const edtf = (text: string, kind: string) => report(text, kind).time?.edtf

describe('a time counted from another event', () => {
  it('is that event’s date and the length told', () => {
    const text = 'A bombing in Mombasa killed nine people on March 3. Two days after the blast, police arrested three suspects.'
    expect(edtf(text, 'detention')).toBe('2026-03-05')
    expect(report(text, 'detention').timeText).toBe('Two days after the blast')
  })
  it('reads on where the other event is told later', () => {
    const text = 'Police arrested three suspects in Mombasa two days after the blast. The explosion on March 3 killed nine people.'
    expect(edtf(text, 'detention')).toBe('2026-03-05')
  })
  it('counts back with "before"', () => {
    const text = 'Kenya and Somalia signed a ceasefire on 9 March 2026. The day before the ceasefire, Kenyan forces captured Kismayo.'
    expect(edtf(text, 'occupation')).toBe('2026-03-08')
  })
  it('goes on since the start of what goes on', () => {
    const text = 'Kenya has blockaded Kismayo since 12 January 2026. Residents have protested in Kismayo since the start of the blockade.'
    expect(edtf(text, 'protest')).toBe('2026-01-12/..')
  })
  it('follows a chain of two anchors', () => {
    const text =
      'Rebels attacked Garissa on March 1. Three days after the attack, Kenya recaptured the town. A week after the recapture, the rebels signed a ceasefire with Kenya.'
    expect([edtf(text, 'occupation'), edtf(text, 'truce')]).toEqual(['2026-03-04', '2026-03-11'])
  })
  it('counts the day of an offensive from its first', () => {
    const text = 'Kenya invaded Somalia on 24 February 2026. On the fourth day of the invasion, Kenya and Somalia held talks in Kampala.'
    expect(edtf(text, 'talks')).toBe('2026-02-27')
  })
  it('dates the other event from a day that is told for this one', () => {
    const text = 'On March 10, two days after rebels attacked Garissa, Kenya deployed troops to Somalia.'
    expect([edtf(text, 'attack'), edtf(text, 'mobilization')]).toEqual(['2026-03-08', '2026-03-10'])
  })
  it('leaves a day that is told for the other event to that one', () => {
    const text = 'Two days after rebels attacked Garissa on March 4, Kenya deployed troops to Somalia.'
    expect([edtf(text, 'attack'), edtf(text, 'mobilization')]).toEqual(['2026-03-04', '2026-03-06'])
  })
  it('keeps its words and stays open where nothing dates the other event', () => {
    const text = 'Rebels attacked Garissa. Three days later, Kenya recaptured the town.'
    const later = report(text, 'occupation')
    expect([later.time, later.timeOpen, later.timeText]).toEqual([null, true, 'Three days later'])
    expect(later.timeAnchor).toEqual({ report: report(text, 'attack').id, shift: 'start+P3D' })
    const unknown = report('Protesters clashed with police in Garissa two days after the vote.', 'clash')
    expect([unknown.time, unknown.timeOpen, unknown.timeAnchor]).toEqual([null, true, null])
  })
  it('never hangs in the end on itself', () => {
    const text = 'Kenya shelled Kismayo two days before the truce. Kenya and Somalia signed a truce three days after the shelling.'
    const anchors = new Map(read(text).reports.map((one) => [one.id, one.timeAnchor?.report]))
    for (const id of anchors.keys()) {
      const seen = new Set<string>()
      for (let at: string | undefined = id; at; at = anchors.get(at)) {
        expect(seen.has(at)).toBe(false)
        seen.add(at)
      }
    }
    expect([...anchors.values()].filter(Boolean)).toHaveLength(1)
  })
  it('is no date for what lies after the day of publication', () => {
    const text = 'Kenya and Somalia signed a ceasefire on 18 March 2026. A week after the ceasefire, rebels attacked Garissa.'
    expect([report(text, 'attack').time, report(text, 'attack').timeOpen]).toEqual([null, true])
  })
})
