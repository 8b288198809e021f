import { parseEdtf } from '../../../shared/domain/edtf.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import {
  bareAffiliations,
  missingEventLinks,
  type RelationFindRow,
  relationFind,
  sameRelations,
  termsOfRelation,
} from '../store/report-queries.ts'
import type { Row, Writer } from '../store/writer.ts'
import { bothTerms } from './both-terms.ts'
import type { Resolutions } from './resolutions.ts'

interface Ids {
  newUid: () => string
}

type Ends = Parameters<typeof sameRelations>[1]

const timeOf = (edtf: string | null): FuzzyTime | null => {
  const read = edtf === null ? null : parseEdtf(edtf)
  return read?.ok ? read.time : null
}

/** What passages say of one term, as far as they say it; undefined where they contradict each other. */
const together = (said: (string | null)[]): FuzzyTime | null | undefined => {
  let term: FuzzyTime | null = null
  for (const time of said.map(timeOf)) {
    const both: FuzzyTime | null = term && time ? bothTerms(term, time) : (term ?? time)
    if (term && time && !both) return undefined
    term = both
  }
  return term
}

const validColumns = (valid: FuzzyTime | null): Row => ({
  valid_edtf: valid?.edtf ?? null,
  valid_from: valid?.startEarliest ?? null,
  valid_to: valid?.endLatest ?? null,
})

/** The relation that a find speaks of: one whose term agrees with it, which it may narrow unless a person set it; else a new one. */
const relationFor = (writer: Writer, find: RelationFindRow, ends: Ends, ids: Ids): number => {
  for (const { id, valid_edtf, made_by } of sameRelations(writer.db, ends, find.kind, find.label)) {
    if (made_by === 'person') return id
    const valid = together([...termsOfRelation(writer.db, id), find.valid_edtf])
    if (valid === undefined) continue
    if ((valid?.edtf ?? null) !== valid_edtf) writer.update('relations', id, validColumns(valid))
    return id
  }
  return writer.insert('relations', {
    uid: ids.newUid(),
    kind: find.kind,
    from_actor: ends.fromActor,
    from_place: ends.fromPlace,
    to_actor: ends.toActor,
    to_place: ends.toPlace,
    label: find.label,
    ...validColumns(timeOf(find.valid_edtf)),
    made_by: 'rule',
  })
}

/** Lasting ties between actors and places, each with the passages that state it. */
export const relate = (writer: Writer, finds: number[], resolutions: Resolutions, ids: Ids): void => {
  for (const id of finds) {
    const find = relationFind(writer.db, id)
    const [from, to] = [resolutions.of(find.from_chain), resolutions.of(find.to_chain)]
    const ends = { fromActor: from.actorId, fromPlace: from.placeId, toActor: to.actorId, toPlace: to.placeId }
    const sameThing = ends.fromActor === ends.toActor && ends.fromPlace === ends.toPlace
    if (sameThing) continue
    writer.insert('relation_evidence', { relation_id: relationFor(writer, find, ends, ids), find_id: id })
    // Somebody who held an office for a time belonged to its state for that time only.
    if (find.kind === 'office' && find.valid_edtf !== null && ends.fromActor !== null && ends.toActor !== null)
      for (const bare of bareAffiliations(writer.db, ends.fromActor, ends.toActor)) writer.remove('relations', bare)
  }
}

/** What the reports of an article say about each other holds between their events. */
export const linkEvents = (writer: Writer, articleId: number, ids: Ids): void => {
  const rows = missingEventLinks(writer.db, articleId).map(
    ({ from, to, kind }): Row => ({ uid: ids.newUid(), from_event: from, to_event: to, kind, made_by: 'rule' }),
  )
  writer.insertAll('event_links', rows)
}
