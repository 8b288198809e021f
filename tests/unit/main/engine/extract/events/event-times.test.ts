import { describe, expect, it } from 'vitest'
import { isoFromDay } from '../../../../../../src/shared/domain/day-number.ts'
import { firstOf, toldIn } from './told-events.ts'

const edtf = (text: string, kind: string) => firstOf(text, kind).report.time?.edtf

describe('the time of an event', () => {
  it('is the one of its own clause', () => {
    const text = 'Kenya attacked Somalia on March 3 and Uganda condemned Kenya on March 9.'
    expect(edtf(text, 'attack')).toBe('2026-03-03')
    expect(edtf(text, 'accusation')).toBe('2026-03-09')
  })
  it('is not that of a relative clause inside its own', () => {
    const text = 'The Karen National Union, which signed a truce in 2015, accused Myanmar.'
    expect(edtf(text, 'truce')).toBe('2015')
    expect(edtf(text, 'accusation')).toBe('2026-03-20')
  })
  it('of a speech in some month is not that of the next speaker', () => {
    const times = toldIn('Kenya said in January that it was ready. Uganda said it was not.').map(({ report }) => report.time?.edtf)
    expect(times).toEqual(['2026-01', '2026-03-20'])
  })
  it('is told before a relative clause, not in it', () => {
    expect(edtf('Nine people died in an explosion near the city on 5 March, where many had queued, according to Kenya.', 'attack')).toBe(
      '2026-03-05',
    )
  })
  it('falls back to the day of publication, which is no word of the text', () => {
    const { report } = firstOf('Kenya attacked Somalia.', 'attack')
    expect([report.time?.edtf, report.timeText, report.timeRule]).toEqual(['2026-03-20', null, 'publication'])
  })
  it('stays open where no publication date is known', () => {
    const [event] = toldIn('Kenya attacked Somalia.', null)
    expect([event?.report.time, event?.report.timeOpen]).toEqual([null, true])
  })
  it('lies ahead for what is planned', () => {
    const { report } = firstOf('Kenya plans to attack Somalia.', 'attack')
    expect(report.time?.endLatest).toBeNull()
  })
  it('goes on from "since"', () => {
    const { report } = firstOf('Kenya has blockaded Somalia since 5 January 2026.', 'blockade')
    expect(report.time?.ongoing).toBe(true)
    expect(isoFromDay(report.time?.startEarliest ?? 0)).toBe('2026-01-05')
  })
  it('counts a length back from "until"', () => {
    const { report } = firstOf('Kenya occupied Jubaland for two years until 2020.', 'occupation')
    expect(isoFromDay(report.time?.startEarliest ?? 0) <= '2018-01-01').toBe(true)
    expect(isoFromDay(report.time?.endLatest ?? 0)).toBe('2020-12-31')
  })
  it('is one each where a clause tells of several', () => {
    const times = toldIn('Kenya and Somalia fought two wars, in 1998 and again in 2009.').map((event) => event.report.time?.edtf)
    expect(times).toEqual(['1998', '2009'])
  })
  it('is that of the dated heading it stands under', () => {
    const text = '1 May 2014\n\nKenya attacked Somalia.\n\n3 May 2014\n\nUganda condemned Kenya.'
    expect(edtf(text, 'attack')).toBe('2014-05-01')
    expect(edtf(text, 'accusation')).toBe('2014-05-03')
  })
  it('long past is background', () => {
    expect(firstOf('Kenya attacked Somalia in 1977.', 'attack').report.background).toBe(true)
  })
})
