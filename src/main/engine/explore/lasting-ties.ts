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

/** What stands behind a relation: passages, and the articles and independent outlets they are in. */
const figuresById = (db: CaseDatabase, relations: RelationRow[]) => {
  const figures = new Map<number, { reports: number; articles: Set<number>; outlets: Set<string> }>()
  for (const row of relationEvidence(db, JSON.stringify(relations.map((relation) => relation.id)))) {
    const known = figures.get(row.relation) ?? { reports: 0, articles: new Set(), outlets: new Set() }
    known.reports++
    known.articles.add(row.article)
    known.outlets.add(row.voice ?? '')
    figures.set(row.relation, known)
  }
  return figures
}

/** Relations between the shown actors, as dotted ties; one whose dates lie outside of the window is left out. */
export const lastingTies = (db: CaseDatabase, shown: readonly number[], window: TimeWindow | null): NetworkTie[] => {
  const among = new Set(shown)
  const relations = relationsFrom(db, JSON.stringify(shown)).filter(
    (relation) =>
      relation.to_actor !== null && relation.to_actor !== relation.from_actor && among.has(relation.to_actor) && holdsIn(relation, window),
  )
  const figures = figuresById(db, relations)
  return relations.map((relation) => ({
    key: `relation:${relation.id}`,
    source: `actor:${relation.from_actor}`,
    target: `actor:${relation.to_actor}`,
    class: null,
    role: null,
    label: relation.label ?? RELATION_LABELS[relation.kind as RelationKind] ?? relation.kind,
    directed: !MUTUAL.includes(relation.kind),
    lasting: true,
    events: 0,
    reports: figures.get(relation.id)?.reports ?? 0,
    articles: figures.get(relation.id)?.articles.size ?? 0,
    outlets: figures.get(relation.id)?.outlets.size ?? 0,
  }))
}
