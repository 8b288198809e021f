import { expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'

const IN_OFFICE = `Minister warns

Estonian Foreign Minister Liina Tamm accused Kenya of theft on 2 May 2019. Estonia called on Kenya to answer.`
const FORMER = `Old minister warns again

The former foreign minister of Estonia, Liina Tamm, accused Kenya of theft on 18 May 2023.`

const accusersOf = async ({ ask }: OpenEngine) => {
  const { nodes, ties } = await ask('explore.network', {
    filter: { ...EVERYTHING, kinds: ['accusation'] },
    mode: 'actors',
    rollUp: true,
    limit: 50,
    expanded: [],
  } as never)
  const labels = new Map(nodes.map((node) => [node.key, node.label]))
  return ties
    .filter((tie) => !tie.lasting)
    .map((tie) => `${labels.get(tie.source)} → ${labels.get(tie.target)}: ${tie.events}`)
    .sort()
}

test('who held an office acts for the state as long as that lasted, and for nobody else afterwards', async () => {
  const open = await openEngine()
  await open.importTexts({ '2019-05-03 a.txt': IN_OFFICE, '2023-05-20 b.txt': FORMER })
  expect(await accusersOf(open)).toEqual(['Estonia → Kenya: 1', 'Liina Tamm → Kenya: 1'])
})

test('the order in which the articles come makes no difference', async () => {
  const open = await openEngine()
  await open.importTexts({ '2023-05-20 b.txt': FORMER })
  await open.importTexts({ '2019-05-03 a.txt': IN_OFFICE })
  expect(await accusersOf(open)).toEqual(['Estonia → Kenya: 1', 'Liina Tamm → Kenya: 1'])
})

test('an undated article makes no former minister act for the state', async () => {
  const open = await openEngine()
  await open.importTexts({ 'b.txt': FORMER })
  expect(await accusersOf(open)).toEqual(['Liina Tamm → Kenya: 1'])
})
