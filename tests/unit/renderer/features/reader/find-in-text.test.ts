import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText, foldText } from '../../../../../src/renderer/features/reader/find-in-text.ts'

const hits = (text: string, words: string): string[] => findInText(foldText(text), words).map((span) => text.slice(span.start, span.end))

describe('find in article', () => {
  it('ignores case and diacritics and marks the words as they stand', () => {
    expect(hits('Çelik met Celik in ÇELİK', 'celik')).toEqual(['Çelik', 'Celik', 'ÇELİK'])
  })

  it('takes plain quotes for typographic ones, and a line break for a space', () => {
    expect(hits('They called it “a farce”.', '"a farce"')).toEqual(['“a farce”'])
    expect(hits('peace\ntalks', 'peace talks')).toEqual(['peace\ntalks'])
  })

  it('keeps offsets past characters that fold to more units or to fewer', () => {
    expect(hits('ﬁve 🕊 doves, naïve', 'naive')).toEqual(['naïve'])
    expect(hits('🕊🕊 dove', 'dove')).toEqual(['dove'])
  })

  it('finds nothing for blank words', () => {
    expect(hits('anything', '   ')).toEqual([])
  })

  it('does not count overlapping places twice', () => {
    expect(hits('aaaa', 'aa')).toEqual(['aa', 'aa'])
  })

  it('stops at the limit', () => {
    expect(findInText(foldText('a'.repeat(50)), 'a', 7)).toHaveLength(7)
  })

  it('always marks a stretch of the text that folds to the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), (text, words) => {
        for (const span of findInText(foldText(text), words)) {
          const marked = foldText(text.slice(span.start, span.end)).folded
          if (!marked.includes(foldText(words.trim()).folded)) return false
        }
        return true
      }),
    )
  })
})
