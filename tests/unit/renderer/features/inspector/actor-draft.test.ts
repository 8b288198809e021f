import { describe, expect, it } from 'vitest'
import { actorDraftOf, actorPatchOf } from '../../../../../src/renderer/features/inspector/actor-draft.ts'

const actor = { name: 'Port council', kind: 'organisation' as const, sector: null, iso3: null, aliases: ['the council'], notes: '' }

describe('editing an actor', () => {
  it('sends only what the person changed', () => {
    expect(actorPatchOf(actor, actorDraftOf(actor))).toBeNull()
    expect(actorPatchOf(actor, { ...actorDraftOf(actor), sector: 'GOV', iso3: 'geo' })).toEqual({ sector: 'GOV', iso3: 'GEO' })
  })

  it('takes aliases one a line, each once, and drops blank lines', () => {
    expect(actorPatchOf(actor, { ...actorDraftOf(actor), aliases: 'the council\n\n city hall \ncity hall' })).toEqual({
      aliases: ['the council', 'city hall'],
    })
  })

  it('never sends an empty name', () => {
    expect(actorPatchOf(actor, { ...actorDraftOf(actor), name: ' ', kind: 'country' })).toBeNull()
  })
})
