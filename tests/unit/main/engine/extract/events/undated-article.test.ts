import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createExtractor } from '../../../../../../src/main/engine/extract/extract-article.ts'

const extract = createExtractor(fileURLToPath(new URL('../../../../../../resources', import.meta.url)))

const TEXT = `Road stays closed

Turkey has blocked the only road to Batumi since last week, residents said. On Thursday, Georgia called on Turkey to lift the blockade. Earlier this week the two met in Geneva.`

const reports = (published: string | null) =>
  extract({
    id: 'x',
    text: TEXT,
    title: null,
    published: published === null ? null : { edtf: published, provenance: 'user' },
    boilerplate: [],
  }).reports

describe('an article without a publication date', () => {
  test('dates nothing by it, and keeps the words that the date would be counted from', () => {
    const told = new Map(reports(null).map((report) => [report.kind, report]))
    expect([told.get('appeal')?.time, told.get('appeal')?.timeOpen, told.get('appeal')?.timeText]).toEqual([null, true, 'on Thursday'])
    expect([told.get('blockade')?.timeText, told.get('talks')?.timeText]).toEqual(['since last week', 'Earlier this week'])
  })

  test('resolves by itself once the date is known', () => {
    const told = new Map(reports('2021-03-19').map((report) => [report.kind, report]))
    expect([told.get('appeal')?.time?.edtf, told.get('appeal')?.timeOpen]).toEqual(['2021-03-18', false])
  })
})
