import { describe, expect, it } from 'vitest'
import { fixture, readOne, textFile } from './read-fixture.ts'

describe('a page saved as text', () => {
  it('gives title, outlet, author and the date that stands under the title', async () => {
    const article = await readOne(fixture('saved-page.txt'))
    expect(article).toMatchObject({
      title: 'Harbour talks resume after week of silence',
      outlet: 'Tidewater Courier',
      author: 'Mara Ellison',
      language: 'en',
    })
    expect(article.published).toEqual({ edtf: '2021-03-14', provenance: 'dateline' })
  })

  it('marks menus, buttons, the title with the site behind it and the footer, and nothing else', async () => {
    const { text, boilerplate } = await readOne(fixture('saved-page.txt'))
    const marked = boilerplate.flatMap((span) => text.slice(span.start, span.end).split('\n')).filter((line) => line !== '')
    expect(marked).toEqual([
      'Harbour talks resume after week of silence - Tidewater Courier',
      'Skip to content',
      'World',
      'Politics',
      'By Mara Ellison',
      'Share',
      'Advertisement',
      'Share',
      'Related stories',
      'Port Salin: a short history',
      'Share',
      '© 2021 Tidewater Courier. All rights reserved.',
    ])
  })

  it('finds the headline below a menu', async () => {
    const text =
      'Skip to content\nHome\nWorld\nSport\nArmies swap prisoners at the bridge\n2 May 2001\nThe two armies met at the bridge and exchanged thirty prisoners on Monday, the League said.\nBoth sides said that a second exchange would follow before the end of the month.'
    const article = await readOne(textFile('menu.txt', text))
    expect(article).toMatchObject({
      title: 'Armies swap prisoners at the bridge',
      published: { edtf: '2001-05-02', provenance: 'dateline' },
    })
    expect(article.boilerplate.map((span) => article.text.slice(span.start, span.end))).toEqual(['Skip to content\nHome\nWorld\nSport'])
  })

  it('keeps a last paragraph that breaks off, and marks a long menu', async () => {
    const menu =
      'Home World Politics Business Sport Culture Travel Weather Harbour Fishing Opinion Letters Video Audio Podcasts Newsletters Puzzles Jobs Cars Property Archive Shop Contact Help About Courier'
    const first = 'The two armies met at the bridge and exchanged thirty prisoners on Monday, the League said.'
    const second = 'Both sides said that a second exchange would follow before the end of the month.'
    const last =
      'The head of the mission added that the observers would stay at the gate until the last of the prisoners had come home, and that the road would then be [passage omitted]'
    const { text, boilerplate } = await readOne(textFile('cut.txt', [menu, first, second, last].join('\n')))
    expect(boilerplate.map((span) => text.slice(span.start, span.end))).toEqual([menu])
  })

  it('keeps every character of the text, marked or not', async () => {
    const { text } = await readOne(fixture('saved-page.txt'))
    expect(text).toContain('Related stories\nPort Salin: a short history')
  })
})

describe('a wire story with hard-wrapped lines', () => {
  it('reads the dateline and marks nothing', async () => {
    const article = await readOne(fixture('wrapped-wire.txt'))
    expect(article.published).toEqual({ edtf: '1988-08-20', provenance: 'dateline' })
    expect(article.boilerplate).toEqual([])
  })
})

describe('texts without the shape of a page', () => {
  it.each([
    ['a headline alone', 'Norland and Sudmark sign truce'],
    ['a list', 'Norland\nSudmark\nPort Salin\nCoastal League'],
    ['one sentence', 'The two armies met at the bridge and exchanged prisoners on Monday.'],
    [
      'a chronology',
      '3 May 2001: Norland closes the harbour.\n5 May 2001: Sudmark protests.\n9 May 2001: Talks fail in Sudholm after a day.',
    ],
  ])('are left unmarked: %s', async (_what, text) => {
    expect((await readOne(textFile('note.txt', text))).boilerplate).toEqual([])
  })

  it('takes no date that stands inside a sentence for the date of publication', async () => {
    const text =
      'Truce holds\n\nOn 3 May 2001 the armies agreed to stop, and the agreement dated 9 May 2001 confirmed it.\n\nIt has held ever since, according to both governments and the League.'
    expect((await readOne(textFile('truce.txt', text))).published).toBeNull()
  })

  it('takes the date from the file name where the text has none', async () => {
    expect((await readOne(textFile('2001-05-10 truce.txt', 'The truce between the two armies held for a second day.'))).published).toEqual({
      edtf: '2001-05-10',
      provenance: 'file-name',
    })
  })

  it('gives the same hash to the same words with other line ends', async () => {
    const [unix, dos] = [
      await readOne(textFile('a.txt', 'One line here.\nAnd two.')),
      await readOne(textFile('b.txt', 'One line here.\r\nAnd two.')),
    ]
    expect(dos.contentHash).toBe(unix.contentHash)
  })

  it('drops invisible characters that could hide or reorder words', async () => {
    expect((await readOne(textFile('a.txt', 'The \u202etruce\u202c is si\u00adgned\u200b today.'))).text).toBe('The truce is signed today.')
  })
})
