import type { CaseDatabase } from './open.ts'
import { allRows, oneValue } from './prepared.ts'

export interface OwnNameRow {
  uid: string
  name: string
  kind: string
  identity: string | null
  iso3: string | null
  sector: string | null
  words: string
  folded: string
  /** A gazetteer's actor of the case has the name too. */
  contested: 0 | 1
}

/** Every name that a person gave an actor, or said in a rule to be another name of one, with the actor that it stands for now. */
export const ownNames = (db: CaseDatabase): OwnNameRow[] =>
  allRows<OwnNameRow>(
    db,
    `WITH given(actor_id, words, folded) AS (
       SELECT actor_id, alias, folded FROM actor_aliases WHERE made_by = 'person'
       UNION SELECT a.id, r.words, r.folded FROM case_rules r JOIN actors a ON a.uid = r.actor_uid WHERE r.kind = 'alias'
     )
     SELECT DISTINCT s.uid, s.name, s.kind, s.identity, s.iso3, s.sector, g.words, g.folded,
       EXISTS (SELECT 1 FROM actor_aliases n JOIN actors b ON b.id = n.actor_id JOIN actors o ON o.id = coalesce(b.merged_into, b.id)
               WHERE n.folded = g.folded AND o.identity IS NOT NULL AND o.id <> s.id) AS contested
     FROM given g JOIN actors a ON a.id = g.actor_id JOIN actors s ON s.id = coalesce(a.merged_into, a.id) ORDER BY s.uid, g.words`,
  )

/** Differs with every change that ends, is undone or done again, but not while a job writes: the last that stands, by its uid, as ids are used again. */
export const vocabularyStamp = (db: CaseDatabase): string | null =>
  oneValue<string>(db, `SELECT uid FROM changes WHERE state = 'done' ORDER BY ended DESC LIMIT 1`)
