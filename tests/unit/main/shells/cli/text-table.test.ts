import { describe, expect, it } from 'vitest'
import { textTable } from '../../../../../src/main/shells/cli/text-table.ts'

describe('a text table', () => {
  it('is as wide as it has to be and ends no line with blanks', () => {
    expect(
      textTable(
        ['when', 'what'],
        [
          ['3 May 1992', 'Talks'],
          ['1994', ''],
        ],
      ),
    ).toBe('when        what\n3 May 1992  Talks\n1994')
  })

  it('keeps a row on one line and cuts what is too long', () => {
    const [, row] = textTable(['a', 'b'], [[`${'x'.repeat(100)}`, 'two\nlines']]).split('\n')
    expect(row).toBe(`${'x'.repeat(79)}…  two lines`)
  })
})
