import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { plugins } from '@citation-js/core'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { codePointOffset } from '../../../src/main/engine/export/annotations-jsonld.ts'
import { exported, tellStory } from './told-story.ts'

interface CslItem {
  title?: string
  URL?: string
  issued?: { 'date-parts'?: number[][] }
  author?: object[]
  'container-title'?: string
}

const readBy = (format: string, text: string): CslItem[] =>
  plugins.input.chain(text, { forceType: format, generateGraph: false }) as CslItem[]

const EXPECTED = { title: 'Pass "closed" & {shut}', URL: 'https://example.org/pass?a=1&b=2', issued: { 'date-parts': [[2022, 3, 5]] } }

describe('sources', () => {
  test('a BibTeX reader finds title, address, outlet and date, with what LaTeX would run escaped', async () => {
    const { text } = await exported('sources-bibtex')
    const [item] = readBy('@bibtex/text', text)
    expect(item).toMatchObject({ 'container-title': 'Daily Example' })
    expect(item?.URL).toBe(EXPECTED.URL)
    expect(item?.issued?.['date-parts']?.[0]?.slice(0, 2)).toEqual([2022, 3])
    expect(text).toContain('title = {{Pass "closed" \\& \\{shut\\}}}')
  })

  test('a RIS reader finds the same', async () => {
    const { text } = await exported('sources-ris')
    const [item] = readBy('@ris/file', text)
    // This reader takes the year alone from PY; the day stands in DA.
    expect(item).toMatchObject({ title: EXPECTED.title, URL: EXPECTED.URL, issued: { 'date-parts': [[2022]] } })
    expect(text).toContain('DA  - 2022/03/05\r\n')
  })

  test('CSL-JSON has the same for Zotero', async () => {
    const [item] = JSON.parse((await exported('sources-csl')).text)
    expect(item).toMatchObject({
      ...EXPECTED,
      author: [{ literal: 'Ada Example' }],
      'container-title': 'Daily Example',
      type: 'article-newspaper',
    })
  })

  test('an article without a date says so', async () => {
    const story = tellStory()
    story.raw.update('articles', story.articleId, { published: null, published_provenance: 'unknown' })
    expect((await exported('sources-bibtex', story)).text).toMatch(/note = \{Publication date unknown/)
    expect((await exported('sources-ris', story)).text).toContain('N1  - Publication date unknown')
    expect(JSON.parse((await exported('sources-csl', story)).text)[0].issued).toBeUndefined()
  })
})

/** The words of the Web Annotation context that these annotations use; nothing is fetched. */
const CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@vocab' },
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    TextualBody: 'oa:TextualBody',
    first: { '@id': 'as:first', '@type': '@id' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    target: { '@id': 'oa:hasTarget', '@type': '@id' },
    source: { '@id': 'oa:hasSource', '@type': '@id' },
    selector: { '@id': 'oa:hasSelector', '@type': '@id' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: 'oa:start',
    end: 'oa:end',
    body: { '@id': 'oa:hasBody', '@type': '@id' },
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  },
}

describe('annotations', () => {
  test('a JSON-LD processor that fetches nothing finds every passage with quotation and position', async () => {
    const document = JSON.parse((await exported('annotations-jsonld')).text)
    const asked: string[] = []
    const expanded = await jsonld.expand(document, {
      documentLoader: async (url: string) => {
        asked.push(url)
        if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Nothing may be fetched: ${url}`)
        return { contextUrl: null, documentUrl: url, document: CONTEXT }
      },
    })
    expect(new Set(asked)).toEqual(new Set(['http://www.w3.org/ns/anno.jsonld']))
    const text = JSON.stringify(expanded)
    expect(text.match(/oa#Annotation"/g)).toHaveLength(3)
    expect(text.match(/oa#TextQuoteSelector"/g)).toHaveLength(3)
  })

  test('positions count characters, so that an emoji is one', async () => {
    const { first } = JSON.parse((await exported('annotations-jsonld')).text)
    const [quote, position] = first.items[0].target.selector
    expect(quote).toMatchObject({ exact: 'Aland <b>closed</b> the pass', prefix: '😀 ' })
    expect(position).toMatchObject({ start: 2, end: 30 })
    expect([...'a😀b👩‍🚀c'].length).toBe(codePointOffset('a😀b👩‍🚀c', 'a😀b👩‍🚀c'.length))
    expect(codePointOffset('😀', 0)).toBe(0)
  })

  test('notes come with their words, tags and passage', async () => {
    const story = tellStory()
    story.raw.insert('annotations', {
      uid: 'note-1',
      target: 'passage',
      target_uid: 'article-1',
      article_id: story.articleId,
      start: 3,
      end: 8,
      body: 'Check <this>',
      tags: '["pass"]',
      coder: 'ada',
      created_at: '2024-01-01',
      modified_at: '2024-01-02',
    })
    const { first } = JSON.parse((await exported('annotations-jsonld', story)).text)
    expect(first.items.at(-1)).toMatchObject({
      id: 'urn:dateline:note:note-1',
      creator: { name: 'ada' },
      body: [{ value: 'Check <this>' }, { value: 'pass', purpose: 'tagging' }],
      target: { source: 'https://example.org/pass?a=1&b=2', selector: [{ exact: 'Aland' }, { start: 2, end: 7 }] },
    })
  })
})

test('the codebook for programs names every column of the table of events', async () => {
  const { columns, kinds } = JSON.parse((await exported('codebook-json')).text)
  const head = (await exported('events-csv')).text.split('\r\n', 1)[0]
  expect(columns.map((column: { name: string }) => column.name).join(',')).toBe(head)
  expect(kinds.length).toBeGreaterThan(30)
})
