import { refreshEvent } from '../resolve/group-reports.ts'
import { chainsOfArticle, eventsOfArticle } from '../store/article-queries.ts'
import { copiesOf } from '../store/copy-queries.ts'
import { reportsOfEvent } from '../store/event-writes.ts'
import { reportsOfArticle } from '../store/report-queries.ts'
import {
  eventHasDecision,
  removeArticleRow,
  removeChain,
  removeEvent,
  removeReport,
  removeRowsOf,
  sweepActor,
  sweepPlace,
  sweepRelations,
} from '../store/sweep-queries.ts'
import type { Writer } from '../store/writer.ts'

interface Ids {
  newUid: () => string
}

/** When an original goes, the oldest of its copies stands in its place. */
const passOnCopies = (writer: Writer, articleId: number): void => {
  const [heir, ...others] = copiesOf(writer.db, articleId)
  if (heir === undefined) return
  writer.update('articles', heir, { copy_of: null })
  for (const id of others) writer.update('articles', id, { copy_of: heir })
}

const deleteArticle = (writer: Writer, articleId: number, ids: Ids): void => {
  const events = eventsOfArticle(writer.db, articleId)
  const relations = removeRowsOf(writer, articleId)
  for (const reportId of reportsOfArticle(writer.db, articleId)) removeReport(writer, reportId)
  for (const eventId of events) {
    if (reportsOfEvent(writer.db, eventId).length > 0) refreshEvent(writer, eventId, ids)
    else if (!eventHasDecision(writer.db, eventId)) removeEvent(writer, eventId)
  }
  const orphans = chainsOfArticle(writer.db, articleId).map((chainId) => removeChain(writer, chainId))
  sweepRelations(writer, relations)
  for (const { actorId } of orphans) if (actorId !== null) sweepActor(writer, actorId)
  for (const { placeId } of orphans) if (placeId !== null) sweepPlace(writer, placeId)
  passOnCopies(writer, articleId)
  removeArticleRow(writer, articleId)
}

/** Takes articles out with everything that only they say; what people decided stays. */
export const deleteArticles = (writer: Writer, articleIds: number[], ids: Ids): number => {
  for (const id of articleIds) deleteArticle(writer, id, ids)
  return articleIds.length
}
