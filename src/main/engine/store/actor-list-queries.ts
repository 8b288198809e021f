import type { ActorKind } from '../../../shared/domain/actors.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, oneValue } from './prepared.ts'

/** Actors that stand for themselves and have one of these folded names; of one kind where it is given. */
export const actorsCalled = (db: CaseDatabase, folded: string[], kind: ActorKind | null): { id: number; name: string; kind: ActorKind }[] =>
  allRows<{ id: number; name: string; kind: ActorKind }>(
    db,
    `SELECT DISTINCT s.id, s.name, s.kind FROM json_each(?1) j CROSS JOIN actor_aliases n ON n.folded = j.value
     JOIN actors a ON a.id = n.actor_id JOIN actors s ON s.id = coalesce(a.merged_into, a.id) WHERE ?2 IS NULL OR s.kind = ?2 ORDER BY s.id`,
    JSON.stringify(folded),
    kind,
  )

/** Articles in which one of these names stands, word for word but for case and accents. */
export const articlesWithAnyOf = (db: CaseDatabase, names: string[]): number =>
  oneValue<number>(
    db,
    'SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?',
    names.map((name) => `"${name.replaceAll('"', '""')}"`).join(' OR '),
  ) ?? 0
