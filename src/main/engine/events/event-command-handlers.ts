import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { classOf } from '../../../shared/domain/kinds.ts'
import type { CommandContext, CommandHandlers } from '../handler-types.ts'
import { refreshEvent, splitOff } from '../resolve/group-reports.ts'
import { readTypedTime } from '../review/edit-event.ts'
import { keepApart } from '../store/actor-writes.ts'
import { articleById, textOfArticle } from '../store/article-queries.ts'
import { codesOfKind } from '../store/case-kind-queries.ts'
import { writeDecision } from '../store/decision-writes.ts'
import {
  attachReports,
  type EventHead,
  eventHeads,
  mergeEvent,
  moveReports,
  reportsOfEvent,
  shownReportOf,
  toldOf,
  writeParticipants,
} from '../store/event-writes.ts'
import { eventLinkId } from '../store/report-queries.ts'
import { timeColumns } from '../store/time-columns.ts'
import type { Writer } from '../store/writer.ts'

type NewEvent = ParsedInput<'events.create'>

const theEvent = (context: CommandContext, id: number): EventHead => {
  const [head] = eventHeads(context.db, [id])
  if (!head)
    throw new AppError('not-found', 'This event is not in the case any more. It may have been joined to another; nothing was changed.')
  return head
}

/** A report by hand, so that an event that a person found has its passage like any other. */
const writePassage = (
  writer: Writer,
  context: CommandContext,
  event: Pick<NewEvent, 'kind' | 'title' | 'time' | 'factuality'>,
  passage: NonNullable<NewEvent['passage']>,
  eventId: number,
): number => {
  const { articleId, start, end } = passage
  const article = articleById(context.db, articleId)
  if (!article || start >= end || end > textOfArticle(context.db, articleId).text.length) {
    throw new AppError('invalid-input', 'The passage is not in the article’s text. Nothing was changed.')
  }
  const codes = codesOfKind(context.db, event.kind)
  const runId = writer.insert('runs', { uid: context.newUid(), extractor: 'by hand', lexicon: '', at: context.now().toISOString() })
  const uid = createHash('sha256').update([article.uid, event.kind, start, end, context.newUid()].join('|')).digest('hex').slice(0, 32)
  const reportId = writer.insert('reports', {
    uid,
    article_id: articleId,
    run_id: runId,
    kind: event.kind,
    ...codes,
    title: event.title,
    trigger_start: start,
    trigger_end: end,
    passage_start: start,
    passage_end: end,
    ...timeColumns(readTypedTime(event.time)),
    time_text: null,
    time_rule: null,
    time_open: 0,
    place_chain: null,
    attributes: '{}',
    factuality: event.factuality,
    attributed_to: null,
    hedged: 0,
    background: 0,
    rule: 'by-hand',
    confidence: 1,
  })
  attachReports(writer, [{ eventId, reportId, rule: 'person' }])
  return reportId
}

const insertManualEvent = (writer: Writer, context: CommandContext, event: NewEvent): number => {
  const codes = codesOfKind(context.db, event.kind)
  const { passage: _, ...told } = event
  const id = writer.insert('story_events', {
    uid: context.newUid(),
    kind: event.kind,
    class: classOf(event.kind, codes.plover),
    ...codes,
    title: event.title,
    ...timeColumns(readTypedTime(event.time)),
    time_hint: null,
    place_id: event.placeId,
    factuality: event.factuality,
    attributed_to: null,
    hedged: 0,
    background: 0,
    confidence: 1,
    disputed: 0,
    shown_report: null,
    time_report: null,
    person_set: JSON.stringify({ kind: true, title: true, time: true, place: true, participants: true, factuality: true }),
    made_by: 'person',
    group_key: null,
    merged_into: null,
  })
  writeParticipants(
    writer,
    id,
    event.participants.map((p) => ({ ...p, reportId: null })),
  )
  if (event.passage) {
    const reportId = writePassage(writer, context, event, event.passage, id)
    writer.update('story_events', id, { shown_report: reportId })
  }
  writeDecision(writer, {
    target: 'event',
    targetId: id,
    coder: context.coder,
    verdict: 'manual',
    changed: told,
    at: context.now().toISOString(),
    newUid: context.newUid,
  })
  return id
}

export const eventCommandHandlers: CommandHandlers<
  'events.create' | 'events.addPassage' | 'events.merge' | 'events.split' | 'events.notSame' | 'events.link' | 'events.unlink'
> = {
  'events.create': (context, event) => {
    const words = `Made the event “${event.title}”`
    return { eventId: context.change(words, (writer) => insertManualEvent(writer, context, event)), words }
  },
  'events.addPassage': (context, { eventId, ...passage }) => {
    const head = theEvent(context, eventId)
    const words = `Added a passage to “${head.title}”`
    context.change(words, (writer) => {
      const reportId = writePassage(writer, context, toldOf(writer.db, eventId), passage, eventId)
      if (shownReportOf(writer.db, eventId) === null) writer.update('story_events', eventId, { shown_report: reportId })
    })
    return { words, affected: 1 }
  },
  'events.merge': (context, { into, from }) => {
    const root = theEvent(context, into)
    const others = eventHeads(context.db, from).filter((head) => head.id !== into)
    if (others.length === 0) throw new AppError('invalid-input', 'There is no second event to join. Nothing was changed.')
    const words = `Joined ${others.length === 1 ? `“${others[0]?.title}”` : `${others.length} events`} to “${root.title}”`
    context.change(words, (writer) => {
      for (const other of others) mergeEvent(writer, root.id, other.id)
      refreshEvent(writer, root.id, context)
    })
    return { words, affected: others.length }
  },
  'events.split': (context, { eventId, reportIds }) => {
    const head = theEvent(context, eventId)
    const all = reportsOfEvent(context.db, eventId)
    const moved = reportIds.filter((id) => all.includes(id))
    if (moved.length === 0 || moved.length === all.length) {
      throw new AppError('invalid-input', 'Choose some of the passages of the event, not none and not all. Nothing was split.')
    }
    const words = `Split ${moved.length === 1 ? 'a passage' : `${moved.length} passages`} from “${head.title}”`
    const newId = context.change(words, (writer) => {
      const id = splitOff(writer, moved, context)
      moveReports(writer, moved, id)
      refreshEvent(writer, eventId, context)
      return id
    })
    return { eventId: newId, words }
  },
  'events.notSame': (context, { a, b }) => {
    const [first, second] = [theEvent(context, a), theEvent(context, b)]
    const words = `“${first.title}” and “${second.title}” are two events`
    context.change(words, (writer) => keepApart(writer, 'event', [first.uid, second.uid], context.coder, context.now().toISOString()))
    return { words, affected: 2 }
  },
  'events.link': (context, { from, to, kind }) => {
    const [first, second] = [theEvent(context, from), theEvent(context, to)]
    if (from === to) throw new AppError('invalid-input', 'An event cannot be linked to itself. Nothing was changed.')
    const words = `Linked “${first.title}” to “${second.title}”`
    context.change(words, (writer) => {
      if (eventLinkId(writer.db, from, to, kind) === null) {
        writer.insert('event_links', { uid: context.newUid(), from_event: from, to_event: to, kind, made_by: 'person' })
      }
    })
    return { words, affected: 1 }
  },
  'events.unlink': (context, { from, to, kind }) => {
    const link = eventLinkId(context.db, from, to, kind)
    if (link === null) throw new AppError('not-found', 'These events are not linked that way. Nothing was changed.')
    const words = 'Removed a link between events'
    context.change(words, (writer) => writer.remove('event_links', link))
    return { words, affected: 1 }
  },
}
