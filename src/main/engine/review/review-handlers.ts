import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import type { Role } from '../../../shared/domain/actors.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { CommandHandlers } from '../handler-types.ts'
import { refreshFollowers } from '../resolve/group-reports.ts'
import { setCaseSetting } from '../store/case-queries.ts'
import { decisionOf, writeDecision } from '../store/decision-writes.ts'
import { eventHeads, hasUnclaimedCast, participantsOfEvent } from '../store/event-writes.ts'
import type { Writer } from '../store/writer.ts'
import { editEvent } from './edit-event.ts'
import { levelKey } from './proposal-levels.ts'

const VERDICT_WORDS = { accepted: 'Accepted', rejected: 'Rejected', unchecked: 'Took back the decision on' } as const

/** What Toward becomes when By and Toward change places; roles without a counterpart stay. */
const COUNTERPART: Partial<Record<Role, Role>> = {
  source: 'target',
  target: 'source',
  speaker: 'addressee',
  addressee: 'speaker',
  victim: 'source',
  beneficiary: 'source',
}

const FIELD_WORDS: Record<keyof EventPatch, string> = {
  kind: 'kind',
  title: 'title',
  time: 'time',
  placeId: 'place',
  participants: 'participants',
  factuality: 'factuality',
}

export const reviewHandlers: CommandHandlers<'review.decide' | 'review.editEvents' | 'review.swapRoles' | 'proposals.setLevel'> = {
  'review.decide': ({ change, coder, now, newUid }, { target, ids, verdict }) => {
    const at = now().toISOString()
    const words = `${VERDICT_WORDS[verdict]} ${counted(ids.length, target)}`
    const decide = (writer: Writer, targetId: number): boolean => {
      const swapped = target === 'event' && verdict === 'accepted' && hasUnclaimedCast(writer.db, targetId)
      const changed = swapped ? { participants: participantsOfEvent(writer.db, targetId) } : undefined
      return writeDecision(writer, { target, targetId, coder, verdict, changed, at, newUid })
    }
    const affected = change(words, (writer) => ids.filter((id) => decide(writer, id)).length)
    if (affected === 0) throw new AppError('not-found', `None of these is in the case any more. Nothing was decided.`)
    return { words, affected }
  },
  'review.editEvents': ({ db, change, coder, now, newUid }, { eventIds, patch }) => {
    const heads = eventHeads(db, eventIds)
    if (heads.length === 0) throw new AppError('not-found', 'None of these events is in the case any more. Nothing was changed.')
    const fields = (Object.keys(FIELD_WORDS) as (keyof EventPatch)[]).filter((key) => patch[key] !== undefined)
    const which = heads.length === 1 ? `“${heads[0]?.title}”` : counted(heads.length, 'event')
    const words = `Set ${fields.map((field) => FIELD_WORDS[field]).join(', ')} of ${which}`
    change(words, (writer) => {
      for (const { id } of heads) {
        editEvent(writer, id, patch)
        if (patch.time !== undefined) refreshFollowers(writer, id, { newUid })
        writeDecision(writer, {
          target: 'event',
          targetId: id,
          coder,
          verdict: 'accepted',
          changed: patch,
          at: now().toISOString(),
          newUid,
        })
      }
    })
    return { words, affected: heads.length }
  },
  'proposals.setLevel': ({ change }, { target, level }) => {
    const words = `Set the proposals of same ${target}s to ${level}`
    change(words, (writer) => setCaseSetting(writer, levelKey(target), level))
    return { words, affected: 1 }
  },
  'review.swapRoles': ({ db, change, coder, now, newUid }, { eventId }) => {
    const [head] = eventHeads(db, [eventId])
    if (!head) throw new AppError('not-found', 'This event is not in the case any more. Nothing was swapped.')
    const mine = decisionOf(db, 'event', head.uid, coder)
    const before = (JSON.parse(mine?.changed ?? '{}') as EventPatch).participants ?? participantsOfEvent(db, eventId)
    const participants = before.map((p) => ({ actorId: p.actorId, role: COUNTERPART[p.role] ?? p.role }))
    const words = `Swapped By and Toward of “${head.title}”`
    change(words, (writer) => {
      editEvent(writer, eventId, { participants })
      if (!mine) return
      const { verdict } = mine
      writeDecision(writer, {
        target: 'event',
        targetId: eventId,
        coder,
        verdict,
        changed: { participants },
        at: now().toISOString(),
        newUid,
      })
    })
    return { words, affected: 1 }
  },
}
