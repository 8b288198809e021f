import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import { CLASS_LABELS, EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import { actorOf, type EventColumns } from './event-columns.ts'
import { listOf, type RaggedColumn } from './ragged-column.ts'

const MOST_GROUPS = 12

export interface TimelineGroup {
  /** The class, the kind or the outlet, or the id of the actor or place; `none` and `other` for what has none and for all others. */
  key: string
  /** Rows in the order in which they begin. */
  rows: number[]
}

/** Rows by code; a row may stand under several, such as each of its actors. */
const byCode = (rows: Iterable<number>, codesOf: (row: number) => Iterable<number>): Map<number, number[]> => {
  const groups = new Map<number, number[]>()
  for (const row of rows) {
    for (const code of codesOf(row)) {
      const group = groups.get(code)
      if (!group) groups.set(code, [row])
      else if (group[group.length - 1] !== row) group.push(row)
    }
  }
  return groups
}

const single = (codes: Uint8Array | Int32Array) => {
  const one = [0]
  return (row: number): number[] => {
    one[0] = codes[row] as number
    return one
  }
}

const several = (lists: RaggedColumn, code: (value: number) => number) => (row: number) => {
  const list = listOf(lists, row)
  return list.length === 0 ? [0] : Array.from(list, code)
}

const inOrder = (parts: number[][]): number[] => [...new Set(parts.flat())]

/** The largest groups, and one for all others together. Code 0 is "none". */
const largest = (groups: Map<number, number[]>, order: (row: number) => number): { code: number | null; rows: number[] }[] => {
  const sorted = [...groups].sort((a, b) => Number(a[0] === 0) - Number(b[0] === 0) || b[1].length - a[1].length || a[0] - b[0])
  const shown = sorted.slice(0, MOST_GROUPS).map(([code, rows]) => ({ code: code as number | null, rows }))
  const others = sorted.slice(MOST_GROUPS).map(([, rows]) => rows)
  if (others.length > 0) shown.push({ code: null, rows: inOrder(others).sort((a, b) => order(a) - order(b) || a - b) })
  return shown
}

/** Groups of the timeline, in the order in which they stand. `rows` come in the order in which they begin. */
export const groupRows = (columns: EventColumns, rows: Iterable<number>, groupBy: Grouping): TimelineGroup[] => {
  const order = (row: number): number => columns.drawnStart[row] as number
  const keyed = (groups: Map<number, number[]>, keyOf: (code: number) => string): TimelineGroup[] =>
    largest(groups, order).map(({ code, rows: of }) => ({ key: code === null ? 'other' : code === 0 ? 'none' : keyOf(code), rows: of }))
  switch (groupBy) {
    case 'class': {
      const groups = byCode(rows, single(columns.class))
      return EVENT_CLASSES.flatMap((key, code) => {
        const of = groups.get(code)
        return of ? [{ key, rows: of }] : []
      })
    }
    case 'kind': {
      // Kinds count from 0, and here 0 is "none".
      const groups = new Map([...byCode(rows, single(columns.kind))].map(([code, of]) => [code + 1, of]))
      return keyed(groups, (code) => columns.kinds.words[code - 1] as string)
    }
    case 'actor':
      return keyed(byCode(rows, several(columns.participants, actorOf)), String)
    case 'place':
      return keyed(byCode(rows, single(columns.place)), String)
    case 'outlet':
      return keyed(
        byCode(
          rows,
          several(columns.newsOutlets, (code) => code),
        ),
        (code) => columns.outlets.words[code] as string,
      )
    default: {
      const never: never = groupBy
      return never
    }
  }
}

/** Names of actors or places by id. */
export type NamesOf = (ids: number[]) => Map<number, string>

const NONE: Record<Grouping, string> = { class: '', kind: '', actor: 'No actor', place: 'No place', outlet: 'Outlet unknown' }

/** Labels by key. Names are asked for at every answer, as they may change while events do not. */
export const labelGroups = (
  keys: string[],
  groupBy: Grouping,
  names: { actors: NamesOf; places: NamesOf; kind: (key: string) => string },
): Map<string, string> => {
  const ids = keys.map(Number).filter((id) => id > 0)
  const found = groupBy === 'actor' ? names.actors(ids) : groupBy === 'place' ? names.places(ids) : new Map<number, string>()
  const labelOf = (key: string): string => {
    if (key === 'other') return 'All others'
    if (key === 'none') return NONE[groupBy]
    if (groupBy === 'class') return CLASS_LABELS[key as EventClass]
    if (groupBy === 'kind') return names.kind(key)
    return groupBy === 'outlet' ? key : (found.get(Number(key)) ?? key)
  }
  return new Map(keys.map((key) => [key, labelOf(key)]))
}
