import { describe, expect, it } from 'vitest'
import { metadataFromSidecar } from '../../../../../../src/main/engine/import/metadata/sidecar.ts'

const CSV =
  'File;Headline;Source;Publication date;URL;Shelf\na.txt;Gate opens;Courier;11 June 2021;https://courier.example/a;7\nsub/b.txt;Gate closes;Gazette;03/04/2021;ftp://x;8\nlost.txt;Nothing;Courier;2021;;9'

describe('metadata from a list beside the files', () => {
  it('understands common headings and separators', () => {
    const { rows, columns, ignoredColumns } = metadataFromSidecar(CSV, ['press/a.txt'])
    expect(columns).toEqual({ file: 'File', title: 'Headline', outlet: 'Source', published: 'Publication date', url: 'URL' })
    expect(ignoredColumns).toEqual(['Shelf'])
    expect(rows[0]).toMatchObject({
      matched: true,
      title: 'Gate opens',
      outlet: 'Courier',
      url: 'https://courier.example/a',
      published: { edtf: '2021-06-11', provenance: 'sidecar' },
      problem: null,
    })
  })

  it('leaves out what it cannot read and says so', () => {
    const [row] = metadataFromSidecar(CSV, ['press/sub/b.txt']).rows
    expect(row).toMatchObject({ matched: true, title: 'Gate closes', published: null, url: null })
    expect(row?.problem).toMatch(/03\/04\/2021.*ftp:/)
  })

  it('reads ambiguous dates once a person says which comes first', () => {
    expect(metadataFromSidecar(CSV, ['sub/b.txt'], 'day-first').rows[0]?.published?.edtf).toBe('2021-04-03')
    expect(metadataFromSidecar(CSV, ['sub/b.txt'], 'month-first').rows[0]?.published?.edtf).toBe('2021-03-04')
  })

  it('names files without a row and rows without a file', () => {
    const { rows, missingFiles } = metadataFromSidecar(CSV, ['a.txt', 'sub/b.txt', 'c.txt'])
    expect(rows.map((row) => row.matched)).toEqual([true, true, false])
    expect(missingFiles).toEqual(['lost.txt'])
  })

  it('does not choose between two rows for one file', () => {
    expect(metadataFromSidecar('file,title\na.txt,One\na.txt,Two', ['a.txt']).rows[0]).toMatchObject({
      matched: false,
      problem: expect.stringContaining('several rows'),
    })
  })

  it('reads a year alone as a year', () => {
    expect(metadataFromSidecar(CSV, ['lost.txt']).rows[0]?.published).toEqual({ edtf: '2021', provenance: 'sidecar' })
  })

  it.each(['title,date\nx,2021', 'file\na.txt', ''])('refuses a list that cannot be used: %j', (csv) => {
    expect(() => metadataFromSidecar(csv, ['a.txt'])).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})
