import { expect, test } from 'vitest'
import { describeFilter } from '../../../../../src/renderer/features/filters/describe-filter.ts'
import { EMPTY_FILTER, STATUSES } from '../../../../../src/shared/contract/filter.ts'
import { dayFromCivil } from '../../../../../src/shared/domain/day-number.ts'

const words = (part: Partial<typeof EMPTY_FILTER>): string[] =>
  describeFilter({ ...EMPTY_FILTER, ...part }, new Map([['actors:3', 'Georgia']])).map((chip) => chip.words)

test('no filter, no chip', () => {
  expect(words({})).toEqual([])
})

test('a window is named by its days, open sides too', () => {
  const from = dayFromCivil(2022, 7, 1)
  expect(words({ window: { from, to: from + 200 } })).toEqual(['Window 1 Jul 2022 – 17 Jan 2023'])
  expect(words({ window: { from, to: null } })).toEqual(['Window from 1 Jul 2022'])
})

test('most classes are named by the missing one', () => {
  expect(words({ classes: ['material-conflict', 'verbal-conflict', 'verbal-cooperation', 'material-cooperation'] })).toEqual([
    'Class: all but neutral',
  ])
})

test('names are used where they are known', () => {
  expect(words({ actors: [3, 8] })).toEqual(['Actor: Georgia, no. 8'])
  expect(words({ actors: [3, 8, 9] })).toEqual(['Actor: 3 chosen'])
})

test('an empty list says that nothing passes', () => {
  expect(words({ outlets: [] })).toEqual(['Outlet: none'])
})

test('taking a chip away leaves the others', () => {
  const filter = { ...EMPTY_FILTER, kinds: ['war'], showDoubtful: true }
  const chips = describeFilter(filter, new Map())
  const first = chips[0]
  expect({ ...filter, ...first?.without }).toEqual({ ...EMPTY_FILTER, showDoubtful: true })
})

test('rejected events beside all others are one chip, as less certain ones are', () => {
  expect(words({ statuses: [...STATUSES] })).toEqual(['Rejected shown'])
  expect(words({ statuses: ['rejected'] })).toEqual(['Status: rejected'])
})
