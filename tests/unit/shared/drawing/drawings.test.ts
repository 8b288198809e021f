import { describe, expect, test } from 'vitest'
import { dayFromCivil } from '../../../../src/shared/domain/day-number.ts'
import { fitText, textWidth } from '../../../../src/shared/drawing/drawing.ts'
import { settleNodes } from '../../../../src/shared/drawing/settle-nodes.ts'
import { svgFile } from '../../../../src/shared/drawing/svg-writer.ts'
import { axisTicks } from '../../../../src/shared/drawing/time-axis.ts'

describe('labels', () => {
  test('are cut between characters to fit their room, or left out', () => {
    expect(fitText('Short', 10, 100)).toBe('Short')
    const cut = fitText('😀😀😀😀😀😀 and a long tail', 10, 60)
    expect(cut.endsWith('…')).toBe(true)
    expect(cut).toBe(cut.toWellFormed())
    expect(textWidth(cut.slice(0, -1), 10)).toBeLessThanOrEqual(140)
    expect(fitText('Anything', 10, 3)).toBe('')
  })
})

describe('ticks', () => {
  test('stand on whole days, months or years, never more than asked for', () => {
    const ticks = (from: [number, number, number], to: [number, number, number], most = 10) =>
      axisTicks(dayFromCivil(...from), dayFromCivil(...to), most).map((tick) => tick.label)
    expect(ticks([2022, 3, 1], [2022, 3, 4])).toEqual(['1 Mar 2022', '2 Mar 2022', '3 Mar 2022', '4 Mar 2022'])
    expect(ticks([2021, 11, 15], [2022, 4, 20])).toEqual(['Dec 2021', 'Jan 2022', 'Feb 2022', 'Mar 2022', 'Apr 2022'])
    expect(ticks([1988, 1, 1], [2023, 1, 1])).toEqual(['1990', '1995', '2000', '2005', '2010', '2015', '2020'])
    expect(ticks([-38, 1, 1], [-36, 1, 1])).toContain('Jan 39 BCE')
    for (const years of [1, 7, 40, 900, 20_000]) expect(ticks([2000 - years, 5, 5], [2000, 5, 5], 8).length).toBeLessThanOrEqual(9)
  })
})

describe('nodes that nobody placed', () => {
  test('find the same places every time, and one without ties stays near', () => {
    const ties = [
      [0, 1],
      [1, 2],
      [2, 0],
    ] as const
    const spots = settleNodes(4, ties)
    expect(settleNodes(4, ties)).toEqual(spots)
    const size = Math.max(...spots.flatMap((a) => spots.map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    const tied = Math.hypot((spots[0]?.x ?? 0) - (spots[1]?.x ?? 0), (spots[0]?.y ?? 0) - (spots[1]?.y ?? 0))
    expect(size / tied).toBeLessThan(5)
    expect(settleNodes(0, [])).toEqual([])
  })
})

test('text in a picture is text, whatever it holds', () => {
  const svg = svgFile({
    width: 10,
    height: 10,
    background: '#fff',
    title: '</title><script>',
    description: '',
    shapes: [{ type: 'text', x: 1, y: 1, text: '<script>alert(1)</script>', size: 10, fill: '#000' }],
  })
  expect(svg).not.toContain('<script>')
})
