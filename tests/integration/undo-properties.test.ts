import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openForReading } from '../../src/main/engine/store/open.ts'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { canonicalDump } from './case-file.ts'
import { type OpenEngine, openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from './own-articles.ts'

const withFile = <T>(path: string, look: (db: ReturnType<typeof openForReading>) => T): T => {
  const db = openForReading(path)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

const dump = ({ path }: OpenEngine): string => withFile(path, canonicalDump)

/** What no command may ever leave behind. */
const dangling = ({ path }: OpenEngine) =>
  withFile(path, (db) => ({
    foreignKeys: db.pragma('foreign_key_check'),
    tombstonesInEvents: db
      .prepare('SELECT p.id FROM event_participants p JOIN actors a ON a.id = p.actor_id WHERE a.merged_into IS NOT NULL')
      .all(),
    tombstonesOfTombstones: db
      .prepare('SELECT a.id FROM actors a JOIN actors b ON b.id = a.merged_into WHERE b.merged_into IS NOT NULL')
      .all(),
    reportsOfTombstones: db
      .prepare('SELECT r.id FROM event_reports r JOIN story_events s ON s.id = r.event_id WHERE s.merged_into IS NOT NULL')
      .all(),
    reportsWithoutEvent: db.prepare('SELECT id FROM reports WHERE id NOT IN (SELECT report_id FROM event_reports)').all(),
    chainsWithoutMeaning: db.prepare('SELECT id FROM chains WHERE id NOT IN (SELECT chain_id FROM resolutions)').all(),
  }))

type Pick = <T>(list: T[]) => T | undefined

/** One random command each; a refusal in words is a fine answer, a crash is not. */
const COMMANDS: Record<string, (open: OpenEngine, pick: Pick, n: number) => Promise<unknown>> = {
  decide: async ({ ask }, pick, n) => {
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    const event = pick(rows)
    if (event) await ask('review.decide', { target: 'event', ids: [event.id], verdict: n % 2 ? 'accepted' : 'rejected' })
  },
  edit: async ({ ask }, pick, n) => {
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    const event = pick(rows)
    if (event)
      await ask('review.editEvents', { eventIds: [event.id], patch: n % 2 ? { time: '2020~' } : { kind: 'clash', title: `Title ${n}` } })
  },
  swap: async ({ ask }, pick) => {
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    const event = pick(rows)
    if (event) await ask('review.swapRoles', { eventId: event.id })
  },
  mergeActors: async ({ ask }, pick) => {
    const { rows } = await ask('actors.list', { filter: EVERYTHING })
    const [into, from] = [pick(rows), pick(rows)]
    if (into && from && into.id !== from.id) await ask('actors.merge', { into: into.id, from: [from.id] })
  },
  renameActor: async ({ ask }, pick, n) => {
    const { rows } = await ask('actors.list', { filter: EVERYTHING })
    const actor = pick(rows)
    if (actor) await ask('actors.edit', { actorIds: [actor.id], patch: { name: `Actor ${n}`, notes: 'seen' } })
  },
  splitActor: async ({ ask }, pick, n) => {
    const { rows } = await ask('actors.list', { filter: EVERYTHING })
    const actor = pick(rows)
    const article = actor && pick((await ask('actors.evidence', { actorId: actor.id })).articles)
    if (actor && article) await ask('actors.split', { actorId: actor.id, articleIds: [article.articleId], name: `Part ${n}` })
  },
  mergeEvents: async ({ ask }, pick) => {
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    const [into, from] = [pick(rows), pick(rows)]
    if (into && from && into.id !== from.id) await ask('events.merge', { into: into.id, from: [from.id] })
  },
  splitEvent: async ({ ask }, pick) => {
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    const event = pick(rows.filter((row) => row.reports > 1))
    const report = event && (await ask('events.get', { eventId: event.id })).evidence[0]
    if (event && report) await ask('events.split', { eventId: event.id, reportIds: [report.reportId] })
  },
  createEvent: async ({ ask }, pick, n) => {
    const { rows } = await ask('articles.list', {})
    const article = pick(rows)
    const passage = article && n % 2 ? { articleId: article.id, start: 0, end: 12 } : null
    await ask('events.create', { kind: 'talks', title: `Talks ${n}`, time: '2021-03', passage })
  },
  note: async ({ ask }, pick, n) => {
    const { rows } = await ask('events.list', { filter: EVERYTHING })
    const event = pick(rows)
    if (event) await ask('notes.add', { target: 'event', targetId: event.id, body: `Note ${n}`, tags: ['check'] })
  },
  setDate: async ({ ask }, pick, n) => {
    const { rows } = await ask('articles.list', {})
    const article = pick(rows)
    if (article)
      await ask('articles.setMetadata', { articleIds: [article.id], patch: { published: n % 3 === 0 ? null : `2021-0${(n % 9) + 1}-15` } })
  },
  deleteArticle: async ({ ask }, pick) => {
    const { rows } = await ask('articles.list', {})
    const article = pick(rows)
    if (article) await ask('articles.delete', { articleIds: [article.id] })
  },
  addPassage: async ({ ask }, pick, n) => {
    const event = pick((await ask('events.list', { filter: EVERYTHING })).rows)
    const article = pick((await ask('articles.list', {})).rows)
    if (event && article) await ask('events.addPassage', { eventId: event.id, articleId: article.id, start: n % 5, end: 12 })
  },
  codeField: async ({ ask }, pick, n) => {
    const event = pick((await ask('events.list', { filter: EVERYTHING })).rows)
    const known = (await ask('fields.list', {})).fields
    if (known.length < 3) await ask('fields.add', { label: `Field ${known.length}`, scale: 'number' })
    const field = pick((await ask('fields.list', {})).fields)
    if (event && field) await ask('fields.set', { fieldId: field.id, eventIds: [event.id], value: n % 3 ? String(n) : null })
    if (field && n % 7 === 0) await ask('fields.remove', { fieldId: field.id })
  },
  ownKind: async ({ ask }, pick) => {
    const known = (await ask('kinds.list', {})).kinds
    const { kind } = await ask('kinds.add', { parent: 'protest', label: `Kind ${known.length}` })
    const event = pick((await ask('events.list', { filter: EVERYTHING })).rows)
    if (event) await ask('review.editEvents', { eventIds: [event.id], patch: { kind } })
  },
  actorList: async ({ ask }, _pick, n) => {
    const rows = `name,kind,aliases\nGeorgia,country,Name ${n}\nUnion ${n},organisation,`
    await ask('actors.importList', { name: 'list.csv', base64: Buffer.from(rows).toString('base64') })
  },
  ownWord: async ({ ask }, pick, n) => {
    const { rules } = await ask('rules.list', {})
    const words = ['mediated', 'road', 'sign', 'fall silent'][n % 4] as string
    if (rules.length < 3) {
      const kind = n % 2 ? 'verb-trigger' : 'noun-trigger'
      if (!rules.some((rule) => rule.kind === kind && rule.words === words)) await ask('rules.add', { kind, words, eventKind: 'protest' })
    } else await ask('rules.remove', { ruleIds: [pick(rules)?.id ?? 0] })
    await ask('extraction.rerun', {})
  },
  ownActor: async ({ ask }, _pick, n) => {
    await ask('actors.create', { name: ['Tbilisi', 'Villagers', 'Ankara'][n % 3] as string, kind: 'organisation', aliases: [`Name ${n}`] })
    await ask('extraction.rerun', {})
  },
  affiliate: async ({ ask }, pick) => {
    const { rows } = await ask('actors.list', { filter: EVERYTHING })
    const [who, body] = [pick(rows), pick(rows)]
    if (who && body && who.id !== body.id)
      await ask('actors.affiliate', { actorId: who.id, to: body.id, kind: 'office', valid: '2019/2021' })
  },
  readAgain: async ({ ask }) => {
    if ((await ask('articles.list', {})).total > 0) await ask('extraction.rerun', {})
  },
  importAgain: async ({ importTexts }, _pick, n) => {
    await importTexts({ [`again-${n}.txt`]: n % 2 ? TRUCE_BY_DAILY : TRUCE_BY_WIRE })
  },
}

const step = fc.record({
  command: fc.constantFrom(...Object.keys(COMMANDS)),
  at: fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
  n: fc.nat(999),
})

describe('any sequence of commands', () => {
  test('leaves nothing dangling, is taken back to the identical content by undo and done again by redo', { timeout: 120_000 }, async () => {
    const open = await openEngine()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        await open.freshCase()
        await open.importTexts({ 'a.txt': TRUCE_BY_WIRE, 'b.txt': TRUCE_BY_DAILY, 'c.txt': UNDATED_BLOCKADE })
        const start = dump(open)
        const clean = dangling(open)
        for (const { command, at, n } of steps) {
          let turn = 0
          const pick: Pick = (list) => list[(at[turn++ % at.length] ?? 0) % Math.max(1, list.length)]
          await COMMANDS[command]?.(open, pick, n)
          expect({ command, ...dangling(open) }).toEqual({ command, ...clean })
        }
        const end = dump(open)
        const { changes } = await open.ask('history.list', {})
        const done = changes.length - 1
        for (let i = 0; i < done; i++) await open.ask('history.undo', {})
        expect(dump(open)).toBe(start)
        for (let i = 0; i < done; i++) await open.ask('history.redo', {})
        expect(dump(open)).toBe(end)
      }),
      { numRuns: 12, seed: 20231219, endOnFailure: true },
    )
  })
})
