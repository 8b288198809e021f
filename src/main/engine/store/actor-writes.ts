import { foldName } from '../resolve/fold-name.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'
import { removeRelation } from './sweep-queries.ts'
import type { Row, TableName, Writer } from './writer.ts'

export interface ActorHead {
  id: number
  uid: string
  name: string
  kind: string
  notes: string
  merged_into: number | null
}

/** Those of these actors that stand for themselves, not for another. */
export const actorHeads = (db: CaseDatabase, ids: number[]): ActorHead[] =>
  allRows<ActorHead>(
    db,
    'SELECT id, uid, name, kind, notes, merged_into FROM actors WHERE merged_into IS NULL AND id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  )

export const tombstone = (db: CaseDatabase, id: number): ActorHead | undefined =>
  oneRow<ActorHead>(db, 'SELECT id, uid, name, kind, notes, merged_into FROM actors WHERE id = ? AND merged_into IS NOT NULL', id)

/**
 * Makes these the names of an actor. Those that are new are a person's, and of the others those that are `given`: a list
 * of actors gives every name on it, an edit sends along what articles gave.
 */
export const setAliases = (writer: Writer, actorId: number, aliases: string[], given: readonly string[] = []): void => {
  const wanted = new Set(aliases)
  for (const row of allRows<{ id: number; alias: string }>(writer.db, 'SELECT id, alias FROM actor_aliases WHERE actor_id = ?', actorId)) {
    if (!wanted.delete(row.alias)) writer.remove('actor_aliases', row.id)
    else if (given.includes(row.alias)) writer.update('actor_aliases', row.id, { made_by: 'person' })
  }
  for (const alias of wanted) writer.insert('actor_aliases', { actor_id: actorId, alias, folded: foldName(alias), made_by: 'person' })
}

/** Points a column of every row from one id to another. */
const repoint = (writer: Writer, table: TableName, column: string, from: number, to: number): void => {
  for (const id of allValues<number>(writer.db, `SELECT id FROM ${table} WHERE ${column} = ?`, from))
    writer.update(table, id, { [column]: to })
}

const repointParticipants = (writer: Writer, from: number, to: number): void => {
  const rows = allRows<{ id: number; event_id: number; role: string }>(
    writer.db,
    'SELECT id, event_id, role FROM event_participants WHERE actor_id = ?',
    from,
  )
  for (const row of rows) {
    const there = oneValue(
      writer.db,
      'SELECT 1 FROM event_participants WHERE event_id = ? AND actor_id = ? AND role = ?',
      row.event_id,
      to,
      row.role,
    )
    if (there === null) writer.update('event_participants', row.id, { actor_id: to })
    else writer.remove('event_participants', row.id)
  }
}

const dropSelfRelations = (writer: Writer, actorId: number): void => {
  for (const id of allValues<number>(writer.db, 'SELECT id FROM relations WHERE from_actor = ?1 AND to_actor = ?1', actorId))
    removeRelation(writer, id)
}

/** Makes `from` a tombstone that points at `into`: its chains, names and evidence stay where they are and are read through it. */
export const mergeActor = (writer: Writer, into: number, from: ActorHead): void => {
  repointParticipants(writer, from.id, into)
  repoint(writer, 'story_events', 'attributed_to', from.id, into)
  repoint(writer, 'relations', 'from_actor', from.id, into)
  repoint(writer, 'relations', 'to_actor', from.id, into)
  dropSelfRelations(writer, into)
  repoint(writer, 'actors', 'merged_into', from.id, into)
  writer.update('actors', from.id, { merged_into: into })
}

/** Events that show, or are told through, any chain that this actor's own resolutions stand for. */
export const eventsNaming = (db: CaseDatabase, actorId: number): number[] =>
  allValues<number>(
    db,
    `SELECT DISTINCT e.event_id FROM resolutions x JOIN report_participants p ON p.chain_id = x.chain_id JOIN event_reports e ON e.report_id = p.report_id WHERE x.actor_id = ?1
     UNION SELECT e.event_id FROM resolutions x JOIN reports r ON r.attributed_to = x.chain_id JOIN event_reports e ON e.report_id = r.id WHERE x.actor_id = ?1`,
    actorId,
  )

/** Resolutions of an actor, its tombstones included, in these articles. */
export const resolutionsIn = (db: CaseDatabase, actorId: number, articleIds: number[]): number[] =>
  allValues<number>(
    db,
    `SELECT x.id FROM resolutions x JOIN chains c ON c.id = x.chain_id JOIN actors a ON a.id = x.actor_id
     WHERE coalesce(a.merged_into, a.id) = ? AND c.article_id IN (SELECT value FROM json_each(?))`,
    actorId,
    JSON.stringify(articleIds),
  )

export const insertActor = (writer: Writer, uid: string, row: { name: string; kind: string } & Row): number => {
  const id = writer.insert('actors', {
    uid,
    sector: null,
    iso3: null,
    wikidata: null,
    identity: null,
    notes: '',
    confidence: 1,
    made_by: 'person',
    merged_into: null,
    ...row,
  })
  writer.insert('actor_aliases', { actor_id: id, alias: row.name, folded: foldName(row.name), made_by: 'person' })
  return id
}

export const keepApart = (writer: Writer, target: 'actor' | 'event', uids: [string, string], coder: string, at: string): void => {
  const [a, b] = [...uids].sort() as [string, string]
  const known = oneValue(writer.db, 'SELECT 1 FROM not_same WHERE target = ? AND a_uid = ? AND b_uid = ?', target, a, b)
  if (known === null) writer.insert('not_same', { target, a_uid: a, b_uid: b, coder, at })
}

export const keptApart = (db: CaseDatabase, target: 'actor' | 'event'): Set<string> =>
  new Set(
    allRows<{ a_uid: string; b_uid: string }>(db, 'SELECT a_uid, b_uid FROM not_same WHERE target = ?', target).map(
      (row) => `${row.a_uid}|${row.b_uid}`,
    ),
  )

export const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`)
