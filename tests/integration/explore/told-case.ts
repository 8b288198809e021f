import { analysisHandlers } from '../../../src/main/engine/analysis/analysis-handlers.ts'
import { buildEventIndex, type EventIndex } from '../../../src/main/engine/explore/event-index.ts'
import { exploreHandlers } from '../../../src/main/engine/explore/explore-handlers.ts'
import { exportHandlers } from '../../../src/main/engine/export/export-handlers.ts'
import type { CaseDatabase } from '../../../src/main/engine/store/open.ts'
import { timeColumns } from '../../../src/main/engine/store/time-columns.ts'
import type { RawWriter } from '../../../src/main/engine/store/writer.ts'
import { type CallInput, type CallOutput, contract } from '../../../src/shared/contract/contract.ts'
import type { ActorKind, Role } from '../../../src/shared/domain/actors.ts'
import { parseEdtf } from '../../../src/shared/domain/edtf.ts'
import type { FuzzyTime } from '../../../src/shared/domain/fuzzy-time.ts'
import { classOf, kindOf } from '../../../src/shared/domain/kinds.ts'
import { openTestCase } from '../case-file.ts'

const handlers = { ...exploreHandlers, ...exportHandlers, ...analysisHandlers }
export type Asked = keyof typeof handlers

export interface ToldEvent {
  kind?: string
  title?: string
  /** EDTF; left out is undated. */
  time?: string
  cast?: [number, Role][]
  place?: number
  background?: boolean
  confidence?: number
  factuality?: string
  ongoing?: boolean
  /** Articles that report it, each with the words that do; "recap" marks background. */
  told?: { article: number; words: string; recap?: boolean }[]
}

export interface ToldCase {
  db: CaseDatabase
  raw: RawWriter
  path: string
  index(): EventIndex
  actor(name: string, kind?: ActorKind): number
  place(name: string, at?: { latitude: number; longitude: number }): number
  article(text: string, row?: { title?: string; outlet?: string | null; published?: string | null; url?: string }): number
  event(event?: ToldEvent): number
  relate(kind: string, from: number, to: number, valid?: { from?: number; to?: number; label?: string }): number
  link(kind: string, from: number, to: number): void
  decide(eventId: number, verdict: string): void
  ask<N extends Asked>(call: N, input?: CallInput<N>): CallOutput<N>
  /** For what is not answered at once. */
  askLater<N extends Asked>(call: N, input?: CallInput<N>): Promise<CallOutput<N>>
}

export const timeOfEdtf = (edtf: string): FuzzyTime => {
  const read = parseEdtf(edtf)
  if (!read.ok) throw new Error(read.message)
  return read.time
}

/** A real case file whose rows a test tells one by one. */
export const openToldCase = (): ToldCase => {
  const { db, raw, path } = openTestCase()
  let uids = 0
  let index: EventIndex | null = null
  const uid = (what: string): string => `${what}-${String(++uids).padStart(4, '0')}`
  const run = raw.insert('runs', { uid: 'run', extractor: 'test', lexicon: 'test', at: '2024-01-01T00:00:00.000Z' })

  const report = (event: number, kind: string, { article, words, recap }: NonNullable<ToldEvent['told']>[number]): number => {
    const text = String(raw.rowOf('article_texts', article)?.text)
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`The article does not say “${words}”.`)
    const span = { trigger_start: start, trigger_end: start + 3, passage_start: start, passage_end: start + words.length }
    const id = raw.insert('reports', {
      uid: uid('report'),
      article_id: article,
      run_id: run,
      kind,
      title: words,
      ...span,
      ...timeColumns(null),
      time_open: 0,
      attributes: '{}',
      factuality: 'asserted',
      hedged: 0,
      background: recap ? 1 : 0,
      rule: 'test-rule',
      confidence: 0.9,
    })
    raw.insert('event_reports', { report_id: id, event_id: event, made_by: 'same-article' })
    return id
  }

  const answer = <N extends Asked>(call: N, input?: CallInput<N>): unknown => {
    index ??= buildEventIndex(db, 'me')
    const built = index
    const parsed = contract[call].input.parse(input ?? {})
    return (handlers[call] as (context: unknown, input: unknown) => unknown)({ db, coder: 'me', blind: false, index: () => built }, parsed)
  }

  return {
    db,
    raw,
    path,
    index: () => {
      index ??= buildEventIndex(db, 'me')
      return index
    },
    actor(name, kind = 'country') {
      const id = raw.insert('actors', { uid: uid('actor'), name, kind, notes: '', confidence: 0.9, made_by: 'rule' })
      raw.insert('actor_aliases', { actor_id: id, alias: name, folded: name.toLowerCase() })
      return id
    },
    place: (name, at = undefined) => raw.insert('places', { uid: uid('place'), name, ...at, notes: '', made_by: 'rule' }),
    article(text, row = {}) {
      const id = raw.insert('articles', {
        uid: uid('article'),
        file_name: 'a.txt',
        media_type: 'text/plain',
        title: row.title ?? 'A report',
        outlet: row.outlet === undefined ? 'Daily Example' : row.outlet,
        url: row.url ?? null,
        published: row.published ?? null,
        published_provenance: row.published ? 'meta' : 'unknown',
        as_read: '{}',
        run_id: run,
        extracted: 1,
        words: 1,
        imported_at: '2024-01-01T00:00:00.000Z',
      })
      raw.insert('article_texts', { article_id: id, version: 1, text, boilerplate: '[]' })
      return id
    },
    event(told = {}) {
      const kind = told.kind ?? 'talks'
      const time = told.time === undefined ? null : { ...timeOfEdtf(told.time), ...(told.ongoing ? { ongoing: true } : {}) }
      const id = raw.insert('story_events', {
        uid: uid('event'),
        kind,
        class: classOf(kind, kindOf(kind).plover),
        plover: kindOf(kind).plover,
        cameo: kindOf(kind).cameo,
        title: told.title ?? `Some ${kind}`,
        ...timeColumns(time),
        time_hint: time ? null : '“on Thursday”',
        place_id: told.place ?? null,
        factuality: told.factuality ?? 'asserted',
        hedged: 0,
        background: told.background ? 1 : 0,
        confidence: told.confidence ?? 0.9,
        disputed: 0,
        person_set: '{}',
        made_by: 'rule',
      })
      for (const [actor, role] of told.cast ?? []) raw.insert('event_participants', { event_id: id, actor_id: actor, role })
      const reports = (told.told ?? []).map((one) => report(id, kind, one))
      raw.update('story_events', id, { shown_report: reports[0] ?? null })
      return id
    },
    relate: (kind, from, to, valid = {}) =>
      raw.insert('relations', {
        uid: uid('relation'),
        kind,
        from_actor: from,
        to_actor: to,
        label: valid.label ?? null,
        valid_from: valid.from ?? null,
        valid_to: valid.to ?? null,
        made_by: 'rule',
      }),
    link: (kind, from, to) => {
      raw.insert('event_links', { uid: uid('link'), from_event: from, to_event: to, kind, made_by: 'rule' })
    },
    decide: (eventId, verdict) => {
      const target = String(raw.rowOf('story_events', eventId)?.uid)
      raw.insert('decisions', {
        uid: uid('decision'),
        target: 'event',
        target_uid: target,
        coder: 'me',
        verdict,
        changed: '{}',
        at: '2024-01-01',
      })
    },
    ask: (call, input) => contract[call].output.parse(answer(call, input)) as CallOutput<typeof call>,
    askLater: async (call, input) => contract[call].output.parse(await answer(call, input)) as CallOutput<typeof call>,
  }
}
