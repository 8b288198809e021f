import { describe, expect, it } from 'vitest'
import {
  actorPatchOf,
  draftOfActor,
  draftProblem,
  NEW_ACTOR,
  newActorPatch,
} from '../../../../../src/renderer/features/merging/actor-draft.ts'
import { readDegrees } from '../../../../../src/renderer/features/merging/place-draft.ts'

const actor = {
  name: 'Port council',
  kind: 'organisation' as const,
  sector: null,
  iso3: null,
  wikidata: null,
  aliases: ['the council'],
  notes: '',
}

describe('editing an actor', () => {
  it('sends only what the person changed', () => {
    expect(actorPatchOf(actor, draftOfActor(actor))).toBeNull()
    expect(actorPatchOf(actor, { ...draftOfActor(actor), sector: 'GOV', iso3: 'geo' })).toEqual({ sector: 'GOV', iso3: 'GEO' })
  })

  it('takes aliases one a line, each once, and drops blank lines', () => {
    expect(actorPatchOf(actor, { ...draftOfActor(actor), aliases: 'the council\n\n city hall \ncity hall' })).toEqual({
      aliases: ['the council', 'city hall'],
    })
  })

  it('keeps the old name as an alias when the actor gets another', () => {
    expect(actorPatchOf(actor, { ...draftOfActor(actor), name: 'Harbour council' })).toEqual({
      name: 'Harbour council',
      aliases: ['the council', 'Port council'],
    })
  })

  it('empties a code that was taken out', () => {
    const coded = { ...actor, wikidata: 'Q12' }
    expect(actorPatchOf(coded, { ...draftOfActor(coded), wikidata: ' ' })).toEqual({ wikidata: null })
  })

  it('says what keeps it from being saved', () => {
    const draft = { ...NEW_ACTOR, name: 'Dockers' }
    expect(draftProblem(draft)).toBeNull()
    expect(draftProblem({ ...draft, name: '  ' })).toMatch(/needs a name/)
    expect(draftProblem({ ...draft, iso3: 'GE' })).toMatch(/three letters/)
    expect(draftProblem({ ...draft, wikidata: '230' })).toMatch(/Q and a number/)
    expect(newActorPatch({ ...draft, wikidata: 'q230' }).wikidata).toBe('Q230')
  })
})

describe('coordinates', () => {
  it('are read with a point or a comma, and refused beyond the poles', () => {
    expect(readDegrees(' 41,65 ', 90)).toBe(41.65)
    expect(readDegrees('', 180)).toBeNull()
    expect(readDegrees('91', 90)).toBeNaN()
    expect(readDegrees('east', 180)).toBeNaN()
  })
})
