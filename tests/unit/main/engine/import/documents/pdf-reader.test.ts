import { describe, expect, it } from 'vitest'
import { fixture, readOne, refusalOf } from '../read-fixture.ts'

describe('a PDF file', () => {
  it('gives title, author, dateline and whole paragraphs', async () => {
    const article = await readOne(fixture('observers.pdf'))
    expect(article).toMatchObject({
      title: 'Observers leave the northern gate',
      author: 'Jon Feld',
      mediaType: 'application/pdf',
      published: { edtf: '2021-06-11', provenance: 'dateline' },
    })
    expect(article.text.split('\n\n').slice(0, 3)).toEqual([
      'Observers leave the northern gate',
      'PORT SALIN, 11 June 2021 - Observers of the Coastal League withdrew from the northern gate on Friday after a year in which they had counted every lorry that passed through it.',
      'The head of the mission said that the two armies now kept the agreement without help. Norland thanked the observers and asked them to leave a small office in Sudholm, which Sudmark refused.',
    ])
  })

  it('leaves out page numbers and feet that return on every page', async () => {
    expect((await readOne(fixture('observers.pdf'))).text).not.toContain('weekly edition')
  })

  it('marks only the later copies of a paragraph that stands there twice', async () => {
    const { text, boilerplate } = await readOne(fixture('observers.pdf'))
    const marked = boilerplate.map((span) => text.slice(span.start, span.end))
    expect(marked.every((passage) => text.indexOf(passage) < text.lastIndexOf(passage))).toBe(true)
    expect(boilerplate.every((span) => span.start > text.length / 2)).toBe(true)
  })

  it('is known by its content whatever it is called', async () => {
    expect((await readOne({ ...fixture('observers.pdf'), name: 'observers.txt' })).mediaType).toBe('application/pdf')
  })

  it('is refused when cut short', async () => {
    const { bytes } = fixture('observers.pdf')
    for (const share of [0.05, 0.3, 0.6])
      expect(await refusalOf({ name: 'cut.pdf', bytes: bytes.subarray(0, bytes.length * share) })).toMatchObject({
        code: 'damaged',
        reason: expect.stringContaining('Fetch it again'),
      })
  })

  it('is refused when locked', async () => {
    expect(await refusalOf(fixture('locked.pdf'))).toMatchObject({ code: 'encrypted', reason: expect.stringContaining('password') })
  })

  it('is refused when it holds pictures only', async () => {
    expect(await refusalOf(fixture('scan.pdf'))).toMatchObject({ code: 'no-text', reason: expect.stringContaining('OCR') })
  })
})
