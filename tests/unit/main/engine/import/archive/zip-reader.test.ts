import { describe, expect, it } from 'vitest'
import { readAllArticles, readArticles } from '../../../../../../src/main/engine/import/read-article.ts'
import { newBudget } from '../../../../../../src/main/engine/import/read-budget.ts'
import { articlesOf, fixture, refusalOf, refusalsOf } from '../read-fixture.ts'
import { makeZip, type ZipPart } from './make-zip.ts'

const STORY = 'The armies met at the bridge and exchanged thirty prisoners on Monday, the League said.'
const zip = (parts: ZipPart[], name = 'articles.zip') => ({ name, bytes: makeZip(parts) })

describe('a ZIP archive', () => {
  it('gives its articles with their path, archives in it included', async () => {
    const inner = makeZip([{ name: 'deep/b.txt', data: STORY.replace('Monday', 'Sunday') }])
    const outcomes = await readAllArticles(
      zip([
        { name: 'a.txt', data: STORY },
        { name: 'folder/inner.zip', data: inner },
        { name: 'folder/', data: '' },
      ]),
    )
    expect(articlesOf(outcomes).map((article) => article.sourceName)).toEqual([
      'articles.zip/a.txt',
      'articles.zip/folder/inner.zip/deep/b.txt',
    ])
    expect(refusalsOf(outcomes)).toEqual([])
  })

  it('keeps names in other scripts', async () => {
    expect(articlesOf(await readAllArticles(zip([{ name: 'статья.txt', data: STORY }])))[0]?.sourceName).toBe('articles.zip/статья.txt')
  })

  it('passes over what systems put in it and what belongs to a saved page', async () => {
    const { bytes: page } = fixture('news-page.html')
    const outcomes = await readAllArticles(
      zip([
        { name: '__MACOSX/._a.txt', data: 'x' },
        { name: '.DS_Store', data: 'x' },
        { name: 'News.html', data: page },
        { name: 'News_files/frame.html', data: '<html><p>Buy a boat.</p></html>' },
        { name: 'News_files/logo.png', data: 'x' },
      ]),
    )
    expect(outcomes.map((outcome) => (outcome.ok ? outcome.article.sourceName : outcome.name))).toEqual(['articles.zip/News.html'])
  })

  it('reads on behind every file that fails', async () => {
    const outcomes = await readAllArticles(
      zip([
        { name: 'bad.pdf', data: 'no pdf' },
        { name: 'clip.mp4', data: 'x' },
        { name: 'a.txt', data: STORY },
        { name: 'empty.txt', data: '' },
      ]),
    )
    expect(outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.code))).toEqual(['damaged', 'unsupported', 'read', 'empty'])
  })

  it.each(['../../etc/cron.d/evil.txt', '/etc/passwd.txt', 'C:\\windows\\evil.txt', 'a/../../evil.txt', '..\\evil.txt'])(
    'refuses a name that points outside: %s',
    async (name) => {
      const outcomes = await readAllArticles(
        zip([
          { name, data: STORY },
          { name: 'good.txt', data: STORY },
        ]),
      )
      expect(refusalsOf(outcomes)).toMatchObject([{ code: 'unsafe', reason: expect.stringContaining('outside the archive') }])
      expect(articlesOf(outcomes)).toHaveLength(1)
    },
  )

  it('refuses links', async () => {
    expect(await refusalOf(zip([{ name: 'link.txt', data: '/etc/passwd', mode: 0o120777 }]))).toMatchObject({ code: 'unsafe' })
  })

  it('refuses locked files with what to do', async () => {
    expect(await refusalOf(zip([{ name: 'a.txt', data: STORY, encrypted: true }]))).toMatchObject({
      code: 'encrypted',
      reason: expect.stringContaining('password'),
    })
  })

  it('refuses a bomb without unpacking it, and reads the rest', async () => {
    const outcomes = await readAllArticles(
      zip([
        { name: 'bomb.txt', data: Buffer.alloc(40_000_000, 97) },
        { name: 'good.txt', data: STORY },
      ]),
    )
    expect(refusalsOf(outcomes)).toMatchObject([{ code: 'unsafe', reason: expect.stringContaining('zip bomb') }])
    expect(articlesOf(outcomes)).toHaveLength(1)
  })

  it('refuses a file that holds more than it says', async () => {
    expect(await refusalOf(zip([{ name: 'liar.txt', data: 'a b c '.repeat(100_000), statedSize: 12 }]))).toMatchObject({ code: 'damaged' })
  })

  it('stops at a budget that archives in it share', async () => {
    const inner = makeZip([{ name: 'x.txt', data: STORY.repeat(20) }])
    const outcomes = []
    for await (const outcome of readArticles(
      zip([1, 2, 3, 4, 5].map((n) => ({ name: `${n}.zip`, data: inner }))),
      {},
      newBudget({ bytes: 5000 }),
    ))
      outcomes.push(outcome)
    expect(articlesOf(outcomes).length).toBeLessThan(5)
    expect(refusalsOf(outcomes).at(-1)).toMatchObject({ code: 'unsafe', reason: expect.stringContaining('What was read so far is kept') })
  })

  it('refuses archives in archives in archives without end', async () => {
    let bytes = makeZip([{ name: 'a.txt', data: STORY }])
    for (let i = 0; i < 8; i++) bytes = makeZip([{ name: 'next.zip', data: bytes }])
    expect(await refusalOf({ name: 'matryoshka.zip', bytes })).toMatchObject({
      code: 'unsafe',
      reason: expect.stringContaining('Unpack the outer ones'),
    })
  })

  it('is refused when cut short', async () => {
    const { bytes } = zip([{ name: 'a.txt', data: STORY }])
    expect(await refusalOf({ name: 'cut.zip', bytes: bytes.subarray(0, bytes.length - 30) })).toMatchObject({ code: 'damaged' })
  })
})
