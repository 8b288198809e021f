import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildEventIndex, type EventIndex } from '../../../src/main/engine/explore/event-index.ts'
import { listOf } from '../../../src/main/engine/explore/ragged-column.ts'
import { EMPTY_FILTER } from '../../../src/shared/contract/filter.ts'
import { openToldCase, type ToldCase } from './told-case.ts'

type Edit = (told: ToldCase, events: number[], random: number) => void

const eventRow = (told: ToldCase, id: number): boolean => told.raw.rowOf('story_events', id) !== null

const remove: Edit = ({ raw, db }, events, random) => {
  const id = events[random % events.length] as number
  for (const table of ['event_participants', 'event_reports'] as const)
    for (const row of db.prepare(`SELECT id FROM ${table} WHERE event_id = ?`).pluck().all(id)) raw.remove(table, row as number)
  raw.remove('story_events', id)
}

const EDITS: Record<string, Edit> = {
  remove,
  add: (told, events, random) => {
    events.push(
      told.event({
        time: random % 3 ? `20${10 + (random % 20)}-05-01` : undefined,
        cast: [[1 + (random % 3), 'source']],
        told: [{ article: 1, words: 'They met.' }],
      }),
    )
  },
  redate: ({ raw }, events, random) =>
    raw.update('story_events', events[random % events.length] as number, {
      edtf: '2015',
      start_earliest: random % 20_000,
      end_latest: 20_000,
    }),
  undate: ({ raw }, events, random) =>
    raw.update('story_events', events[random % events.length] as number, {
      edtf: null,
      start_earliest: null,
      start_latest: null,
      end_earliest: null,
      end_latest: null,
    }),
  decide: (told, events, random) => {
    const id = events[random % events.length] as number
    if (!told.db.prepare('SELECT 1 FROM decisions d JOIN story_events e ON e.uid = d.target_uid WHERE e.id = ?').get(id))
      told.decide(id, random % 2 ? 'accepted' : 'rejected')
  },
  recast: ({ raw }, events, random) => {
    const event = events[random % events.length] as number
    raw.insert('event_participants', {
      event_id: event,
      actor_id: 1 + (random % 3),
      role: (['target', 'victim', 'party'] as const)[random % 3] as string,
    })
  },
  merge: ({ raw }, events, random) =>
    raw.update('story_events', events[random % events.length] as number, { merged_into: events[(random + 1) % events.length] as number }),
}

/** What the index knows of each living event, by id. */
const picture = (index: EventIndex) => {
  const { columns } = index
  const mask = index.mask({ ...EMPTY_FILTER, window: { from: 10_000, to: null } })
  const rows = [...columns.rowOfId.entries()].filter(([, row]) => columns.alive[row] === 1).sort((a, b) => a[0] - b[0])
  return rows.map(([id, row]) => ({
    id,
    fails: mask[row],
    kind: columns.kinds.words[columns.kind[row] as number],
    start: columns.drawnStart[row],
    end: columns.drawnEnd[row],
    status: columns.status[row],
    participants: [...listOf(columns.participants, row)],
    articles: [...listOf(columns.articles, row)],
    outlets: [...listOf(columns.newsOutlets, row)].map((code) => columns.outlets.words[code]),
    voices: [...listOf(columns.voices, row)].map((code) => columns.outlets.words[code]),
    reports: columns.reports[row],
  }))
}

const ordered = (index: EventIndex): number[] =>
  [...index.order()].filter((row) => index.columns.alive[row] === 1).map((row) => index.columns.drawnStart[row] as number)

test('an index that reads again what was touched knows the same as one built anew', () => {
  const anyEdits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), fc.nat(1000)), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.array(anyEdits, { minLength: 1, maxLength: 4 }), (rounds) => {
      const told = openToldCase()
      for (const name of ['Aland', 'Bland', 'Cland']) told.actor(name)
      told.article('They met.')
      const events = ['2012', '2013-05-01', undefined].map((time) => told.event({ time, told: [{ article: 1, words: 'They met.' }] }))
      const index = buildEventIndex(told.db, 'me')
      index.order()
      for (const edits of rounds) {
        told.raw.takeTouched()
        for (const [name, random] of edits) {
          if (events.every((id) => !eventRow(told, id))) continue
          try {
            told.db.transaction(() => (EDITS[name] as Edit)(told, events, random))()
          } catch (error) {
            // A role given twice, or an event that another was merged into: the file refuses, and nothing changes.
            if (!/constraint/i.test(String(error))) throw error
          }
          for (const gone of events.filter((id) => !eventRow(told, id))) events.splice(events.indexOf(gone), 1)
        }
        index.refresh(told.raw.takeTouched().events)
        const fresh = buildEventIndex(told.db, 'me')
        expect(picture(index)).toEqual(picture(fresh))
        expect(ordered(index)).toEqual(ordered(fresh))
      }
    }),
    { numRuns: 30 },
  )
})

test('merged events are not counted', () => {
  const told = openToldCase()
  const [kept, merged] = [told.event({ time: '2020' }), told.event({ time: '2020' })]
  told.raw.update('story_events', merged, { merged_into: kept })
  expect(told.ask('explore.facets', { filter: {} }).total).toBe(1)
})
