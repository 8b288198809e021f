import { describe, expect, it } from 'vitest'
import { readAllArticles } from '../../../../../src/main/engine/import/read-article.ts'
import { articlesOf, fixture, readOne, refusalOf, refusalsOf, textFile } from './read-fixture.ts'

describe('a page saved as MHTML', () => {
  it('gives the page with its address, not the frames, and not the day of saving', async () => {
    const article = await readOne(fixture('saved-page.mhtml'))
    expect(article).toMatchObject({
      title: 'Observers leave the northern gate',
      url: 'https://courier.example/world/gate',
      outlet: 'Tidewater Courier',
      published: { edtf: '2021-06-11', provenance: 'dateline' },
    })
    expect(article.text).toMatch(/^PORT SALIN, 11 June 2021 - Observers[\s\S]*beside it\.$/)
    expect(article.text).not.toContain('Buy a boat')
  })
})

describe('an e-mail message', () => {
  it('gives subject, sender, text and the day as the sender wrote it', async () => {
    const [message] = articlesOf(await readAllArticles(fixture('newsletter.eml')))
    expect(message).toMatchObject({
      title: 'Observers leave the “northern gate”',
      author: 'Tidewater Courier – desk',
      published: { edtf: '2021-06-11', provenance: 'header' },
    })
    expect(message?.text).toMatch(/^The head of the mission/)
  })

  it('gives attached articles under a safe name, and no pictures', async () => {
    const outcomes = await readAllArticles(fixture('newsletter.eml'))
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.article.sourceName : outcome.name))).toEqual([
      'newsletter.eml',
      'newsletter.eml/note.txt',
    ])
  })

  it('is refused when it is empty behind its header', async () => {
    expect(await refusalOf(textFile('a.eml', 'From: a@b.example\nTo: c@d.example\nSubject: x\n\n'))).toMatchObject({ code: 'no-text' })
  })

  it('is refused when its parts nest without end', async () => {
    const nested = Array.from({ length: 200 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`).join('')
    expect(await refusalOf(textFile('deep.eml', `From: a@b.example\nSubject: x\n${nested}`))).toMatchObject({ code: 'damaged' })
  })
})

describe('a feed', () => {
  it('gives one article an entry with the fullest text, date as written and provenance', async () => {
    const outcomes = await readAllArticles(fixture('feed.rss'))
    const [first, second] = articlesOf(outcomes)
    expect(first).toMatchObject({
      title: 'Observers leave & cars are sold',
      author: 'Jon Feld',
      outlet: 'Tidewater Courier',
      url: 'https://courier.example/world/gate?utm=1',
      published: { edtf: '2021-06-11', provenance: 'feed' },
    })
    expect(first?.text).toMatch(/^PORT SALIN[\s\S]*Sudmark refused\.$/)
    expect(second).toMatchObject({ title: 'Quay reopens', url: null, published: null })
    expect(refusalsOf(outcomes)).toMatchObject([{ code: 'no-text', name: 'feed.rss › https://courier.example/empty' }])
  })

  it.each(['feed.atom', 'feed.json'])('is read as %s', async (name) => {
    expect(await readOne(fixture(name))).toMatchObject({
      title: 'Observers leave',
      author: 'Jon Feld',
      outlet: 'Tidewater Courier',
      url: 'https://courier.example/world/gate',
      published: { edtf: '2021-06-11', provenance: 'feed' },
    })
  })

  it('is refused when it declares entities', async () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title></channel></rss>'
    expect(await refusalOf(textFile('bomb.rss', bomb))).toMatchObject({ code: 'unsafe', reason: expect.stringContaining('entities') })
  })

  it('is refused when it is other XML, empty or cut', async () => {
    expect(await refusalOf(textFile('a.xml', '<?xml version="1.0"?><catalogue><book/></catalogue>'))).toMatchObject({ code: 'damaged' })
    expect(await refusalOf(textFile('b.rss', '<rss version="2.0"><channel><title>Courier</title></channel></rss>'))).toMatchObject({
      code: 'empty',
    })
  })
})
