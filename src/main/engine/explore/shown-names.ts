import type { z } from 'zod'
import type { actorRef } from '../../../shared/contract/shapes.ts'
import type { ActorKind } from '../../../shared/domain/actors.ts'
import { actorRefs } from '../store/actor-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { placeNames } from '../store/place-queries.ts'

export type ActorRef = z.infer<typeof actorRef>

/** By id, and without a question where there is nothing to ask. */
const byId = <R extends { id: number }, T>(ids: Iterable<number>, read: (list: string) => R[], of: (row: R) => T): Map<number, T> => {
  const list = [...ids]
  return new Map(list.length === 0 ? [] : read(JSON.stringify(list)).map((row) => [row.id, of(row)]))
}

export const actorRefsById = (db: CaseDatabase, ids: Iterable<number>): Map<number, ActorRef> =>
  byId(
    ids,
    (list) => actorRefs(db, list),
    (row) => ({ ...row, kind: row.kind as ActorKind }),
  )

export const actorNamesById = (db: CaseDatabase, ids: Iterable<number>): Map<number, string> =>
  byId(
    ids,
    (list) => actorRefs(db, list),
    (row) => row.name,
  )

export const placeNamesById = (db: CaseDatabase, ids: Iterable<number>): Map<number, string> =>
  byId(
    ids,
    (list) => placeNames(db, list),
    (row) => row.name,
  )
