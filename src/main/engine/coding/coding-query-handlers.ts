import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { actorNamesById } from '../explore/shown-names.ts'
import type { QueryHandlers } from '../handler-types.ts'
import { allArticleIds } from '../store/article-queries.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import {
  acceptedEventRows,
  articleStates,
  caseRules,
  coders,
  codingState,
  datasetVersions,
  decidedEvents,
  foundAndMissed,
  verdictsByRule,
} from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { cohensKappa, krippendorffsAlpha, wilsonInterval } from './agreement.ts'
import { ownActors } from './case-vocabulary.ts'
import { codebook } from './codebook.ts'
import { type CodedUnit, codedUnits, datesOf, type Matching, type Part } from './coder-units.ts'

const PARTS: Part[] = ['unitising', 'kind', 'by', 'toward', 'date']

/** Both coders' values of a part; kind, roles and date only where both accepted the event. */
const valuesFor = (part: Part, units: CodedUnit[], days: number): [string | null, string | null][] => {
  if (part === 'unitising') return units.map((unit) => [unit.a?.verdict ?? 'not found', unit.b?.verdict ?? 'not found'])
  return units
    .filter((unit) => unit.a?.verdict === 'accepted' && unit.b?.verdict === 'accepted')
    .map((unit) => (part === 'date' ? datesOf(unit, days) : [unit.a?.[part] ?? null, unit.b?.[part] ?? null]))
}

const ruleInWords = ({ overlap, days }: Matching): string =>
  `Two events are one unit when they come from one find, or from passages of one article of which ${Math.round(overlap * 100)} % overlap. ` +
  `Kind, By, Toward and date are compared where both accepted. Dates agree when they begin at most ${days} ${days === 1 ? 'day' : 'days'} apart.`

export const refuseBlind = (blind: boolean): void => {
  if (blind) throw new AppError('conflict', 'Blind mode is on: what other coders decided stays hidden until you turn it off in Coding.')
}

const agreement = (db: CaseDatabase, matching: Matching): CallOutput<'coding.agreement'> => {
  const units = codedUnits(db, matching)
  const figures = PARTS.map((part) => {
    const values = valuesFor(part, units, matching.days)
    return {
      part,
      units: values.length,
      agree: values.filter(([a, b]) => a === b).length,
      kappa: cohensKappa(values),
      alpha: krippendorffsAlpha(values, 'nominal'),
    }
  })
  return { rule: ruleInWords(matching), figures }
}

const inWords = (db: CaseDatabase, part: Part, value: string): string => {
  if (part === 'kind') return kindLabels(db)(value)
  if (part !== 'by' && part !== 'toward') return value
  if (value === '') return 'nobody'
  const ids = value.split(',').map(Number)
  const names = actorNamesById(db, ids)
  return ids.map((id) => names.get(id) ?? 'unknown').join(', ')
}

/** What a third coder decided on events, by their ids; nothing where the coder is one of the two. */
const settledBy = (db: CaseDatabase, coder: string, { coderA, coderB }: Matching): Map<number, 'accepted' | 'rejected'> =>
  coder === coderA || coder === coderB
    ? new Map()
    : new Map(decidedEvents(db, coder).map(({ eventId, verdict }) => [eventId, verdict === 'rejected' ? 'rejected' : 'accepted']))

const disagreements = (db: CaseDatabase, coder: string, matching: Matching): CallOutput<'coding.disagreements'> => {
  const settled = settledBy(db, coder, matching)
  const items = codedUnits(db, matching).flatMap((unit) =>
    PARTS.flatMap((part) =>
      valuesFor(part, [unit], matching.days)
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => ({
          eventId: unit.eventId,
          title: unit.title,
          part,
          a: inWords(db, part, a ?? ''),
          b: inWords(db, part, b ?? ''),
          settled: settled.get(unit.eventId) ?? null,
        })),
    ),
  )
  return { items }
}

/** Mulberry32: small, and the same sequence for the same seed everywhere. */
const randomFrom = (seed: number) => {
  let state = seed >>> 0
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const sample = (ids: number[], size: number, seed: number): number[] => {
  const random = randomFrom(seed)
  const pool = [...ids].sort((a, b) => a - b)
  for (let i = pool.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = pool[i] as number
    pool[i] = pool[j] as number
    pool[j] = swapped
  }
  return pool.slice(0, size)
}

const recallOf = (counts: { articles: number; found: number; missed: number }) => {
  const interval = wilsonInterval(counts.found, counts.found + counts.missed)
  return { ...counts, low: interval?.low ?? null, high: interval?.high ?? null }
}

export const datasetHash = (db: CaseDatabase, coder: string): { hash: string; events: number } => {
  const rows = acceptedEventRows(db, coder)
  return { hash: createHash('sha256').update(JSON.stringify(rows)).digest('hex'), events: rows.length }
}

export const codingQueryHandlers: QueryHandlers<
  | 'coding.state'
  | 'coding.overview'
  | 'coding.agreement'
  | 'coding.disagreements'
  | 'coding.precision'
  | 'coding.sample'
  | 'codebook.get'
  | 'dataset.list'
  | 'rules.list'
> = {
  'coding.state': ({ db, coder }, { articleId }) => ({ state: codingState(db, articleId, coder) }),
  'coding.overview': ({ db, coder }) => ({
    coders: coders(db),
    states: articleStates(db, coder),
  }),
  'coding.agreement': ({ db, blind }, matching) => {
    refuseBlind(blind)
    return agreement(db, matching)
  },
  'coding.disagreements': ({ db, coder, blind }, matching) => {
    refuseBlind(blind)
    return disagreements(db, coder, matching)
  },
  'coding.precision': ({ db, coder }) => ({
    recall: recallOf(foundAndMissed(db, coder)),
    rules: verdictsByRule(db, coder).map((row) => {
      const interval = wilsonInterval(row.accepted, row.decided)
      return { ...row, low: interval?.low ?? null, high: interval?.high ?? null }
    }),
  }),
  'coding.sample': ({ db, index }, { size, seed, of }) => {
    if (of === 'articles') return { eventIds: [], articleIds: sample(allArticleIds(db), size, seed) }
    const { columns } = index()
    const ids: number[] = []
    for (let row = 0; row < columns.count; row++) if (columns.alive[row] === 1) ids.push(columns.id[row] as number)
    return { eventIds: sample(ids, size, seed), articleIds: [] }
  },
  'codebook.get': ({ db }) => ({ markdown: codebook(db) }),
  'dataset.list': ({ db, coder }) => {
    const { hash } = datasetHash(db, coder)
    return { versions: datasetVersions(db).map((version) => ({ ...version, current: version.hash === hash })) }
  },
  'rules.list': ({ db }) => ({
    ownActors: ownActors(db).length,
    rules: caseRules(db).map(({ id, kind, words, actor, event_kind, eventLabel, coder, at }) => ({
      id,
      kind,
      words,
      actor,
      eventKind: event_kind,
      eventLabel,
      coder,
      at,
    })),
  }),
}
