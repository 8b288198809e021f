import { expect, test } from 'vitest'
import { strictParts } from '../../../../../src/main/engine/resolve/one-event.ts'
import type { ResolvedReport } from '../../../../../src/main/engine/store/event-shape.ts'

let ids = 0
const report = (kind: string, cast: [string, number][] = [], part: Partial<ResolvedReport> = {}): ResolvedReport => ({
  id: ++ids,
  kind,
  plover: null,
  cameo: null,
  title: kind,
  time: null,
  timeText: null,
  timeOpen: false,
  placeId: null,
  participants: cast.map(([role, actorId]) => ({ role: role as 'source', actorId })),
  factuality: 'asserted',
  attributedTo: null,
  hedged: false,
  background: false,
  confidence: 0.8,
  ...part,
})

const partsOf = (...reports: ResolvedReport[]): number[] => strictParts(reports).map((part) => part.length)

test('a recap is no part of the news, though both tell of fighting', () => {
  expect(partsOf(report('attack'), report('attack', [], { background: true }))).toEqual([1, 1])
})

test('two statements of one speaker are two', () => {
  expect(partsOf(report('statement', [['speaker', 1]]), report('statement', [['speaker', 1]]))).toEqual([1, 1])
})

test('a demand stays one where the same side says it to the same, and is two otherwise', () => {
  const demand = (to?: number) =>
    report(
      'demand',
      to
        ? [
            ['source', 1],
            ['addressee', to],
          ]
        : [['source', 1]],
    )
  expect(partsOf(demand(2), demand(2))).toEqual([2])
  expect(partsOf(demand(2), demand())).toEqual([1, 1])
})

test('attacks that name different victims are two, and “the fighting” binds neither to the other', () => {
  const [onVillage, onArmy] = [report('attack', [['target', 1]]), report('attack', [['source', 2]])]
  expect(partsOf(onVillage, onArmy, report('clash'))).toEqual([1, 1, 1])
})

test('“the attack” goes with the attack that the article tells of, but not when it is the word of somebody else', () => {
  const attack = report('attack', [['target', 1]])
  expect(partsOf(attack, report('attack'))).toEqual([2])
  expect(partsOf(attack, report('attack', [], { attributedTo: 9, factuality: 'claimed' }))).toEqual([1, 1])
})

test('talks and truces of one reading stay together, as an article tells of one', () => {
  expect(partsOf(report('truce', [['party', 1]]), report('truce'), report('truce', [['mediator', 2]]))).toEqual([3])
})
