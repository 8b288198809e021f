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

  test('tells its recaps from its news by the last thing it tells, and setting the date changes no recap', () => {
    const text = `Talks resume

Georgia and Turkey fought a war in the spring of 2015. In February 2021, Turkey blocked the road to Batumi. On Thursday, Georgia called on Turkey to lift the blockade.`
    const recaps = (published: string | null) =>
      extract({
        id: 'y',
        text,
        title: null,
        published: published === null ? null : { edtf: published, provenance: 'user' },
        boilerplate: [],
      })
        .reports.filter((report) => report.background)
        .map((report) => report.kind)
    expect(recaps(null)).toEqual(['war'])
    expect(recaps('2021-03-19')).toEqual(recaps(null))
  })
})
