import { describe, expect, test } from 'vitest'
import { buildEventIndex } from '../../../src/main/engine/explore/event-index.ts'
import { listOf } from '../../../src/main/engine/explore/ragged-column.ts'
import { openToldCase } from './told-case.ts'

const told = (articles: number[]) => articles.map((article) => ({ article, words: 'They met.' }))

/** A wire story, two papers that print it, and a report of its own. */
const openWireCase = () => {
  const at = openToldCase()
  const [north, south] = [at.actor('Northland'), at.actor('Southland')]
  const wire = at.article('They met.', { outlet: 'Wire' })
  const [morning, evening] = [at.article('They met.', { outlet: 'Morning Post' }), at.article('They met.', { outlet: 'Evening Post' })]
  const own = at.article('They met.', { outlet: 'Harbour News' })
  for (const copy of [morning, evening]) at.raw.update('articles', copy, { copy_of: wire })
  const meet = (articles: number[]) =>
    at.event({
      time: '2020-01-05',
      cast: [
        [north, 'source'],
        [south, 'target'],
      ],
      told: told(articles),
    })
  return { ...at, north, south, wire, morning, evening, own, meet }
}

describe('independent outlets', () => {
  test('a wire story that others print counts once, whoever prints it', () => {
    const { meet, wire, morning, evening, own, ask } = openWireCase()
    const all = meet([wire, morning, evening, own])
    const copies = meet([morning, evening])
    const rows = new Map(ask('events.list', { filter: {} }).rows.map((row) => [row.id, row]))
    expect([rows.get(all)?.articles, rows.get(all)?.outlets]).toEqual([4, 2])
    expect([rows.get(copies)?.articles, rows.get(copies)?.outlets]).toEqual([2, 1])
  })

  test('a tie counts independent outlets over all its events', () => {
    const { meet, wire, morning, own, ask } = openWireCase()
    meet([wire])
    meet([morning])
    meet([own])
    const [tie] = ask('explore.network', { filter: {}, mode: 'actors' }).ties
    expect([tie?.events, tie?.articles, tie?.outlets]).toEqual([3, 3, 2])
  })

  test('an outlet that only prints what others wrote can still be filtered by', () => {
    const { meet, morning, own, ask } = openWireCase()
    const printed = meet([morning])
    meet([own])
    expect(ask('events.list', { filter: { outlets: ['Morning Post'] } }).rows.map((row) => row.id)).toEqual([printed])
    expect(ask('events.list', { filter: { outlets: ['Wire'] } }).rows).toEqual([])
  })

  test('events of the copies are read again when the original changes', () => {
    const { meet, wire, morning, own, raw, db } = openWireCase()
    const event = meet([morning, own])
    const index = buildEventIndex(db, 'me')
    raw.takeTouched()
    raw.update('articles', wire, { outlet: 'Harbour News' })
    index.refresh(raw.takeTouched().events)
    const row = index.columns.rowOfId.get(event) as number
    expect([...listOf(index.columns.voices, row)].map((code) => index.columns.outlets.words[code])).toEqual(['Harbour News'])
  })
})
