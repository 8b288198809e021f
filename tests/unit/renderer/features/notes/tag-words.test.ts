import { describe, expect, it } from 'vitest'
import { readTags, writeTags } from '../../../../../src/renderer/features/notes/tag-words.ts'

describe('tags as they are typed', () => {
  it('are parted by commas, lose the #, and stand once whatever their case', () => {
    expect(readTags(' #key quote, check,,Check , to do ')).toEqual(['key quote', 'check', 'to do'])
  })

  it('come back as they were written', () => {
    expect(readTags(writeTags(['a b', 'c']))).toEqual(['a b', 'c'])
    expect(readTags('')).toEqual([])
  })
})
