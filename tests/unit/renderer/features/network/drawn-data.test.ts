import { expect, test } from 'vitest'
import { looksSame } from '../../../../../src/renderer/features/network/drawn-data.ts'
import type { GraphNode, GraphTie } from '../../../../../src/renderer/features/network/to-elements.ts'

const actor: GraphNode = {
  key: 'actor:1',
  id: 1,
  type: 'actor',
  label: 'Norway',
  actorKind: 'country',
  class: null,
  accepted: false,
  hiddenNeighbours: 2,
  weight: 10,
  size: 20,
  group: null,
}
const tie: GraphTie = {
  key: 'a',
  source: 'actor:1',
  target: 'actor:2',
  class: 'verbal-conflict',
  label: 'Verbal conflict',
  directed: true,
  lasting: false,
  width: 2,
  bow: 0,
  amount: 4,
}

test('counts that are read in words change nothing in the drawing', () => {
  expect(looksSame(actor, { ...actor, weight: 11, hiddenNeighbours: 5 })).toBe(true)
  expect(looksSame(tie, { ...tie, amount: 5 })).toBe(true)
})

test('another name, size, kind or verdict is drawn anew, and so is a tie of another width, bow or class', () => {
  for (const other of [{ label: 'Sweden' }, { size: 21 }, { actorKind: 'person' as const }, { accepted: true }])
    expect(looksSame(actor, { ...actor, ...other })).toBe(false)
  for (const other of [{ width: 2.1 }, { bow: 12 }, { class: 'material-conflict' as const }, { directed: false }])
    expect(looksSame(tie, { ...tie, ...other })).toBe(false)
})
