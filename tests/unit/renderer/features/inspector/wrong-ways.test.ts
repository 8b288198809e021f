import { expect, test } from 'vitest'
import { wrongWays, wrongWords } from '../../../../../src/renderer/features/inspector/wrong-ways.ts'

const passage = 'Lelo struck a deal with the dockers'
const evidence = [{ passage, span: { start: 100, end: 135 }, trigger: { start: 105, end: 111 }, rule: 'verb-event' }]
const lelo = { id: 1, name: 'Lelo', kind: 'organisation' as const }

test('the words that gave a find away and every name in it can be told off, each once', () => {
  const ways = wrongWays({ evidence, participants: [{ ...lelo, role: 'source' }], attributedTo: lelo })
  expect(ways.map(wrongWords)).toEqual(['“struck” tells of no event', '“Lelo” is no name', '“Lelo” is another name of…'])
})

test('an event by hand has no words that gave it away', () => {
  const byHand = evidence.map((item) => ({ ...item, rule: 'by-hand' }))
  expect(wrongWays({ evidence: byHand, participants: [], attributedTo: null })).toEqual([])
})
