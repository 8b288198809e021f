import { expect, test } from 'vitest'
import { limitChoices } from '../../../../../src/renderer/features/network/limit-choices.ts'

const words = (actors: number): string[] => limitChoices(actors).map((choice) => choice.words)

test('a small case can be shown whole', () => {
  expect(words(12)).toEqual(['All 12'])
  expect(words(96)).toEqual(['The 30 strongest', 'The 60 strongest', 'All 96'])
})

test('of a large case the strongest are offered, up to three hundred', () => {
  expect(words(5000)).toEqual(['The 30 strongest', 'The 60 strongest', 'The 120 strongest', 'The 300 strongest'])
})
