import { describe, expect, it } from 'vitest'
import { showEvent } from '../../../../../src/main/engine/resolve/show-event.ts'
import type { ResolvedReport } from '../../../../../src/main/engine/store/event-shape.ts'
import { onDay } from '../../../../../src/shared/domain/make-time.ts'

const report = (patch: Partial<ResolvedReport>): ResolvedReport => ({
  id: 1,
  kind: 'accusation',
  plover: null,
  cameo: null,
  title: 'North accuses South',
  time: null,
  timeText: null,
  timeOpen: false,
  placeId: null,
  participants: [],
  factuality: 'asserted',
  attributedTo: null,
  hedged: false,
  background: false,
  confidence: 0.8,
  ...patch,
})

describe('what an event of several reports shows', () => {
  it('takes the date that the text states over the day of publication', () => {
    const headline = report({ id: 1, time: onDay(105), confidence: 0.9 })
    const stated = report({ id: 2, time: onDay(104), timeText: 'on Thursday' })
    const shown = showEvent([headline, stated])
    expect([shown.report.id, shown.timeReport, shown.time?.startEarliest]).toEqual([1, 2, 104])
  })
})
