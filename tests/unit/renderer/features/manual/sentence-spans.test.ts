import { expect, test } from 'vitest'
import { sentenceFrom, sentenceSpans } from '../../../../../src/renderer/features/manual/sentence-spans.ts'
import { shortWords } from '../../../../../src/renderer/features/manual/short-words.ts'

const TEXT = 'The ferry left.  Nobody asked why.\n\nThe pier stayed empty'
const wordsOf = (span: { start: number; end: number } | null): string | null => span && TEXT.slice(span.start, span.end)

test('sentences are found line by line, without the space around them', () => {
  expect(sentenceSpans(TEXT).map(wordsOf)).toEqual(['The ferry left.', 'Nobody asked why.', 'The pier stayed empty'])
})

test('marking starts at the first sentence, goes on from what is marked, and stops at the ends', () => {
  const spans = sentenceSpans(TEXT)
  expect(wordsOf(sentenceFrom(spans, null, 1))).toBe('The ferry left.')
  expect(wordsOf(sentenceFrom(spans, { start: 4, end: 9 }, 1))).toBe('Nobody asked why.')
  expect(wordsOf(sentenceFrom(spans, { start: 40, end: 44 }, -1))).toBe('The pier stayed empty')
  expect(sentenceFrom(spans, spans[2] ?? null, 1)).toBeNull()
  expect(sentenceFrom(spans, spans[0] ?? null, -1)).toBeNull()
})

test('long words are cut between two words', () => {
  expect(shortWords('the  ferry\nleft', 40)).toBe('the ferry left')
  expect(shortWords('the ferry left at dawn', 12)).toBe('the ferry…')
})
