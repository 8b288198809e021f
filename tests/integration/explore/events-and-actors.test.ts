import { expect, test } from 'vitest'
import { openToldCase } from './told-case.ts'

const TEXT = 'On Friday Aland closed the pass to Bland, and traders were turned back.\nBland protested. Last year the pass was open.'

const tellPass = () => {
  const told = openToldCase()
  const [aland, bland] = [told.actor('Aland'), told.actor('Bland')]
  const pass = told.place('The pass')
  const article = told.article(TEXT, { title: 'Pass closed', published: '2022-03-05', url: 'https://example.org/pass' })
  const blockade = told.event({
    kind: 'blockade',
    time: '2022-03-04/2022-04-01',
    place: pass,
    cast: [
      [bland, 'target'],
      [aland, 'source'],
    ],
    told: [{ article, words: 'Aland closed the pass to Bland' }],
  })
  const protest = told.event({
    kind: 'protest',
    time: '2022-03-05',
    cast: [[bland, 'source']],
    told: [{ article, words: 'Bland protested.' }],
  })
  return { told, aland, bland, pass, article, blockade, protest }
}

test('an event comes with each passage in its sentence and a citation that is ready to paste', () => {
  const { told, blockade, article, aland, bland } = tellPass()
  const event = told.ask('events.get', { eventId: blockade })
  expect(event).toMatchObject({
    kind: 'blockade',
    place: { name: 'The pass' },
    reports: 1,
    articles: 1,
    outlets: 1,
    timeSetBy: null,
    groupedByRule: null,
  })
  expect(event.participants.map(({ id, role }) => [id, role])).toEqual([
    [aland, 'source'],
    [bland, 'target'],
  ])
  expect(event.evidence).toMatchObject([
    {
      articleId: article,
      before: 'On Friday ',
      passage: 'Aland closed the pass to Bland',
      after: ', and traders were turned back.',
      span: { start: 10, end: 40 },
      citation:
        '“Aland closed the pass to Bland” — Daily Example, “Pass closed”, 5 Mar 2022 (date from the page’s data), https://example.org/pass',
    },
  ])
})

test('passages of the sample case say in their citation that they are sample text', () => {
  const { told, blockade } = tellPass()
  told.raw.insert('meta', { key: 'sample', value: 'true' })
  expect(told.ask('events.get', { eventId: blockade }).evidence[0]?.citation).toMatch(/, sample text$/)
})

test('the words of a time say what they were counted from', () => {
  const { told, protest, article } = tellPass()
  const reportId = told.ask('events.get', { eventId: protest }).evidence[0]?.reportId as number
  told.raw.update('reports', reportId, { time_text: 'Friday' })
  told.raw.insert('times', {
    article_id: article,
    run_id: 1,
    start: 3,
    end: 9,
    type: 'DATE',
    timex: 'XXXX-WXX-5',
    anchor: 'publication',
    rule: 'weekday',
    ongoing: 0,
  })
  expect(told.ask('events.get', { eventId: protest }).evidence[0]).toMatchObject({ timeText: 'Friday', timeAnchor: 'publication' })
})

test('a date that a person set names the person', () => {
  const { told, protest } = tellPass()
  told.raw.update('story_events', protest, { person_set: '{"time":true}' })
  expect(told.ask('events.get', { eventId: protest }).timeSetBy).toBe('a person')
  const uid = String(told.raw.rowOf('story_events', protest)?.uid)
  told.raw.insert('decisions', {
    uid: 'd',
    target: 'event',
    target_uid: uid,
    coder: 'Ana',
    verdict: 'accepted',
    changed: '{"time":"2022"}',
    at: '2024',
  })
  expect(told.ask('events.get', { eventId: protest }).timeSetBy).toBe('Ana')
})

test('links between events are told from both sides', () => {
  const { told, blockade, protest } = tellPass()
  told.link('responds-to', protest, blockade)
  expect(told.ask('events.get', { eventId: blockade }).links).toMatchObject([
    { kind: 'responds-to', direction: 'to', event: { id: protest } },
  ])
  expect(told.ask('events.get', { eventId: protest }).links).toMatchObject([{ direction: 'from', event: { id: blockade } }])
})

test('a merged event leads to the one it was merged into, and a missing one is explained', () => {
  const { told, blockade, protest } = tellPass()
  told.raw.update('story_events', protest, { merged_into: blockade })
  expect(told.ask('events.get', { eventId: protest }).id).toBe(blockade)
  expect(() => told.ask('events.get', { eventId: 999 })).toThrow('no longer in the case')
})

test('the chronology runs by start, the more precise first, the undated last, each with a sentence', () => {
  const told = openToldCase()
  const article = told.article('They met.')
  const year = told.event({ time: '2022' })
  const first = told.event({ time: '2022-01-01', told: [{ article, words: 'They met.' }] })
  const undated = told.event({})
  const before = told.event({ time: '-0100' })
  const list = told.ask('events.list', { filter: {} })
  expect(list.rows.map((row) => row.id)).toEqual([before, first, year, undated])
  expect(list.rows[1]).toMatchObject({ sentence: 'They met.', outlet: 'Daily Example' })
  expect(told.ask('events.list', { filter: {}, sort: { column: 'time', descending: true } }).rows.map((row) => row.id)).toEqual([
    first,
    year,
    before,
    undated,
  ])
  expect(told.ask('events.list', { filter: {}, offset: 1, limit: 2 }).rows.map((row) => row.id)).toEqual([first, year])
})

test('events sort by any column of their table', () => {
  const told = openToldCase()
  const pass = told.place('A pass')
  told.event({ title: 'b', kind: 'war', confidence: 0.6, time: '2022' })
  told.event({ title: 'C', kind: 'aid', confidence: 0.8, place: pass })
  told.event({ title: 'a', kind: 'talks', confidence: 0.7 })
  const sorted = (column: string) =>
    told.ask('events.list', { filter: {}, sort: { column, descending: false } }).rows.map((row) => row.title)
  expect(sorted('title')).toEqual(['a', 'b', 'C'])
  expect(sorted('kind')).toEqual(['C', 'a', 'b'])
  expect(sorted('confidence')).toEqual(['b', 'a', 'C'])
  expect(sorted('place')[0]).toBe('C')
})

test('facets count under the rest of the filter, in the window and at all times', () => {
  const told = openToldCase()
  const [aland, bland] = [told.actor('Aland'), told.actor('Bland')]
  told.event({
    kind: 'war',
    time: '1990-01-01',
    cast: [
      [aland, 'party'],
      [bland, 'party'],
    ],
  })
  told.event({ kind: 'war', time: '2020-01-01', cast: [[aland, 'party']] })
  told.event({ kind: 'talks', time: '2020-01-01', cast: [[bland, 'party']] })
  told.event({ kind: 'talks', time: '2020-01-01', confidence: 0.2 })
  told.event({ kind: 'talks', time: '2020-01-01', background: true })
  told.decide(told.event({ kind: 'aid', time: '2020-01-01' }), 'rejected')
  const facets = told.ask('explore.facets', { filter: { window: { from: 10_000, to: null }, actors: [aland] } })
  expect(facets).toMatchObject({ total: 3, matching: 1 })
  expect(facets.kinds).toEqual([{ key: 'war', label: 'War', inWindow: 1, all: 2 }])
  expect(facets.actors.map(({ label, inWindow, all }) => [label, inWindow, all])).toEqual([
    ['Aland', 1, 2],
    ['Bland', 1, 2],
  ])
  const open = told.ask('explore.facets', { filter: {} })
  expect(open).toMatchObject({ total: 3, matching: 3, doubtful: 1, background: 1 })
  expect(open.statuses.find((one) => one.key === 'rejected')).toMatchObject({ all: 1 })
})

test('actors are listed with their events under the filter, their names searched, and all of them where nothing is filtered', () => {
  const { told, aland, bland } = tellPass()
  told.actor('Quiet Body', 'organisation')
  const names = (input: object) => told.ask('actors.list', { filter: {}, ...input }).rows.map((row) => [row.name, row.events])
  expect(names({})).toEqual([
    ['Bland', 2],
    ['Aland', 1],
    ['Quiet Body', 0],
  ])
  expect(names({ filter: { kinds: ['protest'] } })).toEqual([['Bland', 1]])
  expect(names({ text: 'lan', sort: { column: 'name', descending: false } })).toEqual([
    ['Aland', 1],
    ['Bland', 2],
  ])
  told.relate('ally', aland, bland)
  const actor = told.ask('actors.get', { actorId: bland, filter: {} })
  expect(actor).toMatchObject({ events: 2, neighbours: [{ actor: { name: 'Aland' }, events: 1 }] })
  expect(actor.relations).toMatchObject([{ kind: 'ally', from: { name: 'Aland' }, to: { name: 'Bland' } }])
  expect(actor.recent.map((event) => event.kind)).toEqual(['protest', 'blockade'])
})

test('places are listed with the events there', () => {
  const { told } = tellPass()
  told.place('Empty field')
  expect(told.ask('places.list', {}).rows.map((row) => [row.name, row.events])).toEqual([
    ['The pass', 1],
    ['Empty field', 0],
  ])
  expect(told.ask('places.list', { text: 'field' }).total).toBe(1)
})

test('a date is read back in words while it is typed', () => {
  const told = openToldCase()
  expect(told.ask('time.read', { edtf: '2022-12' }).time?.words).toBe('December 2022')
  expect(told.ask('time.read', { edtf: '2022-13' })).toMatchObject({ time: null, message: expect.stringMatching(/./) })
})
