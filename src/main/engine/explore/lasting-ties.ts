import type { NetworkTie } from '../../../shared/contract/explore-calls.ts'
import type { TimeWindow } from '../../../shared/contract/filter.ts'
import type { RelationKind } from '../../../shared/domain/actors.ts'
import { type RelationRow, relationEvidence, relationsFrom } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

const MUTUAL: readonly string[] = ['ally', 'adversary'] satisfies RelationKind[]

export const RELATION_LABELS: Record<RelationKind, string> = {
  affiliation: 'Belongs to',
  office: 'Holds office in',
  ally: 'Ally of',
  adversary: 'Adversary of',
  'part-of': 'Part of',
  'located-in': 'Located in',
  hosts: 'Hosts',
}

const holdsIn = (relation: RelationRow, window: TimeWindow | null): boolean =>
  window === null ||
  ((window.to === null || relation.valid_from === null || relation.valid_from <= window.to) &&
    (window.from === null || relation.valid_to === null || relation.valid_to >= window.from))

const wordsOf = (relation: RelationRow): string => relation.label ?? RELATION_LABELS[relation.kind as RelationKind] ?? relation.kind

interface Figures {
  reports: number
  articles: Set<number>
  outlets: Set<string>
}

/** What stands behind a relation: passages, and the articles and independent outlets they are in. */
const figuresById = (db: CaseDatabase, relations: RelationRow[]) => {
  const figures = new Map<number, Figures>()
  for (const row of relationEvidence(db, JSON.stringify(relations.map((relation) => relation.id)))) {
    const known = figures.get(row.relation) ?? { reports: 0, articles: new Set(), outlets: new Set() }
    known.reports++
    known.articles.add(row.article)
    known.outlets.add(row.voice ?? '')
    figures.set(row.relation, known)
  }
  return figures
}

/** All relations of two actors as one tie that names each; it has a direction only where all of them share it. */
const asOneTie = (relations: readonly RelationRow[], figures: ReadonlyMap<number, Figures>): NetworkTie[] => {
  const [first] = relations
  if (!first) return []
  const behind = relations.flatMap((relation) => figures.get(relation.id) ?? [])
  const together = (read: (one: Figures) => Set<unknown>): number => new Set(behind.flatMap((one) => [...read(one)])).size
  return [
    {
      key: `relation:${Math.min(...relations.map((relation) => relation.id))}`,
      source: `actor:${first.from_actor}`,
      target: `actor:${first.to_actor}`,
      class: null,
      role: null,
      label: [...new Set(relations.map(wordsOf))].join(' · '),
      directed: relations.every((relation) => relation.from_actor === first.from_actor && !MUTUAL.includes(relation.kind)),
      lasting: true,
      events: 0,
      reports: behind.reduce((sum, one) => sum + one.reports, 0),
      articles: together((one) => one.articles),
      outlets: together((one) => one.outlets),
    },
  ]
}

const pairOf = ({ from_actor, to_actor }: RelationRow): string => [from_actor, to_actor].toSorted((a, b) => Number(a) - Number(b)).join('-')

const relationsAmong = (db: CaseDatabase, shown: readonly number[], window: TimeWindow | null): RelationRow[] => {
  const among = new Set(shown)
  return relationsFrom(db, JSON.stringify(shown)).filter(
    (relation) =>
      relation.to_actor !== null && relation.to_actor !== relation.from_actor && among.has(relation.to_actor) && holdsIn(relation, window),
  )
}

/** Relations between the shown actors, each a tie; one whose dates lie outside of the window is left out. */
export const lastingTies = (db: CaseDatabase, shown: readonly number[], window: TimeWindow | null): NetworkTie[] => {
  const relations = relationsAmong(db, shown, window)
  const figures = figuresById(db, relations)
  return relations.flatMap((relation) => asOneTie([relation], figures))
}

/** The same for drawing: one dotted tie a pair. */
export const lastingTiesByPair = (db: CaseDatabase, shown: readonly number[], window: TimeWindow | null): NetworkTie[] => {
  const relations = relationsAmong(db, shown, window)
  const figures = figuresById(db, relations)
  return [...Map.groupBy(relations, pairOf).values()].flatMap((pair) => asOneTie(pair, figures))
}
