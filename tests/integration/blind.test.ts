import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredQueryName } from '../../src/main/engine/query-runner.ts'
import type { CallInput } from '../../src/shared/contract/contract.ts'
import { EXPORT_FORMATS } from '../../src/shared/contract/export-formats.ts'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from './own-articles.ts'

interface Ids {
  events: number[]
  actors: number[]
  articles: number[]
}

const ALL = { filter: EVERYTHING }
const every = (ids: number[], input: (id: number) => object): object[] => ids.map(input)
const exports = (formats = EXPORT_FORMATS): object[] => formats.map((format) => ({ format, ...ALL }))

/** Every query that there is, so that a new one cannot be forgotten; null is for those that tell only of what they are given. */
const QUESTIONS: Record<StoredQueryName, ((ids: Ids) => object[]) | null> = {
  'case.summary': () => [{}],
  'history.list': () => [{}],
  'history.why': ({ events, actors }) => [
    ...every(events, (id) => ({ target: 'event', id })),
    ...every(actors, (id) => ({ target: 'actor', id })),
  ],
  'history.sinceImport': () => [{}],
  'view.get': () => [{ key: 'network.positions' }],
  'views.list': () => [{}],
  'articles.list': () => ['title', 'codingState', 'events'].map((column) => ({ sort: { column, descending: true } })),
  'articles.get': ({ articles }) => every(articles, (articleId) => ({ articleId })),
  'articles.previewDelete': ({ articles }) => [{ articleIds: articles }],
  'explore.timeline': () => ['class', 'actor', 'kind', 'outlet', 'place'].map((groupBy) => ({ ...ALL, groupBy, view: null, width: 900 })),
  'explore.undated': () => [ALL],
  'explore.histogram': () => [ALL],
  'explore.network': () => ['actors', 'events'].map((mode) => ({ ...ALL, mode })),
  'explore.facets': () => [ALL],
  'explore.thread': ({ actors }) => [{ ...ALL, actors: actors.slice(0, 4) }],
  'explore.map': () => [ALL],
  'network.positions': () => [{}],
  'events.list': () => [ALL, { ...ALL, text: 'secret' }, { ...ALL, sort: { column: 'title', descending: false } }],
  'events.get': ({ events }) => every(events, (eventId) => ({ eventId })),
  'events.sides': ({ events }) => every(events, (eventId) => ({ eventId })),
  'events.proposals': () => [{}],
  'actors.list': () => [ALL, { ...ALL, sort: { column: 'mentions', descending: true } }],
  'actors.get': ({ actors }) => every(actors, (actorId) => ({ actorId, ...ALL })),
  'actors.evidence': ({ actors }) => every(actors, (actorId) => ({ actorId })),
  'actors.proposals': () => [{}],
  'proposals.levels': () => [{}],
  'ties.get': ({ actors }) => actors.flatMap((from) => actors.filter((to) => to > from).map((to) => ({ from, to, ...ALL }))),
  'places.list': () => [{}],
  'search.find': () => ['secret', 'truce OR ceasefire', 'tag:secret', 'kind:clash'].map((text) => ({ text })),
  'search.events': () => ['secret', 'truce OR ceasefire', 'tag:secret', 'kind:clash'].map((text) => ({ text })),
  'notes.list': () => [{}, { tag: 'secret' }],
  'review.queue': () => ['needed', 'unchecked', 'filter'].map((scope) => ({ scope, ...ALL })),
  'review.findGroups': () => [ALL],
  'coding.state': ({ articles }) => every(articles, (articleId) => ({ articleId })),
  'coding.overview': () => [{}],
  'coding.agreement': () => [{ coderA: 'Ines', coderB: 'Olga' }],
  'coding.disagreements': () => [{ coderA: 'Ines', coderB: 'Olga' }],
  'coding.precision': () => [{}],
  'coding.sample': () => [{ size: 5, seed: 1 }],
  'codebook.get': () => [{}],
  'dataset.list': () => [{}],
  'rules.list': () => [{}],
  'kinds.list': () => [{}],
  'fields.list': ({ events }) => every(events, (eventId) => ({ eventId })),
  'analysis.metrics': () => [ALL],
  'analysis.communities': () => [ALL],
  'analysis.paths': ({ actors }) => [{ ...ALL, from: actors[0], to: actors[1] }],
  'analysis.timePaths': ({ actors }) => [{ ...ALL, from: actors[0], to: actors[1] }],
  'analysis.overTime': () => [ALL],
  'export.make': () => exports(),
  'export.preview': () => exports(),
  'export.start': () => exports(),
  'export.next': null,
  'time.read': null,
  'import.previewMetadata': null,
  'actors.previewList': null,
  'coded.preview': null,
  'coded.values': null,
  'coded.count': null,
  'case.previewMerge': null,
  'sources.preview': null,
}

/** What is answered to every question, as text; a refusal is an answer too. */
const answers = async ({ engine, caseId }: OpenEngine, ids: Ids): Promise<Map<string, string>> => {
  const all = new Map<string, string>()
  for (const [call, inputs] of Object.entries(QUESTIONS)) {
    for (const input of inputs?.(ids) ?? []) {
      const reply = await engine.dispatch({ call, caseId, input })
      const said = reply.ok ? reply.value : reply.error
      // Undo is of the file, and an export that waits to be read has a number.
      const told = JSON.stringify(said, (key, value) => (key === 'undo' || key === 'redo' || key === 'exportId' ? undefined : value))
      all.set(`${call} ${JSON.stringify(input)}`, told)
    }
  }
  return all
}

const idsOf = async ({ ask }: OpenEngine): Promise<Ids> => ({
  events: (await ask('events.list', ALL)).rows.map((row) => row.id),
  actors: (await ask('actors.list', ALL)).rows.map((row) => row.id),
  articles: (await ask('articles.list', {})).rows.map((row) => row.id),
})

const PATCHES: CallInput<'review.editEvents'>['patch'][] = [
  { title: 'A secret title' },
  { kind: 'clash', factuality: 'denied' },
  { time: '1999-09-09' },
  { participants: [] },
]

/** What a coder may do that another, who is blind, must not notice. */
const ACTS: Record<string, (open: OpenEngine, ids: Ids, n: number) => Promise<unknown>> = {
  decide: ({ ask }, { events }, n) =>
    ask('review.decide', { target: 'event', ids: [at(events, n)], verdict: n % 2 === 0 ? 'accepted' : 'rejected' }),
  decideActor: ({ ask }, { actors }, n) =>
    ask('review.decide', { target: 'actor', ids: [at(actors, n)], verdict: n % 2 === 0 ? 'accepted' : 'rejected' }),
  edit: ({ ask }, { events }, n) => ask('review.editEvents', { eventIds: [at(events, n)], patch: at(PATCHES, n) }),
  swap: ({ ask }, { events }, n) => ask('review.swapRoles', { eventId: at(events, n) }),
  note: ({ ask }, { events }, n) => ask('notes.add', { target: 'event', targetId: at(events, n), body: 'A secret note', tags: ['secret'] }),
  state: ({ ask }, { articles }, n) => ask('coding.setState', { articleIds: [at(articles, n)], state: 'complete' }),
  value: async ({ ask }, { events }, n) => {
    const [field] = (await ask('fields.list', {})).fields
    await ask('fields.set', { fieldId: field?.id ?? 0, eventIds: [at(events, n)], value: 'a secret value' })
  },
  link: ({ ask }, { events }, n) => ask('events.link', { from: at(events, n), to: at(events, n + 1), kind: 'follows' }),
  passage: ({ ask }, { events, articles }, n) =>
    ask('events.addPassage', { eventId: at(events, n), articleId: at(articles, n), start: 0, end: 12 }),
  create: ({ ask }, { articles, actors }, n) =>
    ask('events.create', {
      kind: 'talks',
      title: 'A secret event',
      time: '2020-11-09',
      participants: [{ actorId: at(actors, n), role: 'party' }],
      passage: { articleId: at(articles, n), start: 0, end: 12 },
    }),
  belong: ({ ask }, { actors }, n) => ask('actors.affiliate', { actorId: at(actors, n), to: at(actors, n + 1), kind: 'office' }),
}

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

const some = (whats: string[]) => fc.array(fc.record({ what: fc.constantFrom(...whats), n: fc.nat(5) }), { minLength: 1, maxLength: 10 })
const acts = some(Object.keys(ACTS))
/** What a blind coder can do: their notes and values are on what they see. */
const blindActs = some(['decide', 'decideActor', 'edit', 'create', 'state', 'belong'])

const play = async (open: OpenEngine, ids: Ids, list: { what: string; n: number }[]): Promise<void> => {
  // A refusal in words, as for a link that is there already, is a fine answer.
  for (const { what, n } of list) await ACTS[what]?.(open, ids, n).catch(() => {})
}

describe('to a blind coder', () => {
  test('every query answers as if no other coder had done anything, and tells of no find they did not decide on', {
    timeout: 240_000,
  }, async () => {
    const open = await openEngine()
    const { ask } = open
    await fc.assert(
      fc.asyncProperty(acts, blindActs, acts, async (before, mine, after) => {
        await open.freshCase()
        await ask('app.setPreferences', { coder: 'Lead', blind: false })
        await open.importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY, 'c.txt': UNDATED_BLOCKADE })
        await ask('fields.add', { label: 'Remark', scale: 'text' })
        const ids = await idsOf(open)
        await ask('app.setPreferences', { coder: 'Olga' })
        await play(open, ids, before)
        await ask('app.setPreferences', { coder: 'Ines', blind: true })
        await play(open, ids, mine)
        const alone = await answers(open, ids)

        await ask('app.setPreferences', { coder: 'Olga', blind: false })
        await play(open, ids, after)
        await ask('app.setPreferences', { coder: 'Ines', blind: true })
        const together = await answers(open, ids)
        expect(Object.fromEntries(together)).toEqual(Object.fromEntries(alone))

        const seen = new Set((await ask('events.list', ALL)).rows.map((row) => row.uid))
        await ask('app.setPreferences', { blind: false })
        const hidden = (await ask('events.list', ALL)).rows.filter((row) => !seen.has(row.uid)).map((row) => row.uid)
        for (const [question, answer] of together) {
          const leaked = hidden.filter((uid) => answer.includes(uid))
          expect({ question, leaked }).toEqual({ question, leaked: [] })
        }
      }),
      { numRuns: 12 },
    )
  })
})
