import { describe, expect, it } from 'vitest'
import { dateInName, readStatedDate } from '../../../../../src/main/engine/import/stated-date.ts'

describe('a stated date', () => {
  it.each([
    ['2023-01-13', '2023-01-13'],
    ['2023-01-13T23:59:00-08:00', '2023-01-13'],
    ['2023-01', '2023-01'],
    ['20230113', '2023-01-13'],
    ['Fri, 13 Jan 2023 10:00:00 GMT', '2023-01-13'],
    ['January 13, 2023', '2023-01-13'],
    ['13th of January 2023', '2023-01-13'],
    ['20 Aug 88', '1988-08-20'],
    ['13. Januar 2023', '2023-01-13'],
    ['13 de enero de 2023', '2023-01-13'],
    ['13 января 2023 г.', '2023-01-13'],
    ['13 Ocak 2023', '2023-01-13'],
    ['13.01.2023', '2023-01-13'],
    ['13/01/2023', '2023-01-13'],
    ['01/13/2023', '2023-01-13'],
  ])('%s is %s', (raw, edtf) => {
    expect(readStatedDate(raw)).toBe(edtf)
  })

  it.each(['03/04/2023', '31 February 2023', '2023-13-01', 'yesterday', 'last Friday', '12 May', '', '1e999'])(
    '%s is not guessed at',
    (raw) => {
      expect(readStatedDate(raw)).toBeNull()
    },
  )

  it.each([
    ['news/2023-01-13-road.html', '2023-01-13'],
    ['20230113_road.txt', '2023-01-13'],
    ['/2023/01/13/road', '2023-01-13'],
    ['road 13 Jan 2023.txt', '2023-01-13'],
    ['road_v12345678.txt', null],
    ['phone 0123456789012.txt', null],
  ])('in the name %s is %s', (name, edtf) => {
    expect(dateInName(name)).toBe(edtf)
  })
})
