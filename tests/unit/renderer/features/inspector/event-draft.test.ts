import { describe, expect, it } from 'vitest'
import { draftOf, patchOf } from '../../../../../src/renderer/features/inspector/event-draft.ts'
import { addParticipant, nextRole, swapRoles } from '../../../../../src/renderer/features/pickers/role-draft.ts'
import type { EventDetail } from '../../../../../src/shared/contract/shapes.ts'
import { summaryOf } from './sample-event.ts'

const north = { id: 1, name: 'North', kind: 'country' as const, role: 'source' as const }
const south = { id: 2, name: 'South', kind: 'country' as const, role: 'target' as const }
const envoy = { id: 3, name: 'Envoy', kind: 'person' as const, role: 'mediator' as const }

const event: EventDetail = {
  ...summaryOf({ participants: [north, south, envoy], place: { id: 4, name: 'Port' } }),
  evidence: [],
  timeSetBy: null,
  links: [],
  groupedByRule: null,
}

describe('editing an event', () => {
  it('sends nothing when nothing changed, whatever the order of participants', () => {
    expect(patchOf(event, { ...draftOf(event), participants: [envoy, south, north] })).toBeNull()
  })

  it('sends only what the person changed', () => {
    expect(patchOf(event, { ...draftOf(event), kind: 'threat' })).toEqual({ kind: 'threat' })
    expect(patchOf(event, { ...draftOf(event), time: ' 2023-01 ' })).toEqual({ time: '2023-01' })
  })

  it('an emptied date makes it undated and an emptied place takes the place away', () => {
    const dated = {
      ...event,
      time: { edtf: '2020', words: '2020', ongoing: false, startEarliest: 0, startLatest: 0, endEarliest: 0, endLatest: 0 },
    }
    expect(patchOf(dated, { ...draftOf(dated), time: '' })).toEqual({ time: null })
    expect(patchOf(event, { ...draftOf(event), place: null })).toEqual({ placeId: null })
  })

  it('does not send an empty title', () => {
    expect(patchOf(event, { ...draftOf(event), title: '  ' })).toBeNull()
  })

  it('swaps By and Toward and leaves the mediator', () => {
    expect(swapRoles([north, south, envoy]).map((one) => one.role)).toEqual(['target', 'source', 'mediator'])
  })

  it('sends all participants once a role changed', () => {
    const patch = patchOf(event, { ...draftOf(event), participants: swapRoles([north, south, envoy]) })
    expect(patch?.participants).toEqual([
      { actorId: 1, role: 'target' },
      { actorId: 2, role: 'source' },
      { actorId: 3, role: 'mediator' },
    ])
  })

  it('offers the role that is still free and takes no actor twice in one role', () => {
    expect([nextRole([]), nextRole([north]), nextRole([north, south])]).toEqual(['source', 'target', 'target'])
    expect(addParticipant([north], north)).toHaveLength(1)
    expect(addParticipant([north], { ...north, role: 'target' })).toHaveLength(2)
  })
})
