import { expect, test } from 'vitest'
import { comparedWords } from '../../../../../src/renderer/features/decisions/level-words.ts'

test('says how many pairs another level would bring in or leave out', () => {
  const steps = [
    { level: 'looser' as const, pairs: 9 },
    { level: 'standard' as const, pairs: 8 },
    { level: 'stricter' as const, pairs: 8 },
  ]
  expect(comparedWords('standard', steps)).toBe('Looser would bring in 1 pair more; stricter would change nothing.')
  expect(comparedWords('looser', steps)).toBe('Standard would leave out 1 pair; stricter would leave out 1 pair.')
})
