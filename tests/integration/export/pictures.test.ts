import { expect, test } from 'vitest'
import { openToldCase } from '../explore/told-case.ts'

const tellTwoYears = () => {
  const told = openToldCase()
  const [aland, bland] = [told.actor('Aland'), told.actor('Bland')]
  for (const time of ['1990-03-01', '1990-06-01', '2022-02-01', '2022-09-01'])
    told.event({
      kind: 'talks',
      title: `Talks ${time}`,
      time,
      cast: [
        [aland, 'party'],
        [bland, 'party'],
      ],
    })
  return told
}

const svgOf = async (told: ReturnType<typeof openToldCase>, fold: boolean): Promise<string> =>
  (await told.askLater('export.make', { format: 'timeline-svg', filter: {}, picture: { fold } })).text

/** Left ends of the bars whose tooltips name these times. */
const leftOf = (svg: string, time: string): number => {
  const title = svg.indexOf(`: Talks ${time}`)
  return Number(/ x="([\d.]+)"/.exec(svg.slice(svg.lastIndexOf('<rect', title), title))?.[1])
}

test('a picture folds the silence between two crises into a break that says how long it is', async () => {
  const told = tellTwoYears()
  const [whole, folded] = [await svgOf(told, false), await svgOf(told, true)]
  expect(whole).not.toContain('without an event')
  expect(folded).toContain('31 years without an event')
  const crisis = (svg: string): number => leftOf(svg, '1990-06-01') - leftOf(svg, '1990-03-01')
  expect(crisis(folded)).toBeGreaterThan(crisis(whole) * 10)
  for (const time of ['1990-03-01', '2022-09-01']) expect(leftOf(folded, time)).toBeGreaterThan(0)
})

test('a picture draws uncertain days faint and what is planned hollow', async () => {
  const told = openToldCase()
  told.event({ kind: 'talks', title: 'Talks sure', time: '2022-02-01' })
  told.event({ kind: 'talks', title: 'Talks some day', time: '[2022-03-01..2022-06-01]' })
  told.event({ kind: 'talks', title: 'Talks planned', time: '2022-08-01', factuality: 'planned' })
  const { text: svg } = await told.askLater('export.make', { format: 'timeline-svg', filter: {} })
  const bars = (title: string): string[] => svg.match(new RegExp(`<rect[^>]*>\\s*<title>[^<]*: ${title}</title>`, 'g')) ?? []
  expect(bars('Talks sure').join()).toContain('opacity="0.75"')
  expect(bars('Talks some day').map((bar) => bar.includes('opacity="0.3"'))).toEqual([true])
  expect(bars('Talks planned').join()).toContain('stroke-dasharray')
})
