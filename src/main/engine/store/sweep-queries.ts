import type { CaseDatabase } from './open.ts'
import { allValues, oneRow, oneValue } from './prepared.ts'
import type { TableName, Writer } from './writer.ts'

const removeWhere = (writer: Writer, table: TableName, column: string, id: number): void => {
  for (const row of allValues<number>(writer.db, `SELECT id FROM ${table} WHERE ${column} = ?`, id)) writer.remove(table, row)
}

/** Removes a relation with the pointers to its passages; the passages stay. */
export const removeRelation = (writer: Writer, relationId: number): void => {
  removeWhere(writer, 'relation_evidence', 'relation_id', relationId)
  writer.remove('relations', relationId)
}

const hasDecision = (db: CaseDatabase, target: string, uid: string): boolean =>
  oneValue(db, 'SELECT 1 FROM decisions WHERE target = ? AND target_uid = ? LIMIT 1', target, uid) !== null

/** Removes an event with everything that hangs on it, the tombstones of what was joined to it included. */
export const removeEvent = (writer: Writer, eventId: number): void => {
  for (const joined of allValues<number>(writer.db, 'SELECT id FROM story_events WHERE merged_into = ?', eventId))
    removeEvent(writer, joined)
  removeWhere(writer, 'event_participants', 'event_id', eventId)
  removeWhere(writer, 'event_reports', 'event_id', eventId)
  removeWhere(writer, 'event_links', 'from_event', eventId)
  removeWhere(writer, 'event_links', 'to_event', eventId)
  writer.remove('story_events', eventId)
}

/** Removes a report and what it says; its event stays for the caller to look at. */
export const removeReport = (writer: Writer, reportId: number): void => {
  for (const event of allValues<number>(writer.db, 'SELECT id FROM story_events WHERE shown_report = ?', reportId))
    writer.update('story_events', event, { shown_report: null })
  for (const event of allValues<number>(writer.db, 'SELECT id FROM story_events WHERE time_report = ?', reportId))
    writer.update('story_events', event, { time_report: null })
  for (const follower of allValues<number>(writer.db, 'SELECT id FROM reports WHERE anchor_report = ?', reportId))
    writer.update('reports', follower, { anchor_report: null, anchor_shift: null })
  for (const row of allValues<number>(writer.db, 'SELECT id FROM event_participants WHERE report_id = ?', reportId))
    writer.update('event_participants', row, { report_id: null })
  removeWhere(writer, 'event_reports', 'report_id', reportId)
  removeWhere(writer, 'report_participants', 'report_id', reportId)
  removeWhere(writer, 'report_links', 'from_report', reportId)
  removeWhere(writer, 'report_links', 'to_report', reportId)
  writer.remove('reports', reportId)
}

/** Whether a chain is still needed by a report or a relation that stays. */
export const chainInUse = (db: CaseDatabase, chainId: number): boolean =>
  oneValue(
    db,
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM report_participants WHERE chain_id = ?1) OR EXISTS (SELECT 1 FROM reports WHERE place_chain = ?1)
       OR EXISTS (SELECT 1 FROM reports WHERE attributed_to = ?1) OR EXISTS (SELECT 1 FROM relation_finds WHERE from_chain = ?1)
       OR EXISTS (SELECT 1 FROM relation_finds WHERE to_chain = ?1)`,
    chainId,
  ) !== null

/** Removes a chain; returns the actor or place that it stood for, which may now stand for nothing. */
export const removeChain = (writer: Writer, chainId: number): { actorId: number | null; placeId: number | null } => {
  const resolved = oneRow<{ id: number; actor_id: number | null; place_id: number | null }>(
    writer.db,
    'SELECT id, actor_id, place_id FROM resolutions WHERE chain_id = ?',
    chainId,
  )
  if (resolved) writer.remove('resolutions', resolved.id)
  removeWhere(writer, 'mentions', 'chain_id', chainId)
  for (const id of allValues<number>(writer.db, 'SELECT id FROM chains WHERE affiliation_id = ?', chainId))
    writer.update('chains', id, { affiliation_id: null })
  writer.remove('chains', chainId)
  return { actorId: resolved?.actor_id ?? null, placeId: resolved?.place_id ?? null }
}

const hasNote = (db: CaseDatabase, target: string, uid: string): boolean =>
  oneValue(db, 'SELECT 1 FROM annotations WHERE target = ? AND target_uid = ? LIMIT 1', target, uid) !== null

const actorInUse = (db: CaseDatabase, id: number): boolean =>
  oneValue(
    db,
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM resolutions WHERE actor_id = ?1) OR EXISTS (SELECT 1 FROM event_participants WHERE actor_id = ?1)
       OR EXISTS (SELECT 1 FROM story_events WHERE attributed_to = ?1) OR EXISTS (SELECT 1 FROM actors WHERE merged_into = ?1)
       OR EXISTS (SELECT 1 FROM actor_aliases WHERE actor_id = ?1 AND made_by = 'person')
       OR EXISTS (SELECT 1 FROM relations WHERE made_by = 'person' AND (from_actor = ?1 OR to_actor = ?1))`,
    id,
  ) !== null

/** Removes an actor that rules made, nobody decided on, noted or gave a name, and nothing names any more. */
export const sweepActor = (writer: Writer, actorId: number): void => {
  const { db } = writer
  const actor = oneRow<{ uid: string; made_by: string; notes: string }>(db, 'SELECT uid, made_by, notes FROM actors WHERE id = ?', actorId)
  if (actor?.made_by !== 'rule' || actor.notes !== '' || actorInUse(db, actorId)) return
  if (hasDecision(db, 'actor', actor.uid) || hasNote(db, 'actor', actor.uid)) return
  for (const column of ['from_actor', 'to_actor']) {
    for (const relation of allValues<number>(db, `SELECT id FROM relations WHERE ${column} = ?`, actorId)) {
      removeRelation(writer, relation)
    }
  }
  removeWhere(writer, 'actor_aliases', 'actor_id', actorId)
  writer.remove('actors', actorId)
}

export const sweepPlace = (writer: Writer, placeId: number): void => {
  const { db } = writer
  const used = oneValue(
    db,
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM resolutions WHERE place_id = ?1) OR EXISTS (SELECT 1 FROM story_events WHERE place_id = ?1)
       OR EXISTS (SELECT 1 FROM places WHERE within_id = ?1 OR merged_into = ?1) OR EXISTS (SELECT 1 FROM places WHERE id = ?1 AND (made_by <> 'rule' OR notes <> ''))`,
    placeId,
  )
  if (used !== null || oneValue(db, 'SELECT 1 FROM places WHERE id = ?', placeId) === null) return
  for (const column of ['from_place', 'to_place']) {
    for (const relation of allValues<number>(db, `SELECT id FROM relations WHERE ${column} = ?`, placeId)) {
      removeRelation(writer, relation)
    }
  }
  writer.remove('places', placeId)
}

/** Rule-made relations whose last passage is gone, apart from affiliations implied by a name ("Russian peacekeepers"). */
export const sweepRelations = (writer: Writer, relationIds: number[]): void => {
  for (const id of relationIds) {
    const bare = oneValue(
      writer.db,
      `SELECT 1 FROM relations WHERE id = ? AND made_by = 'rule' AND NOT (kind = 'affiliation' AND label IS NULL)
         AND NOT EXISTS (SELECT 1 FROM relation_evidence WHERE relation_id = relations.id)`,
      id,
    )
    if (bare !== null) writer.remove('relations', id)
  }
}

export const eventHasDecision = (db: CaseDatabase, eventId: number): boolean => {
  const event = oneRow<{ uid: string; made_by: string; person_set: string }>(
    db,
    'SELECT uid, made_by, person_set FROM story_events WHERE id = ?',
    eventId,
  )
  return event !== undefined && (event.made_by !== 'rule' || event.person_set !== '{}' || hasDecision(db, 'event', event.uid))
}

/** Whether a person decided on what an event says, or joined or parted what tells it. */
export const isDecidedOn = (db: CaseDatabase, eventId: number): boolean =>
  eventHasDecision(db, eventId) ||
  oneValue(
    db,
    `SELECT 1 WHERE EXISTS (SELECT 1 FROM event_reports WHERE event_id = ?1 AND made_by = 'person')
       OR EXISTS (SELECT 1 FROM story_events WHERE merged_into = ?1)`,
    eventId,
  ) !== null

/** Whether a note, a value of a coder or a link of a person hangs on an event, and would be lost with it. */
export const holdsWork = (db: CaseDatabase, eventId: number): boolean =>
  oneValue(
    db,
    `SELECT 1 FROM story_events e WHERE e.id = ?1 AND (
       EXISTS (SELECT 1 FROM annotations WHERE target = 'event' AND target_uid = e.uid)
       OR EXISTS (SELECT 1 FROM coded_values WHERE event_uid = e.uid)
       OR EXISTS (SELECT 1 FROM event_links WHERE made_by = 'person' AND (from_event = e.id OR to_event = e.id)))`,
    eventId,
  ) !== null

/** Removes an article's times, relation finds, coding states and notes; returns the relations that lost a passage. */
export const removeRowsOf = (writer: Writer, articleId: number): number[] => {
  const relations = allValues<number>(
    writer.db,
    'SELECT DISTINCT e.relation_id FROM relation_finds f JOIN relation_evidence e ON e.find_id = f.id WHERE f.article_id = ?',
    articleId,
  )
  const evidence = allValues<number>(
    writer.db,
    'SELECT e.id FROM relation_finds f JOIN relation_evidence e ON e.find_id = f.id WHERE f.article_id = ?',
    articleId,
  )
  for (const id of evidence) writer.remove('relation_evidence', id)
  for (const table of ['times', 'relation_finds', 'coding_states', 'annotations'] as const)
    removeWhere(writer, table, 'article_id', articleId)
  return relations
}

export const removeArticleRow = (writer: Writer, articleId: number): void => {
  removeWhere(writer, 'article_texts', 'article_id', articleId)
  writer.remove('articles', articleId)
}
