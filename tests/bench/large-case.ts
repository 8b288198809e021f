import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MIGRATIONS } from '../../src/main/engine/store/migrate.ts'
import { type CaseDatabase, openForWriting } from '../../src/main/engine/store/open.ts'
import { timeColumns } from '../../src/main/engine/store/time-columns.ts'
import { isoFromDay } from '../../src/shared/domain/day-number.ts'
import { classOf, kindOf } from '../../src/shared/domain/kinds.ts'
import { actorKindAt, inventDay, inventKind, inventName, inventRoles, inventTime } from './large-case-parts.ts'
import { type SeededRandom, seededRandom } from './seeded-random.ts'

export interface CaseSize {
  events: number
  actors: number
  articles: number
  /** Names found in each article. */
  chains: number
}

export const LARGE: CaseSize = { events: 100_000, actors: 5_000, articles: 20_000, chains: 6 }
export const TENTH: CaseSize = { events: 10_000, actors: 500, articles: 2_000, chains: 6 }
/** For searching: many articles, of which only the words matter. */
export const SEARCHED: CaseSize = { events: 50_000, actors: 5_000, articles: 100_000, chains: 0 }

/** Raise it when the generator changes, so that a kept file is not mistaken for a new one. */
const VERSION = 1
const OUTLETS = 24
const PLACES = 400

type Cell = string | number | null

/** Inserts rows of one table by column, with ids counted here, as the journal would only cost time. */
const inserter = (db: CaseDatabase, table: string, columns: string): ((...values: Cell[]) => number) => {
  const names = columns.split(' ')
  const statement = db.prepare(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  return (...values) => Number(statement.run(...values).lastInsertRowid)
}

const addActors = (db: CaseDatabase, random: SeededRandom, size: CaseSize): string[] => {
  const actor = inserter(db, 'actors', 'uid name kind notes confidence made_by')
  const alias = inserter(db, 'actor_aliases', 'actor_id alias folded')
  const search = inserter(db, 'actors_fts', 'rowid names')
  const relation = inserter(db, 'relations', 'uid kind from_actor to_actor made_by')
  const place = inserter(db, 'places', 'uid name latitude longitude notes made_by')
  const names: string[] = []
  for (let at = 0; at < size.actors; at++) {
    const kind = actorKindAt(at)
    const name = `${inventName(random, kind === 'person' ? 2 : 1)}${kind === 'armed_group' ? ' Front' : ''}`
    names.push(name)
    const id = actor(`actor-${at}`, name, kind, '', 0.9, 'rule')
    alias(id, name, name.toLowerCase())
    search(id, name)
    if (at >= 40 && random.chance(0.6)) relation(`relation-${at}`, 'affiliation', id, 1 + random.skewed(40), 'rule')
  }
  for (let at = 0; at < PLACES; at++)
    place(`place-${at}`, inventName(random, 1), 38 + random.next() * 6, 40 + random.next() * 10, '', 'rule')
  return names
}

const FILLER =
  'The day passed without further news from the border, and officials on both sides kept to what they had said before. Markets were open and the road stayed quiet.'

const articleText = (random: SeededRandom, sentences: string[]): string =>
  sentences.map((sentence) => `${sentence} ${FILLER.slice(0, 60 + random.below(FILLER.length - 60))}.`).join('\n\n')

interface Told {
  event: number
  sentence: string
  day: number
}

const addEvents = (db: CaseDatabase, random: SeededRandom, size: CaseSize, names: string[]): Told[] => {
  const event = inserter(
    db,
    'story_events',
    'uid kind class plover cameo title edtf ongoing start_earliest start_latest end_earliest end_latest time_hint place_id factuality hedged background confidence disputed person_set made_by',
  )
  const participant = inserter(db, 'event_participants', 'event_id actor_id role')
  const search = inserter(db, 'events_fts', 'rowid title')
  const decision = inserter(db, 'decisions', 'uid target target_uid coder verdict changed at')
  const told: Told[] = []
  for (let at = 0; at < size.events; at++) {
    const kind = inventKind(random)
    const { label, plover, cameo } = kindOf(kind)
    const day = inventDay(random)
    const time = inventTime(random, day, kind)
    const roles = inventRoles(random, kind)
    const actors = new Set<number>()
    while (actors.size < roles.length) actors.add(1 + random.skewed(size.actors))
    const ids = [...actors]
    const title = `${label}: ${ids.map((id) => names[id - 1]).join(', ')}`
    const id = event(
      `event-${at}`,
      kind,
      classOf(kind, plover),
      plover,
      cameo,
      title,
      ...(Object.values(timeColumns(time)) as Cell[]),
      time ? null : 'the Thursday before publication',
      random.chance(0.5) ? 1 + random.skewed(PLACES) : null,
      random.chance(0.2) ? 'claimed' : 'asserted',
      0,
      random.chance(0.15) ? 1 : 0,
      random.chance(0.1) ? 0.3 : 0.6 + random.next() * 0.4,
      random.chance(0.02) ? 1 : 0,
      '{}',
      'rule',
    )
    for (const [place, role] of roles.entries()) participant(id, ids[place] as number, role)
    search(id, title)
    if (random.chance(0.05))
      decision(
        `decision-${at}`,
        'event',
        `event-${at}`,
        'me',
        random.chance(0.8) ? 'accepted' : 'rejected',
        '{}',
        '2024-01-01T00:00:00.000Z',
      )
    told.push({ event: id, sentence: `${title} on ${isoFromDay(day)}.`, day })
  }
  return told
}

const addArticle = (db: CaseDatabase) => {
  const article = inserter(
    db,
    'articles',
    'uid file_name media_type title outlet language published published_provenance as_read run_id extracted words imported_at',
  )
  const text = inserter(db, 'article_texts', 'article_id version text boilerplate')
  const report = inserter(
    db,
    'reports',
    'uid article_id run_id kind title trigger_start trigger_end passage_start passage_end ongoing time_open attributes factuality hedged background rule confidence',
  )
  const link = inserter(db, 'event_reports', 'report_id event_id made_by')
  const chain = inserter(db, 'chains', 'article_id run_id local_id kind name aliases confidence')
  const mention = inserter(db, 'mentions', 'chain_id start end form rule')
  const resolution = inserter(db, 'resolutions', 'chain_id actor_id made_by')
  const search = inserter(db, 'articles_fts', 'rowid title outlet text')
  return (at: number, random: SeededRandom, told: Told[], { actors, chains }: CaseSize): void => {
    const day = Math.max(...told.map((one) => one.day)) + 1
    const body = articleText(
      random,
      told.map((one) => one.sentence),
    )
    const title = `Report ${at} of ${isoFromDay(day)}`
    const outlet = `Outlet ${1 + random.skewed(OUTLETS)}`
    const id = article(
      `article-${at}`,
      `${at}.txt`,
      'text/plain',
      title,
      outlet,
      'en',
      isoFromDay(day),
      'meta',
      '{}',
      1,
      1,
      (body.length / 6) | 0,
      '2024-01-01T00:00:00.000Z',
    )
    text(id, 1, body, '[]')
    search(id, title, outlet, body)
    for (const one of told) {
      const start = body.indexOf(one.sentence)
      const end = start + one.sentence.length
      const reportId = report(
        `report-${at}-${one.event}`,
        id,
        1,
        'statement',
        one.sentence,
        start,
        start + 5,
        start,
        end,
        0,
        0,
        '{}',
        'asserted',
        0,
        random.chance(0.2) ? 1 : 0,
        'generated',
        0.8,
      )
      link(reportId, one.event, 'same-article')
    }
    for (let n = 0; n < chains; n++) {
      const actor = 1 + random.skewed(actors)
      const chainId = chain(id, 1, `c${n}`, 'person', `Chain ${n}`, '[]', 0.9)
      resolution(chainId, actor, 'same-name')
      for (let m = 0; m < 3; m++) mention(chainId, n * 20 + m * 5, n * 20 + m * 5 + 4, 'name', 'generated')
    }
  }
}

const addArticles = (db: CaseDatabase, random: SeededRandom, size: CaseSize, told: Told[]): void => {
  const add = addArticle(db)
  const byDay = [...told].sort((a, b) => a.day - b.day)
  const share = told.length / size.articles
  for (let at = 0; at < size.articles; at++) {
    const own = byDay.slice(Math.floor(at * share), Math.floor((at + 1) * share))
    // An article also tells again what others of these days told. A report has one event, an event many reports.
    const again = Array.from({ length: 2 }, () => byDay[Math.min(byDay.length - 1, Math.floor(at * share) + random.below(60))] as Told)
    add(at, random, [...new Map([...own, ...again].map((one) => [one.event, one])).values()], size)
  }
  const events = db.prepare(
    'UPDATE story_events SET shown_report = (SELECT min(report_id) FROM event_reports WHERE event_id = story_events.id)',
  )
  events.run()
}

/** Writes a generated case to a file that must not exist yet. The same size and seed give the same content. */
export const writeLargeCase = (path: string, size: CaseSize, seed = 7): void => {
  const db = openForWriting(path, { create: true })
  const random = seededRandom(seed)
  db.transaction(() => {
    db.prepare(`INSERT INTO meta (key, value) VALUES ('name', 'Generated case')`).run()
    db.prepare(
      `INSERT INTO runs (id, uid, extractor, lexicon, at) VALUES (1, 'run', 'generated', 'generated', '2024-01-01T00:00:00.000Z')`,
    ).run()
    const names = addActors(db, random, size)
    addArticles(db, random, size, addEvents(db, random, size, names))
  })()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Path of a generated case, made once a machine and kept. Open it for reading, or copy it. */
export const largeCase = (size: CaseSize): string => {
  const folder = join(tmpdir(), 'dateline-bench')
  const path = join(folder, `case-v${VERSION}.${MIGRATIONS.length}-${size.events}-${size.actors}-${size.articles}-${size.chains}.dateline`)
  if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  const fresh = `${path}.${process.pid}`
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${fresh}${suffix}`, { force: true })
  writeLargeCase(fresh, size)
  renameSync(fresh, path)
  return path
}
