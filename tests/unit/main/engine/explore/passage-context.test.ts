import { expect, test } from 'vitest'
import { citationOf } from '../../../../../src/main/engine/explore/citation.ts'
import { passageInContext } from '../../../../../src/main/engine/explore/passage-context.ts'

const around = (text: string, passage: string) => {
  const start = text.indexOf(passage)
  return passageInContext(text, { start, end: start + passage.length })
}

test('a passage stands in the rest of its paragraph and no further', () => {
  expect(
    around('A heading\nOn Friday the two sides met in Sandor and talked. Nothing was signed.\nNext.', 'the two sides met in Sandor'),
  ).toEqual({
    before: 'On Friday ',
    passage: 'the two sides met in Sandor',
    after: ' and talked. Nothing was signed.',
  })
})

test('a long paragraph is cut between words, and says so', () => {
  const { before, after } = around(`${'word '.repeat(100)}HERE${' word'.repeat(100)}`, 'HERE')
  expect(before).toMatch(/^… word .* word $/)
  expect(after).toMatch(/^ word .* word…$/)
  expect(before.length).toBeLessThanOrEqual(201)
  expect(after.length).toBeLessThanOrEqual(201)
})

test('a passage at the very beginning or end has nothing on that side', () => {
  expect(around('Only this.', 'Only this.')).toEqual({ before: '', passage: 'Only this.', after: '' })
  expect(around('\nOnly this.', '\nOnly this.').before).toBe('')
})

const article = {
  title: 'Talks in  Sandor',
  outlet: 'The Daily Example',
  url: 'https://example.org/a',
  published: '2023-01-13',
  publishedProvenance: 'user',
  sample: false,
}

test('a citation gives quotation, outlet, title, date with where it is from, and address', () => {
  expect(citationOf('the two\nsides met', article)).toBe(
    '“the two sides met” — The Daily Example, “Talks in Sandor”, 13 Jan 2023 (date set by hand), https://example.org/a',
  )
})

test('a citation says what is unknown, and that sample text is sample text', () => {
  expect(
    citationOf('they met', { ...article, outlet: null, url: null, published: null, publishedProvenance: 'unknown', sample: true }),
  ).toBe('“they met” — outlet unknown, “Talks in Sandor”, publication date unknown, sample text')
})
