import { describe, expect, it } from 'vitest'
import { metadataFromNames } from '../../../../../../src/main/engine/import/metadata/name-pattern.ts'

const one = (pattern: string, name: string, order?: 'day-first') => metadataFromNames(pattern, [name], order)[0]

describe('metadata from file names', () => {
  it('reads date, outlet and title out of a name', () => {
    expect(one('{date}_{outlet}_{title}', '2021-06-11_Tidewater Courier_Observers leave.html')).toEqual({
      name: '2021-06-11_Tidewater Courier_Observers leave.html',
      matched: true,
      title: 'Observers leave',
      author: null,
      outlet: 'Tidewater Courier',
      url: null,
      language: null,
      published: { edtf: '2021-06-11', provenance: 'file-name' },
      problem: null,
    })
  })

  it('reads folders from the right, whatever lies above them', () => {
    expect(one('{outlet}/{yyyy}/{mm}/{*}', 'press/Courier/2021/06/a1.txt')).toMatchObject({
      outlet: 'Courier',
      published: { edtf: '2021-06' },
    })
  })

  it('takes what stands in a pattern literally', () => {
    expect(one('({date}) {title} [{outlet}]', '(11 Jun 2021) What now? [Courier].txt')).toMatchObject({
      title: 'What now?',
      outlet: 'Courier',
      published: { edtf: '2021-06-11' },
    })
  })

  it('says of a name that does not fit', () => {
    expect(one('{date}_{title}', 'notes.txt')).toMatchObject({ matched: false, problem: 'The name does not fit the pattern.' })
  })

  it('leaves an ambiguous date out unless told which comes first', () => {
    expect(one('{date} {title}', '03-04-2021 gate.txt')).toMatchObject({ published: null, problem: expect.stringContaining('no date') })
    expect(one('{date} {title}', '03.04.2021 gate.txt')).toMatchObject({ published: { edtf: '2021-04-03' } })
  })

  it('says of a day that does not exist', () => {
    expect(one('{yyyy}-{mm}-{dd} {title}', '2021-02-30 gate.txt')).toMatchObject({
      published: null,
      problem: expect.stringContaining('2021-02-30'),
    })
  })

  it.each(['{foo}', 'no field', '{title}{title}', '{constructor}'])('refuses the pattern %s', (pattern) => {
    expect(() => metadataFromNames(pattern, ['a'])).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })
})
