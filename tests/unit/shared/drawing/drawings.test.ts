import { describe, expect, test } from 'vitest'
import { dayFromCivil } from '../../../../src/shared/domain/day-number.ts'
import { fitText, textWidth } from '../../../../src/shared/drawing/drawing.ts'
import { type MapAnswer, mapDrawing } from '../../../../src/shared/drawing/map-drawing.ts'
import { aroundCircle, createLabels } from '../../../../src/shared/drawing/place-labels.ts'
import { type Spot, settleNodes } from '../../../../src/shared/drawing/settle-nodes.ts'
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
  test('find the same places every time; those without ties stand below the others', () => {
    const ties = [
      [0, 1],
      [1, 3],
      [3, 0],
    ] as const
    const spots = settleNodes(5, ties)
    expect(settleNodes(5, ties)).toEqual(spots)
    const y = (node: number) => spots[node]?.y ?? Number.NaN
    expect(Math.min(y(2), y(4))).toBeGreaterThan(Math.max(y(0), y(1), y(3)))
    expect(settleNodes(3, [])).toHaveLength(3)
    expect(settleNodes(0, [])).toEqual([])
  })

  test('are not drawn into a knot by a few hubs', () => {
    // Three hubs, each with twelve of its own and six in common with each other hub.
    const among: [number, number][] = [
      [0, 1],
      [1, 2],
      [2, 0],
    ]
    const own = Array.from({ length: 36 }, (_, i): [number, number] => [i % 3, i + 3])
    const common = Array.from({ length: 18 }, (_, i) => among[i % 3]?.map((hub): [number, number] => [hub, i + 39]) ?? []).flat()
    const spots = settleNodes(57, [...among, ...own, ...common])
    const far = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)
    const reach = Math.max(...spots.map((spot) => far(spot, { x: 0, y: 0 })))
    for (const [a, b] of among) expect(far(spots[a] as Spot, spots[b] as Spot)).toBeGreaterThan(0.7 * reach)
  })
})

describe('labels beside circles', () => {
  const circles = [
    { x: 100, y: 100, r: 5 },
    { x: 104, y: 100, r: 5 },
    { x: 100, y: 8, r: 5 },
  ]
  const placed = (count: number, texts: string) => {
    const labels = createLabels({ width: 200, height: 200 }, circles)
    return circles.slice(0, count).map((circle) => labels.place(aroundCircle(circle, texts, '#000')))
  }

  test('go where they cover neither another label nor a circle, and are left out where they would', () => {
    const [first, second] = placed(2, 'A name')
    expect(first?.y).toBeGreaterThan(105)
    expect(second?.y).toBeLessThan(95)
    expect(placed(3, 'A name that is wider than the picture is')).toEqual([null, null, null])
  })
})

test('land that crosses the 180th meridian is drawn in one piece, on both sides of the world', () => {
  const chukotka = [
    [
      [170, 70],
      [179, 70],
      [-179, 70],
      [-170, 66],
      [-179, 66],
      [179, 66],
      [170, 66],
    ],
  ] as const
  const places = [-150, 150].map((longitude, i) => ({ name: `P${i}`, longitude, latitude: i * 60, events: 1, classes: [] }))
  const answer = { places, without: [], placeless: 0 } as unknown as MapAnswer
  const { shapes } = mapDrawing(answer, [chukotka], 'World', { width: 1000, height: 300, dark: false })
  const widths = shapes.flatMap((shape) => {
    if (shape.type !== 'polygon') return []
    const xs = (shape.rings[0] ?? []).map(([x]) => x)
    return [Math.max(...xs) - Math.min(...xs)]
  })
  expect(widths).toHaveLength(2)
  // Twenty degrees each, of a view of several hundred.
  for (const width of widths) expect(width).toBeLessThan(100)
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
