import { describe, expect, it } from 'vitest'
import { createPathGrants } from '../../../../../src/main/shells/electron/path-grants.ts'

const importing = (paths: unknown) => ({ call: 'import.paths', caseId: 'c', input: { paths } })

describe('paths from the page', () => {
  it('pass when every one of them was dropped or chosen', () => {
    const grants = createPathGrants()
    grants.grant(['/articles/a.txt'])
    grants.grant(['/articles/b.txt', '/cases/mine.dateline'])
    expect(grants.allow(importing(['/articles/b.txt', '/articles/a.txt']))).toBe(true)
    expect(grants.allow({ call: 'app.openCase', caseId: null, input: { path: '/cases/mine.dateline' } })).toBe(true)
  })

  it('do not pass when one of them was made up', () => {
    const grants = createPathGrants()
    grants.grant(['/articles/a.txt'])
    expect(grants.allow(importing(['/articles/a.txt', '/etc/passwd']))).toBe(false)
    expect(grants.allow(importing([['/articles/a.txt']]))).toBe(false)
    expect(grants.allow({ call: 'app.openCase', caseId: null, input: { path: '/articles', create: true } })).toBe(false)
  })

  it('are not asked of calls that have none', () => {
    const grants = createPathGrants()
    expect(grants.allow({ call: 'case.summary', caseId: 'c', input: {} })).toBe(true)
    expect(grants.allow({ call: 'case.summary', caseId: 'c', input: null })).toBe(true)
  })
})
