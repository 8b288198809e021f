import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import type { EventLinkKind } from '../../../shared/domain/actors.ts'
import type { QueryContext } from '../handler-types.ts'
import { coderWhoSet, eventCoding, linksOfEvent } from '../store/event-queries.ts'
import { createEvidenceReader } from './event-evidence.ts'
import { summariesById } from './event-summaries.ts'

const timeSetBy = (context: QueryContext, uid: string, personSet: string): string | null =>
  (JSON.parse(personSet) as { time?: true }).time ? (coderWhoSet(context.db, uid, 'time') ?? 'a person') : null

/** Rules that put reports of several articles, or several of one, under this event; null where it has one report. */
const groupedByRule = (madeBy: string[]): string | null => {
  if (madeBy.length < 2) return null
  return madeBy.find((rule) => rule !== 'same-article') ?? madeBy[0] ?? null
}

/** An event with its evidence. @throws AppError `not-found` */
export const eventDetail = (context: QueryContext, eventId: number): EventDetail => {
  const coding = eventCoding(context.db, eventId)
  if (coding?.merged_into) return eventDetail(context, coding.merged_into)
  const links = linksOfEvent(context.db, eventId)
  const summaries = summariesById(context, [eventId, ...links.map((link) => link.other)])
  const summary = summaries.get(eventId)
  if (!coding || !summary) {
    throw new AppError(
      'not-found',
      context.blind
        ? 'Blind mode is on: a find that you have not decided on stays hidden until you turn it off.'
        : 'This event is no longer in the case. Undo brings it back if it was removed.',
    )
  }
  const { evidence, madeBy } = createEvidenceReader(context.db)(eventId)
  return {
    ...summary,
    evidence,
    timeSetBy: timeSetBy(context, summary.uid, coding.person_set),
    links: links.flatMap(({ kind, direction, other }) => {
      const event = summaries.get(other)
      return event ? [{ kind: kind as EventLinkKind, direction, event }] : []
    }),
    groupedByRule: groupedByRule(madeBy),
  }
}
