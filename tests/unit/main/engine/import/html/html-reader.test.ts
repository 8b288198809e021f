import { describe, expect, it } from 'vitest'
import { fixture, readOne, refusalOf, textFile } from '../read-fixture.ts'

const page = (head: string, body: string): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const STORY =
  '<article><p>The garrison let the first convoy of trucks pass through the northern gate on Saturday, drivers said when they arrived.</p><p>A spokesman for the army said that the gate would stay open for two days, and that no more was decided.</p><p>The drivers had seen no fighting on the way, although shells had fallen near the bridge on Thursday night, they said.</p></article>'

describe('a news page', () => {
  it('gives what JSON-LD and meta elements say, strongest first', async () => {
    const article = await readOne(fixture('news-page.html'))
    expect(article).toMatchObject({
      title: 'Sudmark lifts closure of harbour road – at last',
      author: 'Mara Ellison',
      outlet: 'Tidewater Courier',
      url: 'https://courier.example/world/harbour-road',
      language: 'en',
      published: { edtf: '2021-04-02', provenance: 'json-ld' },
      mediaType: 'text/html',
      boilerplate: [],
    })
  })

  it('gives the paragraphs without menu, byline, caption, teasers and footer', async () => {
    const { text } = await readOne(fixture('news-page.html'))
    expect(text.split('\n\n').map((paragraph) => paragraph.slice(0, 24))).toEqual([
      'Sudmark opened the road ',
      'The government in Sudhol',
      'Mediators from the Coast',
      'No shots were fired duri',
    ])
  })

  it('gives markup that an article quotes as text, and runs no script', async () => {
    const article = await readOne(fixture('news-page.html'))
    expect(article.text).toContain('40 million crowns, <img src=x onerror=alert(1)> included.')
    expect(article.title).not.toContain('script')
  })
})

describe('the date of a page', () => {
  it.each([
    ['a meta element', '<meta name="pubdate" content="20210402">', STORY, { edtf: '2021-04-02', provenance: 'meta' }],
    [
      'a time element',
      '',
      `<header><time datetime="2021-04-02T10:00Z">2 April</time></header>${STORY}`,
      { edtf: '2021-04-02', provenance: 'time-element' },
    ],
    ['a line above the text', '', `<div>2 April 2021</div>${STORY}`, { edtf: '2021-04-02', provenance: 'dateline' }],
    [
      'the address',
      '<link rel="canonical" href="https://courier.example/2021/04/02/gate">',
      STORY,
      { edtf: '2021-04-02', provenance: 'file-name' },
    ],
  ])('is read from %s', async (_where, head, body, published) => {
    expect((await readOne(textFile('gate.html', page(head, body)))).published).toEqual(published)
  })

  it.each([
    ['of other articles', `${STORY}<aside><time datetime="2021-04-02">2 April</time></aside>`],
    ['that differ', `<time datetime="2021-04-02">2 April</time>${STORY}<time datetime="2021-05-02">2 May</time>`],
    ['of an update', `<time class="updated" datetime="2021-04-02">2 April</time>${STORY}`],
  ])('is unknown where the page only has dates %s', async (_which, body) => {
    expect((await readOne(textFile('gate.html', page('', body)))).published).toBeNull()
  })
})

describe('pages that Readability cannot read', () => {
  it('fall back on the body in JSON-LD', async () => {
    const body = 'The gate was opened on Saturday and closed again on Monday, the army said. '.repeat(8)
    const html = page(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"${body}"}</script>`, '<div id="app"></div>')
    expect((await readOne(textFile('app.html', html))).text).toContain('closed again on Monday')
  })

  it('fall back on all text of a fragment from the clipboard', async () => {
    expect((await readOne(textFile('pasted.html', '<b>Truce</b> signed at the <i>bridge</i>.'))).text).toBe('Truce signed at the bridge.')
  })

  it('are refused in words where there is no text', async () => {
    expect(await refusalOf(textFile('app.html', page('', '<div id="root"></div><script>start()</script>')))).toMatchObject({
      code: 'no-text',
      reason: expect.stringContaining('save it there again'),
    })
  })

  it('are refused where they nest deeper than any parser bears', async () => {
    expect(await refusalOf(textFile('deep.html', `<html><body>${'<div>'.repeat(50_000)}text`))).toMatchObject({ code: 'unsafe' })
  })
})

describe('the address of a page', () => {
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '//courier.example'])('is never %s', async (href) => {
    expect((await readOne(textFile('a.html', page(`<link rel="canonical" href="${href}">`, STORY)))).url).toBeNull()
  })

  it('is found in what the browser wrote when it saved the page', async () => {
    const html = `<!doctype html>\n<!-- saved from url=(0033)https://courier.example/gate -->\n<html><body>${STORY}</body></html>`
    expect((await readOne(textFile('a.html', html))).url).toBe('https://courier.example/gate')
  })
})
