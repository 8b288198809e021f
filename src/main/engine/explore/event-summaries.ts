import { DOUBTFUL_BELOW, STATUSES, type Status } from '../../../shared/contract/filter.ts'
import type { EventSummary, ShownTime } from '../../../shared/contract/shapes.ts'
import { type Factuality, ROLES, type Role } from '../../../shared/domain/actors.ts'
import type { FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'
import { timeInWords } from '../../../shared/domain/time-words.ts'
import type { QueryContext } from '../handler-types.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import { type EventRow, eventRows } from '../store/event-queries.ts'
import { timeFromColumns } from '../store/time-columns.ts'
import { actorOf, roleCodeOf } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { listOf } from './ragged-column.ts'
import { type ActorRef, actorRefsById } from './shown-names.ts'

export const shownTimeOf = (time: FuzzyTime | null): ShownTime | null => (time === null ? null : { ...time, words: timeInWords(time) })

const statusAt = (index: EventIndex, row: number): Status => STATUSES[index.columns.status[row] as number] ?? 'unchecked'

const summarise = (
  index: EventIndex,
  read: EventRow,
  actors: Map<number, ActorRef>,
  labelOf: (kind: string) => string,
): EventSummary | null => {
  const { columns } = index
  const row = columns.rowOfId.get(read.id)
  if (row === undefined) return null
  const status = statusAt(index, row)
  const participants = [...listOf(columns.participants, row)].flatMap((packed) => {
    const actor = actors.get(actorOf(packed))
    return actor ? [{ ...actor, role: ROLES[roleCodeOf(packed)] as Role }] : []
  })
  return {
    id: read.id,
    uid: read.uid,
    kind: read.kind,
    kindLabel: labelOf(read.kind),
    class: read.class as EventClass,
    title: read.title,
    time: shownTimeOf(timeFromColumns(read)),
    timeHint: read.time_hint,
    status,
    confidence: read.confidence,
    doubtful: status === 'unchecked' && read.confidence < DOUBTFUL_BELOW,
    factuality: read.factuality as Factuality,
    attributedTo: read.attributed_to === null ? null : (actors.get(read.attributed_to) ?? null),
    background: read.background === 1,
    participants,
    place: read.place_id === null || read.place_name === null ? null : { id: read.place_id, name: read.place_name },
    reports: columns.reports[row] as number,
    articles: columns.articles.lengths[row] as number,
    outlets: columns.voices.lengths[row] as number,
    disputed: read.disputed,
  }
}

/** Summaries of these events by id; what the index does not know is missing. */
export const summariesById = ({ db, index: indexOf }: QueryContext, ids: Iterable<number>): Map<number, EventSummary> => {
  const index = indexOf()
  const rows = eventRows(db, JSON.stringify([...ids]))
  const actorIds = new Set<number>()
  for (const read of rows) {
    const row = index.columns.rowOfId.get(read.id)
    if (row !== undefined) for (const packed of listOf(index.columns.participants, row)) actorIds.add(actorOf(packed))
    if (read.attributed_to !== null) actorIds.add(read.attributed_to)
  }
  const actors = actorRefsById(db, actorIds)
  const labelOf = kindLabels(db)
  return new Map(
    rows.flatMap((read) => {
      const summary = summarise(index, read, actors, labelOf)
      return summary ? [[read.id, summary]] : []
    }),
  )
}

/** The same in the order asked for. */
export const summariesOf = (context: QueryContext, ids: readonly number[]): EventSummary[] => {
  const found = summariesById(context, ids)
  return ids.flatMap((id) => found.get(id) ?? [])
}
