import { missingEventLinks, relationFind, sameRelation } from '../store/report-queries.ts'
import type { Row, Writer } from '../store/writer.ts'
import type { Resolutions } from './resolutions.ts'

interface Ids {
  newUid: () => string
}

/** Lasting ties between actors and places, each with the passages that state it. */
export const relate = (writer: Writer, finds: number[], resolutions: Resolutions, ids: Ids): void => {
  for (const id of finds) {
    const find = relationFind(writer.db, id)
    const [from, to] = [resolutions.of(find.from_chain), resolutions.of(find.to_chain)]
    const ends = { fromActor: from.actorId, fromPlace: from.placeId, toActor: to.actorId, toPlace: to.placeId }
    const sameThing = ends.fromActor === ends.toActor && ends.fromPlace === ends.toPlace
    if (sameThing) continue
    const relation =
      sameRelation(writer.db, ends, find.kind, find.label) ??
      writer.insert('relations', {
        uid: ids.newUid(),
        kind: find.kind,
        from_actor: ends.fromActor,
        from_place: ends.fromPlace,
        to_actor: ends.toActor,
        to_place: ends.toPlace,
        label: find.label,
        valid_edtf: null,
        valid_from: null,
        valid_to: null,
        made_by: 'rule',
      })
    writer.insert('relation_evidence', { relation_id: relation, find_id: id })
  }
}

/** What the reports of an article say about each other holds between their events. */
export const linkEvents = (writer: Writer, articleId: number, ids: Ids): void => {
  const rows = missingEventLinks(writer.db, articleId).map(
    ({ from, to, kind }): Row => ({ uid: ids.newUid(), from_event: from, to_event: to, kind, made_by: 'rule' }),
  )
  writer.insertAll('event_links', rows)
}
