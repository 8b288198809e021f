import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { eventsByActor } from '../explore/network-rows.ts'
import type { QueryContext } from '../handler-types.ts'
import { foldName } from '../resolve/fold-name.ts'
import { looseName } from '../resolve/loose-name.ts'
import { fileStamp } from '../store/file-stamp.ts'
import type { CaseDatabase } from '../store/open.ts'
import { actorHits, allAliases } from '../store/search-queries.ts'

/** Many names in one text, so that looking for words in all of them is one search and not one a name. */
interface Haystack {
  text: string
  /** Where each name begins in `text`. */
  starts: Int32Array
}

interface KnownAliases {
  stamp: string
  actorIds: number[]
  aliases: string[]
  folded: Haystack
  loose: Haystack
}

const stack = (names: readonly string[]): Haystack => {
  const starts = new Int32Array(names.length)
  let length = 0
  for (const [at, name] of names.entries()) {
    starts[at] = length
    length += name.length + 2
  }
  return { text: names.map((name) => ` ${name}\n`).join(''), starts }
}

/** The name that holds this place of the text. */
const nameAt = (starts: Int32Array, place: number): number => {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle - 1
  }
  return low
}

const namesWith = ({ text, starts }: Haystack, word: string): number[] => {
  const found: number[] = []
  const wanted = ` ${word}`
  for (let place = text.indexOf(wanted); place >= 0; ) {
    const name = nameAt(starts, place)
    found.push(name)
    const next = starts[name + 1]
    place = next === undefined ? -1 : text.indexOf(wanted, next)
  }
  return found
}

const known = new WeakMap<CaseDatabase, KnownAliases>()
/** Loose spellings cost most, and a change of the case leaves nearly all names as they are. */
const looseNames = new WeakMap<CaseDatabase, Map<string, string>>()

const aliasesOf = (db: CaseDatabase): KnownAliases => {
  const stamp = fileStamp(db)
  const before = known.get(db)
  if (before?.stamp === stamp) return before
  const rows = allAliases(db)
  const old = looseNames.get(db) ?? new Map<string, string>()
  const loose = new Map(rows.map(({ alias }) => [alias, old.get(alias) ?? looseName(alias)]))
  looseNames.set(db, loose)
  const made = {
    stamp,
    actorIds: rows.map((row) => row.actorId),
    aliases: rows.map((row) => row.alias),
    folded: stack(rows.map((row) => row.folded)),
    loose: stack(rows.map((row) => loose.get(row.alias) as string)),
  }
  known.set(db, made)
  return made
}

/** Actors, each with the alias that was found, by the beginning of any word of it, accents folded, and past transliteration. */
export const matchActors = ({ db }: QueryContext, names: string[]): Map<number, string> => {
  const wanted = names.map((name) => ({ folded: foldName(name), loose: looseName(name) })).filter((name) => name.folded !== '')
  if (wanted.length === 0) return new Map()
  const { actorIds, aliases, folded, loose } = aliasesOf(db)
  const rows = new Set(wanted.flatMap((name) => [...namesWith(folded, name.folded), ...namesWith(loose, name.loose)]))
  const found = new Map<number, string>()
  for (const row of [...rows].sort((a, b) => a - b)) {
    const actorId = actorIds[row] as number
    if (!found.has(actorId)) found.set(actorId, aliases[row] as string)
  }
  return found
}

/** The actors found that take part in most events, at most so many. */
export const bestActors = ({ db, index: indexOf }: QueryContext, found: ReadonlyMap<number, string>, limit: number) => {
  if (found.size === 0) return []
  const index = indexOf()
  const events = eventsByActor(db, index, EVERYTHING)
  const eventsOf = (id: number): number => events[id] ?? 0
  // A few more than are shown, as those of the same number stand by name.
  const ids = [...found.keys()].sort((a, b) => eventsOf(b) - eventsOf(a) || a - b)
  const least = eventsOf(ids[Math.min(limit, ids.length) - 1] as number)
  return actorHits(
    db,
    ids.filter((id, at) => at < limit || (eventsOf(id) === least && at < 10 * limit)),
  )
    .map((actor) => ({ ...actor, events: eventsOf(actor.id) }))
    .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name))
    .slice(0, limit)
}
