import { describe, expect, it } from 'vitest'
import { bulkLines, bulkPatch } from '../../../../../src/renderer/features/events/bulk-patch.ts'
import { summaryOf } from '../inspector/sample-event.ts'

describe('editing many events', () => {
  it('leaves alone what was not filled in', () => {
    expect(bulkPatch({})).toBeNull()
    expect(bulkPatch({ kind: 'clash' })).toEqual({ kind: 'clash' })
  })

  it('shows each field that changes, now and then', () => {
    const rows = [{ ...summaryOf(), sentence: '', outlet: null }]
    expect(bulkLines(rows, { kind: 'clash', time: '2021-05' }, 'Clash')[0]).toMatchObject({
      before: 'Blockade, no date',
      after: 'Clash, May 2021',
    })
  })
})
