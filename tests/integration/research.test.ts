import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from './own-articles.ts'

const eventOfKind = async ({ ask }: OpenEngine, kind: string) => {
  const { rows } = await ask('events.list', { filter: { ...EVERYTHING, kinds: [kind] } })
  const event = rows[0]
  if (!event) throw new Error(`no ${kind} was found`)
  return event
}

const actorNamed = async ({ ask }: OpenEngine, name: string) => {
  const { rows } = await ask('actors.list', { filter: EVERYTHING, text: name })
  const actor = rows.find((row) => row.name === name)
  if (!actor) throw new Error(`no actor ${name}`)
  return actor
}

describe('actors', () => {
  test('a merge moves the events and keeps the names; taking it apart brings both back', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const [georgia, turkey] = [await actorNamed(open, 'Georgia'), await actorNamed(open, 'Turkey')]
    await open.ask('actors.merge', { into: georgia.id, from: [turkey.id] })
    const { rows } = await open.ask('actors.list', { filter: EVERYTHING, text: 'Turkey' })
    expect(rows.map((row) => row.name)).toEqual(['Georgia'])
    expect((await open.ask('actors.evidence', { actorId: georgia.id })).merged.map((actor) => actor.name)).toEqual(['Turkey'])
    await open.ask('actors.unmerge', { actorId: turkey.id })
    expect((await actorNamed(open, 'Turkey')).events).toBe(turkey.events)
  })

  test('a split takes what chosen articles say to a new actor', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
    const georgia = await actorNamed(open, 'Georgia')
    const { articles } = await open.ask('actors.evidence', { actorId: georgia.id })
    const daily = articles.find((article) => article.title.includes('Guns fall silent'))
    const { actorId } = await open.ask('actors.split', {
      actorId: georgia.id,
      articleIds: [daily?.articleId ?? 0],
      name: 'Georgia, the other',
    })
    expect((await open.ask('actors.evidence', { actorId })).articles.map((article) => article.articleId)).toEqual([daily?.articleId])
    expect((await open.ask('actors.evidence', { actorId: georgia.id })).articles).toHaveLength(articles.length - 1)
  })

  test('a pair that is not the same is not proposed again', async () => {
    const open = await openEngine()
    const a = await open.ask('actors.create', { name: 'Nino Beridze', kind: 'person' })
    const b = await open.ask('actors.create', { name: 'N. Beridze', kind: 'person' })
    expect((await open.ask('actors.proposals', {})).total).toBe(1)
    await open.ask('actors.notSame', { a: a.actorId, b: b.actorId })
    expect((await open.ask('actors.proposals', {})).total).toBe(0)
  })
})

describe('events', () => {
  test('two articles that tell one truce with the same people on one day are one event, marked as grouped by rule', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
    const { rows } = await open.ask('events.list', { filter: { ...EVERYTHING, kinds: ['truce'] } })
    const joined = rows.find((row) => row.articles === 2)
    expect(joined).toBeDefined()
    expect((await open.ask('events.get', { eventId: joined?.id ?? 0 })).groupedByRule).toBe('same-event-across-articles')
  })

  test('a split gives the passage to a new event and a join takes it back', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY })
    const { rows } = await open.ask('events.list', { filter: { ...EVERYTHING, kinds: ['truce'] } })
    const joined = rows.find((row) => row.articles === 2)
    const detail = await open.ask('events.get', { eventId: joined?.id ?? 0 })
    const { eventId } = await open.ask('events.split', { eventId: detail.id, reportIds: [detail.evidence.at(-1)?.reportId ?? 0] })
    expect((await open.ask('events.get', { eventId: detail.id })).evidence).toHaveLength(detail.evidence.length - 1)
    await open.ask('events.merge', { into: detail.id, from: [eventId] })
    expect((await open.ask('events.get', { eventId: detail.id })).evidence).toHaveLength(detail.evidence.length)
  })

  test('an event by hand has its passage as evidence', async () => {
    const open = await openEngine()
    const [outcome] = await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const start = TRUCE_BY_WIRE.indexOf('Russia mediated')
    const passage = { articleId: outcome?.articleId ?? 0, start, end: start + 'Russia mediated the talks in Geneva.'.length }
    const { eventId } = await open.ask('events.create', { kind: 'talks', title: 'Geneva talks', time: '2021-03-12', passage })
    const event = await open.ask('events.get', { eventId })
    expect([event.evidence[0]?.passage, event.status]).toEqual(['Russia mediated the talks in Geneva.', 'manual'])
  })

  test('who says what stands side by side, and a party without a passage is called silent', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const accusation = await eventOfKind(open, 'accusation')
    const { sides, silent } = await open.ask('events.sides', { eventId: accusation.id })
    expect(sides.length).toBeGreaterThan(0)
    expect([...sides.flatMap((side) => side.actor?.name ?? []), ...silent.map((actor) => actor.name)]).toContain('Georgia')
  })
})

describe('notes', () => {
  test('are found by word and tag, and quote their passage past emoji', async () => {
    const open = await openEngine()
    const text = `${TRUCE_BY_WIRE}\n\nWitnesses 🕊️ cheered in the streets of Tbilisi after the guns fell silent.`
    const [outcome] = await open.importTexts({ 'a.txt': text })
    const article = await open.ask('articles.get', { articleId: outcome?.articleId ?? 0 })
    const start = article.text.indexOf('cheered')
    await open.ask('notes.add', { target: 'passage', targetId: article.id, start, end: start + 7, body: 'Joy reported', tags: ['mood'] })
    const { notes } = await open.ask('notes.list', { tag: 'mood' })
    expect(notes.map((note) => [note.quote, note.body])).toEqual([['cheered', 'Joy reported']])
    expect((await open.ask('search.find', { text: 'joy' })).notes).toHaveLength(1)
  })
})

describe('search', () => {
  test('understands phrases, prefixes, fields and operators', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY, 'c.txt': UNDATED_BLOCKADE })
    const titles = async (text: string) => (await open.ask('search.find', { text })).articles.map((article) => article.title).sort()
    expect(await titles('"guns fall silent"')).toHaveLength(1)
    expect(await titles('blockad*')).toEqual(['Road stays closed'])
    expect(await titles('truce NOT silent')).toEqual(['Georgia and Turkey sign truce'])
    expect((await open.ask('search.events', { text: 'actor:Turkey kind:truce after:2021-03-01 before:2021-04-01' })).total).toBeGreaterThan(
      0,
    )
    expect((await open.ask('search.events', { text: 'kind:truce before:2020' })).total).toBe(0)
  })

  test('finds a name past its transliteration and its accents', async () => {
    const open = await openEngine()
    await open.ask('actors.create', { name: 'Nikol Pashinyan', kind: 'person' })
    await open.ask('actors.create', { name: 'Recep Tayyip Erdoğan', kind: 'person' })
    const names = async (text: string) => (await open.ask('search.find', { text })).actors.map((actor) => actor.name)
    expect(await names('pashinian')).toEqual(['Nikol Pashinyan'])
    expect(await names('erdogan')).toEqual(['Recep Tayyip Erdoğan'])
  })

  test.each([
    ['"open quote', /quotation mark is open/],
    ['(truce', /bracket is open/],
    ['truce AND', /needs something after it/],
    ['kind:fish', /There is no kind “fish”/],
    ['before:soon', /is no date/],
  ])('explains what is wrong with %s', async (text, problem) => {
    const open = await openEngine()
    expect((await open.ask('search.find', { text })).problem).toMatch(problem)
  })
})

describe('coding in a team', () => {
  test('another coder’s file brings their decisions, and agreement is counted part by part', async () => {
    const mine = await openEngine()
    await mine.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const theirs = await openEngine()
    await theirs.ask('app.setPreferences', { coder: 'bela' })
    await theirs.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const [myTruce, myAccusation] = [await eventOfKind(mine, 'truce'), await eventOfKind(mine, 'accusation')]
    await mine.ask('review.decide', { target: 'event', ids: [myTruce.id, myAccusation.id], verdict: 'accepted' })
    await theirs.ask('review.editEvents', { eventIds: [(await eventOfKind(theirs, 'truce')).id], patch: { kind: 'agreement' } })
    await theirs.ask('review.decide', { target: 'event', ids: [(await eventOfKind(theirs, 'accusation')).id], verdict: 'rejected' })
    const path = theirs.path
    await theirs.engine.close()
    const taken = await mine.ask('coding.importCoder', { base64: readFileSync(path).toString('base64') })
    expect(taken).toMatchObject({ affected: 2, unmatched: 0 })
    const { figures } = await mine.ask('coding.agreement', { coderA: 'me', coderB: 'bela' })
    expect(figures.map(({ part, units, agree }) => [part, units, agree])).toEqual([
      ['unitising', 2, 1],
      ['kind', 1, 0],
      ['by', 1, 1],
      ['toward', 1, 1],
      ['date', 1, 1],
    ])
    const { items } = await mine.ask('coding.disagreements', { coderA: 'me', coderB: 'bela' })
    expect(items.map((item) => [item.part, item.a, item.b])).toContainEqual(['kind', 'Truce', 'Agreement'])
    await mine.ask('coding.adjudicate', { eventId: myTruce.id, take: 'bela' })
    expect((await mine.ask('events.get', { eventId: myTruce.id })).kind).toBe('agreement')
  })

  test('a third coder settles on one side or on neither, changes their mind wholly, and leaves both codings as they were', async () => {
    const open = await openEngine()
    const { ask } = open
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const { id } = await eventOfKind(open, 'truce')
    await ask('review.decide', { target: 'event', ids: [id], verdict: 'accepted' })
    await ask('app.setPreferences', { coder: 'bela' })
    await ask('review.editEvents', { eventIds: [id], patch: { kind: 'agreement', time: '2020-11' } })
    await ask('app.setPreferences', { coder: 'zoe' })
    const between = { coderA: 'me', coderB: 'bela' }
    const seen = async () => {
      const { kind, time } = await ask('events.get', { eventId: id })
      const { items } = await ask('coding.disagreements', between)
      return [kind, time?.edtf, items.map((item) => [item.part, item.settled])]
    }
    const [, found] = await ask('coding.adjudicate', { eventId: id, take: 'me' }).then(seen)
    const differences = (settled: string) => [
      ['kind', settled],
      ['date', settled],
    ]
    expect(await seen()).toEqual(['truce', found, differences('accepted')])
    expect(found).not.toBe('2020-11')
    await ask('review.editEvents', { eventIds: [id], patch: { kind: 'talks', time: '2020' } })
    expect(await seen()).toEqual(['talks', '2020', differences('accepted')])
    await ask('coding.adjudicate', { eventId: id, take: 'bela' })
    expect(await seen()).toEqual(['agreement', '2020-11', differences('accepted')])
    await ask('coding.adjudicate', { eventId: id, take: 'me' })
    expect(await seen()).toEqual(['truce', found, differences('accepted')])
    expect((await ask('coding.agreement', { coderA: 'me', coderB: 'zoe' })).figures.every((one) => one.agree === one.units)).toBe(true)
  })

  test('a rule of the case takes effect when articles are read again, and says what is gone', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const accusation = await eventOfKind(open, 'accusation')
    const detail = await open.ask('events.get', { eventId: accusation.id })
    const trigger = TRUCE_BY_WIRE.slice(detail.evidence[0]?.trigger.start, detail.evidence[0]?.trigger.end)
    await open.ask('rules.add', { kind: 'not-a-trigger', words: trigger })
    const outcome = await open.ask('extraction.rerun', {})
    expect(outcome.gone.map((event) => event.title)).toContain(accusation.title)
    const { rows } = await open.ask('events.list', { filter: { ...EVERYTHING, kinds: ['accusation'] } })
    expect(rows.map((row) => row.id)).not.toContain(accusation.id)
  })

  test('what a person accepted survives a rule that would take it away', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const accusation = await eventOfKind(open, 'accusation')
    await open.ask('review.decide', { target: 'event', ids: [accusation.id], verdict: 'accepted' })
    await open.ask('rules.add', { kind: 'not-a-trigger', words: 'accused' })
    await open.ask('extraction.rerun', {})
    expect((await open.ask('events.get', { eventId: accusation.id })).status).toBe('accepted')
  })

  test('a frozen dataset keeps its hash, and shows when the case has moved on', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const truce = await eventOfKind(open, 'truce')
    await open.ask('review.decide', { target: 'event', ids: [truce.id], verdict: 'accepted' })
    const { hash } = await open.ask('dataset.freeze', { name: 'v1' })
    expect((await open.ask('dataset.list', {})).versions).toMatchObject([{ name: 'v1', hash, events: 1, current: true }])
    await open.ask('review.editEvents', { eventIds: [truce.id], patch: { title: 'Another title' } })
    expect((await open.ask('dataset.list', {})).versions[0]?.current).toBe(false)
  })

  test('precision by rule comes with its interval', async () => {
    const open = await openEngine()
    await open.importTexts({ 'a.txt': TRUCE_BY_WIRE })
    const truce = await eventOfKind(open, 'truce')
    await open.ask('review.decide', { target: 'event', ids: [truce.id], verdict: 'accepted' })
    const { rules } = await open.ask('coding.precision', {})
    expect(rules).toMatchObject([{ decided: 1, accepted: 1 }])
    expect(rules[0]?.low).toBeLessThan(1)
  })

  test('the codebook tells every kind', async () => {
    const open = await openEngine()
    const { markdown } = await open.ask('codebook.get', {})
    expect(markdown).toContain('| Truce | Fighting is to stop or stops: ceasefire, armistice. | period | RETREAT:ceasefire | 0871 |')
  })
})
