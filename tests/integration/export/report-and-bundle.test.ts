import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { exportFormat } from '../../../src/shared/contract/export-formats.ts'
import { EVERYTHING } from '../../../src/shared/contract/filter.ts'
import { exported, exportedBytes, tellStory } from './told-story.ts'

describe('the report', () => {
  test('holds network, timeline, chronology and sources, loads nothing and runs nothing', async () => {
    const { text } = await exported('report-html')
    const { document } = parseHTML(text)
    expect([...document.querySelectorAll('section h2[id]')].map((heading) => heading.id)).toEqual([
      'network',
      'timeline',
      'chronology',
      'sources',
    ])
    expect(document.querySelectorAll('script, link, iframe, img, object, embed, form, [style], [onclick], [src]').length).toBe(0)
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? ''
    const style = document.querySelector('style')?.textContent ?? ''
    expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`)
    expect(policy).toContain("default-src 'none'")
    expect(text).not.toContain('<b>closed')
  })

  test('is gone through by links: every one inside of it leads to something', async () => {
    const { document } = parseHTML((await exported('report-html')).text)
    const inside = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '').filter((href) => href.startsWith('#'))
    expect(inside.filter((href) => href.startsWith('#e-'))).toHaveLength(3)
    for (const href of inside) expect([href, document.getElementById(href.slice(1)) !== null]).toEqual([href, true])
    const outside = [...document.querySelectorAll('a')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => !href.startsWith('#'))
    expect(outside).toEqual(['https://example.org/pass?a=1&b=2'])
  })

  test('an address that is none of the web is no link', async () => {
    const story = tellStory()
    story.raw.update('articles', story.articleId, { url: 'javascript:alert(1)' })
    const { document } = parseHTML((await exported('report-html', story)).text)
    expect([...document.querySelectorAll('a')].some((link) => link.getAttribute('href')?.startsWith('javascript'))).toBe(false)
  })
})

describe('the sealed bundle', () => {
  test('names the SHA-256 of every file in it', async () => {
    const files = unzipSync(await exportedBytes('bundle-zip'))
    const manifest = strFromU8(files['manifest-sha256.txt'] as Uint8Array)
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string])
    expect(manifest.map(([, name]) => name).sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'manifest-sha256.txt')
        .sort(),
    )
    for (const [hash, name] of manifest) {
      expect([
        name,
        createHash('sha256')
          .update(files[name] as Uint8Array)
          .digest('hex'),
      ]).toEqual([name, hash])
    }
    const readme = strFromU8(files['README.md'] as Uint8Array)
    for (const [, name] of manifest) if (name !== 'README.md') expect(readme).toContain(name)
  })

  test('holds no word of a redacted actor or source, in no file', async () => {
    const story = tellStory()
    const files = unzipSync(await exportedBytes('bundle-zip', story, { redact: { actors: [story.aland], articles: [story.articleId] } }))
    for (const [name, content] of Object.entries(files)) {
      const text = strFromU8(content)
      for (const word of [/\baland\b/i, /actor-a\b/, /ALD\b/, /Daily Example/, /Ada Example/, /article-1/, /example\.org/, /shut/]) {
        expect([name, String(word), word.exec(text)?.[0] ?? null]).toEqual([name, String(word), null])
      }
    }
    const events = strFromU8(files['data/events.csv'] as Uint8Array)
    expect(events).toContain('Redacted actor 1')
    expect(events).toContain('Redacted source 1')
    expect(events).toContain('Bland')
  })
})

describe('pictures', () => {
  test('are SVG of the size asked for, with every node, event and place in them', async () => {
    for (const [format, words] of [
      ['network-svg', ['Aland', 'B &amp; &quot;Bland&quot;']],
      ['timeline-svg', ['Aland closes the pass', 'They met', '=1+1 shelling']],
      ['map-svg', ['The 🏔 Pass']],
    ] as const) {
      const { text } = await exported(format, tellStory(), { picture: { width: 1200, height: 700 } })
      expect(text).toContain('width="1200" height="700"')
      for (const word of words) expect(text).toContain(word)
      expect(text).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('are PDF with one page of that size', async () => {
    const { getDocumentProxy } = await import('unpdf')
    for (const format of ['network-pdf', 'timeline-pdf', 'map-pdf'] as const) {
      const { base64 } = await exported(format, tellStory(), { picture: { width: 1200, height: 700 } })
      const pdf = await getDocumentProxy(new Uint8Array(Buffer.from(base64 ?? '', 'base64')))
      const page = await pdf.getPage(1)
      expect([pdf.numPages, page.view]).toEqual([1, [0, 0, 1200, 700]])
    }
  })

  test('name the letters that a PDF cannot show before one is made', async () => {
    const story = tellStory()
    const losses = async () => (await story.askLater('export.preview', { format: 'network-pdf', filter: EVERYTHING })).loses
    const always = [...exportFormat('network-pdf').loses]
    expect(await losses()).toEqual(always)
    story.raw.update('actors', story.aland, { name: '北京 Łódź' })
    expect(await losses()).toEqual([...always, 'here these letters: 北 京'])
  })
})
