import type { z } from 'zod'
import type { actorRef } from '../../../shared/contract/shapes.ts'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import { actorRefs } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { placeNames } from '../store/place-queries.ts'

export type ActorRef = z.infer<typeof actorRef>

export const actorRefsById = (db: CaseDatabase, ids: Iterable<number>): Map<number, ActorRef> =>
  new Map(actorRefs(db, JSON.stringify([...ids])).map((row) => [row.id, { ...row, kind: row.kind as ActorKind }]))

export const actorNamesById = (db: CaseDatabase, ids: Iterable<number>): Map<number, string> =>
  new Map(actorRefs(db, JSON.stringify([...ids])).map((row) => [row.id, row.name]))

export const placeNamesById = (db: CaseDatabase, ids: Iterable<number>): Map<number, string> =>
  new Map(placeNames(db, JSON.stringify([...ids])).map((row) => [row.id, row.name]))
