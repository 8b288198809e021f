import type { ActorPatch } from '../../../shared/contract/actor-calls.ts'
import { AppError } from '../../../shared/contract/app-error.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { CommandContext, CommandHandlers } from '../handler-types.ts'
import { refreshEvent } from '../resolve/group-reports.ts'
import { readTypedTime } from '../review/edit-event.ts'
import {
  type ActorHead,
  actorHeads,
  eventsNaming,
  insertActor,
  keepApart,
  mergeActor,
  resolutionsIn,
  setAliases,
  tombstone,
} from '../store/actor-writes.ts'
import { writeDecision } from '../store/decision-writes.ts'
import { aliasesOf } from '../store/resolution-queries.ts'
import { removeRelation } from '../store/sweep-queries.ts'
import type { Row, Writer } from '../store/writer.ts'

const theActor = (context: CommandContext, id: number): ActorHead => {
  const [head] = actorHeads(context.db, [id])
  if (!head)
    throw new AppError('not-found', 'This actor is not in the case any more. It may have been merged into another; nothing was changed.')
  return head
}

const rowOf = (patch: ActorPatch): Row => {
  const { aliases: _aliases, ...row } = patch
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row
}

const edit = (writer: Writer, context: CommandContext, id: number, patch: ActorPatch): void => {
  writer.update('actors', id, rowOf(patch))
  const names = patch.aliases ?? (patch.name === undefined ? null : aliasesOf(writer.db, id))
  const given = patch.name === undefined ? [] : [patch.name]
  if (names) setAliases(writer, id, [...given, ...names], given)
  writeDecision(writer, {
    target: 'actor',
    targetId: id,
    coder: context.coder,
    verdict: 'accepted',
    changed: patch,
    at: context.now().toISOString(),
    newUid: context.newUid,
  })
}

export const actorCommandHandlers: CommandHandlers<
  | 'actors.create'
  | 'actors.edit'
  | 'actors.merge'
  | 'actors.unmerge'
  | 'actors.split'
  | 'actors.notSame'
  | 'actors.affiliate'
  | 'actors.removeRelation'
> = {
  'actors.create': (context, patch) => {
    const words = `Made the actor “${patch.name}”`
    const actorId = context.change(words, (writer) => {
      const id = insertActor(writer, context.newUid(), rowOf(patch) as { name: string; kind: string } & Row)
      if (patch.aliases) setAliases(writer, id, [patch.name, ...patch.aliases])
      return id
    })
    return { actorId, words }
  },
  'actors.edit': (context, { actorIds, patch }) => {
    const heads = actorIds.map((id) => theActor(context, id))
    if (patch.name !== undefined && heads.length > 1)
      throw new AppError('invalid-input', 'Several actors cannot get one name; merge them instead. Nothing was changed.')
    const words = `Changed ${heads.length === 1 ? `“${heads[0]?.name}”` : counted(heads.length, 'actor')}`
    context.change(words, (writer) => {
      for (const head of heads) edit(writer, context, head.id, patch)
    })
    return { words, affected: heads.length }
  },
  'actors.merge': (context, { into, from }) => {
    const root = theActor(context, into)
    const others = actorHeads(context.db, from).filter((head) => head.id !== into)
    if (others.length === 0) throw new AppError('invalid-input', 'There is no second actor to merge. Nothing was changed.')
    const words = `Merged ${others.map((head) => `“${head.name}”`).join(', ')} into “${root.name}”`
    context.change(words, (writer) => {
      for (const other of others) mergeActor(writer, root.id, other)
    })
    return { words, affected: others.length }
  },
  'actors.unmerge': (context, { actorId }) => {
    const head = tombstone(context.db, actorId)
    if (!head) throw new AppError('not-found', 'This actor was not merged into another. Nothing was changed.')
    const words = `Took “${head.name}” apart again`
    context.change(words, (writer) => {
      writer.update('actors', actorId, { merged_into: null })
      for (const eventId of eventsNaming(writer.db, actorId)) refreshEvent(writer, eventId, context)
    })
    return { words, affected: 1 }
  },
  'actors.split': (context, { actorId, articleIds, name }) => {
    const head = theActor(context, actorId)
    const words = `Split “${name}” from “${head.name}”`
    const newId = context.change(words, (writer) => {
      const resolutions = resolutionsIn(writer.db, actorId, articleIds)
      if (resolutions.length === 0) throw new AppError('invalid-input', `None of these articles names “${head.name}”. Nothing was split.`)
      const id = insertActor(writer, context.newUid(), { name, kind: head.kind })
      for (const resolution of resolutions) writer.update('resolutions', resolution, { actor_id: id, made_by: 'person' })
      for (const eventId of eventsNaming(writer.db, id)) refreshEvent(writer, eventId, context)
      return id
    })
    return { actorId: newId, words }
  },
  'actors.notSame': (context, { a, b }) => {
    const [first, second] = [theActor(context, a), theActor(context, b)]
    const words = `“${first.name}” and “${second.name}” are not the same`
    context.change(words, (writer) => keepApart(writer, 'actor', [first.uid, second.uid], context.coder, context.now().toISOString()))
    return { words, affected: 2 }
  },
  'actors.affiliate': (context, { actorId, to, kind, label, valid }) => {
    const [who, body] = [theActor(context, actorId), theActor(context, to)]
    const time = readTypedTime(valid)
    const words = `“${who.name}” belongs to “${body.name}”`
    context.change(words, (writer) =>
      writer.insert('relations', {
        uid: context.newUid(),
        kind,
        from_actor: who.id,
        from_place: null,
        to_actor: body.id,
        to_place: null,
        label,
        valid_edtf: time?.edtf ?? null,
        valid_from: time?.startEarliest ?? null,
        valid_to: time?.endLatest ?? null,
        made_by: 'person',
      }),
    )
    return { words, affected: 1 }
  },
  'actors.removeRelation': (context, { relationId }) => {
    const words = 'Removed a tie'
    context.change(words, (writer) => removeRelation(writer, relationId))
    return { words, affected: 1 }
  },
}
