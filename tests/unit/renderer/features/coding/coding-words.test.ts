import { expect, test } from 'vitest'
import { coefficientWords, intervalWords, shareWords } from '../../../../../src/renderer/features/coding/figure-words.ts'
import { markdownBlocks } from '../../../../../src/renderer/features/coding/markdown-blocks.ts'
import { readChoices } from '../../../../../src/renderer/features/coding/read-choices.ts'
import { ownNamesWords } from '../../../../../src/renderer/features/coding/rule-words.ts'
import { ruleMeaning } from '../../../../../src/shared/domain/case-rules.ts'

test('a codebook comes as headings, tables and text, with bars inside cells kept', () => {
  const markdown = '# Codebook: Ports\n\n## Kinds\n\n| Kind | Definition |\n|---|---|\n| Sit-in | sits \\| stays |\n\nIn `EDTF`.\n'
  expect(markdownBlocks(markdown)).toEqual([
    { type: 'heading', level: 1, text: 'Codebook: Ports' },
    { type: 'heading', level: 2, text: 'Kinds' },
    { type: 'table', head: ['Kind', 'Definition'], rows: [['Sit-in', 'sits | stays']] },
    { type: 'text', text: 'In EDTF.' },
  ])
})

test('whatever looks like markup in a codebook stays text', () => {
  expect(markdownBlocks('# <b>Ports</b>')).toEqual([{ type: 'heading', level: 1, text: '<b>Ports</b>' }])
})

test('a coefficient that chance leaves open is not defined, and no zero is negative', () => {
  expect(coefficientWords(null)).toBe('not defined')
  expect(coefficientWords(-0.001)).toBe('0.00')
  expect(coefficientWords(-0.21)).toBe('−0.21')
  expect(shareWords(0, 0)).toBe('–')
  expect(shareWords(2, 3)).toBe('67 %')
  expect(intervalWords(0.5, 0.912)).toBe('0.50 to 0.91')
})

test('values of a field are each taken once, in their order', () => {
  expect(readChoices('low, high,, low , middle')).toEqual(['low', 'high', 'middle'])
})

test('a rule reads as half a sentence', () => {
  const rule = { actor: null, eventLabel: null }
  expect(ruleMeaning({ ...rule, kind: 'alias', actor: 'Georgia' })).toBe('is another name of Georgia')
  expect(ruleMeaning({ ...rule, kind: 'not-a-trigger' })).toBe('is no trigger')
  expect(ruleMeaning({ ...rule, kind: 'noun-trigger', eventLabel: 'Drone strike' })).toBe('as a noun tells of Drone strike')
  expect(ownNamesWords(2)).toMatch(/2 actors/)
})
