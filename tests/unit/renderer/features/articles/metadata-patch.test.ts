import { describe, expect, it } from 'vitest'
import { metadataPatch, previewLines } from '../../../../../src/renderer/features/articles/metadata-patch.ts'
import type { ArticleSummary } from '../../../../../src/shared/contract/shapes.ts'

const article: ArticleSummary = {
  id: 1,
  uid: 'a',
  title: 'Ferry line closed',
  author: null,
  outlet: 'Harbour Post',
  url: null,
  language: 'en',
  published: null,
  publishedProvenance: 'unknown',
  fileName: 'ferry.txt',
  words: 300,
  events: 4,
  undated: 2,
  extracted: true,
  copyOf: null,
}

describe('changing details of many articles', () => {
  it('writes only what was ticked, and an emptied field becomes unknown', () => {
    expect(metadataPatch({ outlet: '', published: ' 2021-05-04 ', author: undefined })).toEqual({ outlet: null, published: '2021-05-04' })
  })

  it('does nothing while nothing is ticked', () => {
    expect(metadataPatch({})).toBeNull()
    expect(metadataPatch({ outlet: undefined })).toBeNull()
  })

  it('shows what stands there now and what will', () => {
    expect(previewLines([article], { published: '2021-05-04', outlet: null })).toEqual([
      { id: 1, name: 'Ferry line closed', before: 'unknown, Harbour Post', after: '4 May 2021, unknown' },
    ])
  })
})
