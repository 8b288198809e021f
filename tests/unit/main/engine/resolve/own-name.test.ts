import { expect, test } from 'vitest'
import { isOwnName, isPassingGroup } from '../../../../../src/main/engine/resolve/own-name.ts'

const named = (kind: string, name: string, affiliation_id: number | null = null) => ({ kind, name, affiliation_id })

test.each([
  ['person', 'Ada Okafor', null, true],
  ['person', 'Okafor', null, false],
  ['organisation', 'Northern Relief Fund', null, true],
  ['organisation', 'Hezbollah', null, true],
  ['organisation', 'Georgian forces', 4, true],
  // Every state has one.
  ['organisation', 'Defence Ministry', null, false],
  ['organisation', 'Ministry of Foreign Affairs', null, false],
  ['organisation', 'Supreme Court', null, false],
  ['organisation', "Prosecutor General's Office", null, false],
  ['organisation', 'Georgian Defence Ministry', null, true],
  // The capital of a sentence.
  ['organisation', 'Mediators', null, false],
  ['organisation', 'Military commanders', null, false],
  ['organisation', 'soldiers', null, false],
] as const)('%s “%s” has a name of its own: %s %s', (kind, name, affiliation, own) => {
  expect(isOwnName(named(kind, name, affiliation))).toBe(own)
})

test.each([
  ['population', 'Georgian activists', true],
  ['organisation', 'foreign ministers of Georgia', true],
  ['organisation', 'Georgian leaders', true],
  ['organisation', 'Georgian forces', false],
  ['person', 'Ada Leaders', false],
])('%s “%s” is another group in another article: %s', (kind, name, passing) => {
  expect(isPassingGroup(named(kind, name, 4))).toBe(passing)
})
