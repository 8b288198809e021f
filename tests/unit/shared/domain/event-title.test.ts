import { describe, expect, test } from 'vitest'
import { eventTitle, type TitledParticipant } from '../../../../src/shared/domain/event-title.ts'
import { EVENT_KINDS } from '../../../../src/shared/domain/kinds.ts'

const who = (role: TitledParticipant['role'], name: string, kind: TitledParticipant['kind'] = 'country'): TitledParticipant => ({
  role,
  name,
  kind,
})

describe('the title of an event', () => {
  test.each<[string, TitledParticipant[], string | null, string]>([
    ['accusation', [who('source', 'Turkey'), who('target', 'Georgia')], null, 'Turkey accuses Georgia'],
    [
      'truce',
      [who('party', 'Georgia'), who('party', 'Turkey'), who('mediator', 'Russia')],
      null,
      'Truce between Georgia and Turkey, brokered by Russia',
    ],
    ['blockade', [], 'Lachin Corridor', 'Blockade of Lachin Corridor'],
    ['blockade', [who('source', 'Turkey')], 'Batumi', 'Blockade of Batumi by Turkey'],
    ['attack', [who('source', 'rebels', 'armed_group'), who('target', 'the army', 'organisation')], null, 'Rebels attack the army'],
    [
      'occupation',
      [who('source', 'Armenian forces', 'organisation'), who('target', 'the town', 'organisation')],
      null,
      'Armenian forces occupy the town',
    ],
    ['support', [who('source', 'United Nations', 'organisation'), who('target', 'Georgia')], null, 'United Nations backs Georgia'],
    ['protest', [who('source', 'residents', 'population')], 'Batumi', 'Protest by residents in Batumi'],
    ['detention', [who('target', 'Ana Beridze', 'person')], null, 'Detention of Ana Beridze'],
    ['clash', [who('source', 'Georgia')], 'Batumi', 'Clashes involving Georgia in Batumi'],
    ['attack', [who('source', 'Georgia'), who('source', 'Turkey'), who('target', 'Iran')], null, 'Georgia and Turkey attack Iran'],
    ['talks', [who('party', 'A'), who('party', 'B'), who('party', 'C'), who('party', 'D')], null, 'Talks between A, B and others'],
    ['threat', [who('source', 'Georgia'), who('target', 'Turkey')], null, 'Georgia threatens Turkey'],
  ])('%s of %j at %s reads “%s”', (kind, participants, place, title) => {
    expect(eventTitle(kind, participants, place)).toBe(title)
  })

  test('every kind of the table has words of its own', () => {
    const titles = EVENT_KINDS.map((kind) => eventTitle(kind.id, [who('source', 'A'), who('target', 'B')], null))
    expect(titles.filter((title) => title.includes('undefined'))).toEqual([])
    expect(new Set(titles).size).toBe(EVENT_KINDS.length)
  })
})
