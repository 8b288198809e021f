import { describe, expect, it } from 'vitest'
import { caseArgument } from '../../../../../src/main/shells/electron/case-argument.ts'

describe('the case that a command line names', () => {
  it('is found behind options and the folder that a development start passes', () => {
    expect(caseArgument(['electron', '.', '--no-sandbox', '/cases/a.dateline'], '/work')).toBe('/cases/a.dateline')
  })

  it('is looked for where the second instance was started', () => {
    expect(caseArgument(['Dateline', 'cases/B.DATELINE'], '/home/ani')).toBe('/home/ani/cases/B.DATELINE')
  })

  it('is not an article, an option or the program itself', () => {
    expect(caseArgument(['/opt/x.dateline', '--open=/a.dateline', 'article.txt'], '/')).toBeNull()
  })
})
