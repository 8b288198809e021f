import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'

export interface Resolved {
  actorId: number | null
  placeId: number | null
}

export interface ChainRow {
  id: number
  kind: string
  name: string
  /** JSON list. */
  aliases: string
  identity: string | null
  iso3: string | null
  sector: string | null
  affiliation_id: number | null
  latitude: number | null
  longitude: number | null
  confidence: number
}

export const chainById = (db: CaseDatabase, id: number): ChainRow =>
  oneRow<ChainRow>(db, 'SELECT * FROM chains WHERE id = ?', id) as ChainRow

/** In the order of their ids. */
export const chainsById = (db: CaseDatabase, ids: number[]): ChainRow[] =>
  allRows<ChainRow>(db, 'SELECT * FROM chains WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id', JSON.stringify(ids))

/** What a chain stands for, past merges. */
export const resolvedBy = (db: CaseDatabase, chainId: number): Resolved =>
  oneRow<Resolved>(
    db,
    `SELECT coalesce(a.merged_into, a.id) AS actorId, coalesce(p.merged_into, p.id) AS placeId
     FROM resolutions r LEFT JOIN actors a ON a.id = r.actor_id LEFT JOIN places p ON p.id = r.place_id WHERE r.chain_id = ?`,
    chainId,
  ) ?? { actorId: null, placeId: null }

export interface ResolutionRow {
  id: number
  /** The actor of the row, which may be a tombstone. */
  rowActor: number
  /** The actor that it stands for now; null where the chain is a place. */
  actorId: number | null
  made_by: string
}

export const resolutionOf = (db: CaseDatabase, chainId: number): ResolutionRow | undefined =>
  oneRow<ResolutionRow>(
    db,
    `SELECT r.id, r.actor_id AS rowActor, coalesce(a.merged_into, a.id) AS actorId, r.made_by
     FROM resolutions r LEFT JOIN actors a ON a.id = r.actor_id WHERE r.chain_id = ?`,
    chainId,
  )

/** The actor that a person said one of these chains stands for, where its first mention is one of this chain now. */
export const saidOfMention = (db: CaseDatabase, chainId: number, among: number[]): number | null =>
  oneValue<number>(
    db,
    `SELECT r.actor_id FROM resolutions r WHERE r.made_by = 'person' AND r.chain_id IN (SELECT value FROM json_each(?2))
       AND (SELECT min(start) FROM mentions WHERE chain_id = r.chain_id) IN (SELECT start FROM mentions WHERE chain_id = ?1)`,
    chainId,
    JSON.stringify(among),
  )

export const actorWithIdentity = (db: CaseDatabase, identity: string): number | null =>
  oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM actors WHERE identity = ?', identity)

export const actorWithUid = (db: CaseDatabase, uid: string): number | null =>
  oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM actors WHERE uid = ?', uid)

interface NamedActor {
  folded: string
  kind: string
  /** Actor that it must not contradict, or must share. */
  affiliation: number | null
  needsAffiliation: boolean
}

/** An actor of this kind whose name is the same after folding and whose affiliation does not contradict; null where none or several are. */
export const sameNamedActor = (db: CaseDatabase, wanted: NamedActor): number | null => {
  const rows = allRows<{ id: number; affiliation: number | null }>(
    db,
    `SELECT DISTINCT coalesce(a.merged_into, a.id) AS id, r.to_actor AS affiliation
     FROM actor_aliases n JOIN actors a ON a.id = n.actor_id
     LEFT JOIN relations r ON r.from_actor = a.id AND r.kind IN ('affiliation', 'office')
     WHERE n.folded = ? AND n.alias = a.name AND a.kind = ?`,
    wanted.folded,
    wanted.kind,
  )
  const fits = (affiliation: number | null): boolean =>
    wanted.needsAffiliation
      ? affiliation === wanted.affiliation
      : affiliation === null || wanted.affiliation === null || affiliation === wanted.affiliation
  const ids = new Set(rows.filter((row) => fits(row.affiliation)).map((row) => row.id))
  return ids.size === 1 ? ([...ids][0] as number) : null
}

export const aliasesOf = (db: CaseDatabase, actorId: number): string[] =>
  allValues<string>(db, 'SELECT alias FROM actor_aliases WHERE actor_id = ?', actorId)

export interface ActorIdentity {
  name: string
  kind: string
  identity: string | null
  confidence: number
}

export const actorById = (db: CaseDatabase, id: number): ActorIdentity =>
  oneRow<ActorIdentity>(db, 'SELECT name, kind, identity, confidence FROM actors WHERE id = ?', id) as ActorIdentity

export const isAffiliated = (db: CaseDatabase, actorId: number, to: number): boolean =>
  oneValue(db, `SELECT 1 FROM relations WHERE from_actor = ? AND to_actor = ? AND kind IN ('affiliation', 'office')`, actorId, to) !== null

export const sameNamedPlace = (db: CaseDatabase, identity: string | null, name: string): number | null =>
  identity === null
    ? oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM places WHERE name = ? AND identity IS NULL', name)
    : oneValue<number>(db, 'SELECT coalesce(merged_into, id) FROM places WHERE identity = ?', identity)

/** Actors that rules of the case name, by folded alias. */
export const actorsByCaseAlias = (db: CaseDatabase): Map<string, number> =>
  new Map(
    allRows<{ folded: string; id: number }>(
      db,
      `SELECT r.folded, coalesce(a.merged_into, a.id) AS id FROM case_rules r JOIN actors a ON a.uid = r.actor_uid WHERE r.kind = 'alias'`,
    ).map((row) => [row.folded, row.id]),
  )
