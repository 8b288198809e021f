import { describe, expect, it } from 'vitest'
import { readAllArticles } from '../../../../../../src/main/engine/import/read-article.ts'
import { makeZip } from '../archive/make-zip.ts'
import { articlesOf, fixture, readOne, refusalOf } from '../read-fixture.ts'

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const BOMB =
  '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'

describe('a Word document', () => {
  it('gives heading, author, dateline and text, not the name and date of the file', async () => {
    const article = await readOne(fixture('observers.docx'))
    expect(article).toMatchObject({
      title: 'Observers leave the northern gate',
      author: 'Jon Feld',
      published: { edtf: '2021-06-11', provenance: 'dateline' },
    })
    expect(article.text).toContain('“We leave because we are no longer needed,” she told reporters')
    expect(article.text).toMatch(/Year\s+Lorries/)
  })

  it.each([0.1, 0.5, 0.95])('is refused when cut at %s of its length', async (share) => {
    const { bytes } = fixture('observers.docx')
    expect(await refusalOf({ name: 'cut.docx', bytes: bytes.subarray(0, bytes.length * share) })).toMatchObject({
      code: 'damaged',
      reason: expect.stringContaining('again'),
    })
  })

  it('is refused when locked', async () => {
    const bytes = Buffer.concat([OLE, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)])
    expect(await refusalOf({ name: 'locked.docx', bytes })).toMatchObject({
      code: 'encrypted',
      reason: expect.stringContaining('password'),
    })
  })

  it('is refused in its old format with what to do', async () => {
    expect(await refusalOf({ name: 'old.doc', bytes: Buffer.concat([OLE, Buffer.alloc(512)]) })).toMatchObject({
      code: 'unsupported',
      reason: expect.stringContaining('.docx'),
    })
  })

  it('is refused when it declares entities', async () => {
    expect(await refusalOf({ name: 'bomb.docx', bytes: makeZip([{ name: 'word/document.xml', data: BOMB }]) })).toMatchObject({
      code: 'unsafe',
      reason: expect.stringContaining('entities'),
    })
  })

  it('is refused when a part of it is a bomb', async () => {
    expect(
      await refusalOf({ name: 'bomb.docx', bytes: makeZip([{ name: 'word/document.xml', data: Buffer.alloc(40_000_000, 32) }]) }),
    ).toMatchObject({ code: 'unsafe' })
  })
})

describe('an EPUB book', () => {
  it('gives one article a chapter in reading order, covers left out', async () => {
    const articles = articlesOf(await readAllArticles(fixture('weekly.epub')))
    expect(articles.map(({ title, sourceName }) => [title, sourceName])).toEqual([
      ['The quay after the observers', 'weekly.epub › The quay after the observers'],
      ['Observers leave', 'weekly.epub › Observers leave'],
    ])
    expect(articles[0]).toMatchObject({
      outlet: 'Tidewater Courier',
      author: 'Jon Feld',
      language: 'en',
      published: { edtf: '2021-06-14', provenance: 'meta' },
    })
  })

  it('is refused without its table of parts', async () => {
    expect(await refusalOf({ name: 'a.epub', bytes: makeZip([{ name: 'mimetype', data: 'application/epub+zip' }]) })).toMatchObject({
      code: 'damaged',
    })
  })

  it('is refused when its seller locks it', async () => {
    const bytes = makeZip([
      { name: 'META-INF/encryption.xml', data: '<e/>' },
      { name: 'META-INF/rights.xml', data: '<r/>' },
    ])
    expect(await refusalOf({ name: 'a.epub', bytes })).toMatchObject({ code: 'encrypted' })
  })
})
