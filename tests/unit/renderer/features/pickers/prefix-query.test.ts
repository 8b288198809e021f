import { describe, expect, it } from 'vitest'
import { asPrefixQuery } from '../../../../../src/renderer/features/pickers/prefix-query.ts'

describe('words typed into a picker, as a query', () => {
  it('lets the last word go on and leaves out what the query language reads', () => {
    expect(asPrefixQuery('truce in "Mos')).toBe('truce in Mos*')
    expect(asPrefixQuery('kind:truce (A) AND -B')).toBe('kind truce A B*')
  })

  it('asks nothing while nothing is typed', () => {
    expect(asPrefixQuery(' "*" ')).toBe('')
  })
})
