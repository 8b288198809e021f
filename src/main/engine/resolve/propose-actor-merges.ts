import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { foldName } from './fold-name.ts'
import { looseName } from './loose-name.ts'

/** An actor as far as it can be compared with another. */
export interface Comparable {
  id: number
  uid: string
  name: string
  kind: string
  iso3: string | null
  identity: string | null
  aliases: string[]
  /** Actors that it belongs to. */
  affiliations: number[]
  /** Actors that it shares events with. */
  neighbours: Set<number>
}

export interface ProposedMerge {
  a: number
  b: number
  /** 0 to 1. */
  score: number
  reasons: string[]
  shared: number[]
}

/** Pairs below this are not proposed unless looser ones are asked for. */
export const PROPOSE_FROM = 0.5

const words = (name: string): string[] => foldName(name).split(' ').filter(Boolean)

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'de', 'al', 'la', 'el', 'in', 'on'])

const initials = (name: string): string =>
  words(name)
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word[0])
    .join('')

const last = (list: string[]): string => list[list.length - 1] ?? ''

/** Two words that sound alike and are nearly written alike: Gaddafi and Qaddafi, Aleksandr and Alexander. */
const soundAlike = (a: string, b: string): boolean => {
  if (a.length < 4 || b.length < 4 || distance(a, b) > 3) return false
  const [x, y] = [doubleMetaphone(a), doubleMetaphone(b)]
  return x[0] === y[0] || x[0] === y[1] || x[1] === y[0]
}

/** Two given names that may be one: equal, an initial, or spellings of one sound. */
const givenNamesAgree = (a: string[], b: string[]): boolean => {
  const [x, y] = [a[0] ?? '', b[0] ?? '']
  if (x.length === 1 || y.length === 1) return x[0] === y[0]
  return (
    x === y ||
    looseName(x) === looseName(y) ||
    (x.length > 3 && y.length > 3 && x[0] === y[0] && distance(x, y) === 1 && Math.abs(x.length - y.length) <= 1)
  )
}

const surnamesAgree = (a: string, b: string): boolean => {
  if (looseName(a) === looseName(b) || soundAlike(a, b)) return true
  return a.length >= 6 && b.length >= 6 && a[0] === b[0] && distance(a, b) === 1 && a.length === b.length
}

const comparePersons = (a: string, b: string): { score: number; reason: string } | null => {
  const [x, y] = [words(a), words(b)]
  if (x.length === 0 || y.length === 0 || !surnamesAgree(last(x), last(y))) return null
  if (x.length === 1 && y.length === 1)
    return last(x) === last(y) ? null : { score: 0.55, reason: `“${a}” and “${b}” are spellings of one surname` }
  if (x.length === 1 || y.length === 1)
    return { score: 0.5, reason: `“${x.length === 1 ? a : b}” is the surname in “${x.length === 1 ? b : a}”` }
  if (!givenNamesAgree(x, y)) return null
  const middles = [x.slice(1, -1), y.slice(1, -1)] as const
  const contradict = middles[0].length > 0 && middles[1].length > 0 && middles[0][0]?.[0] !== middles[1][0]?.[0]
  if (contradict) return null
  return { score: 0.85, reason: `“${a}” and “${b}” are spellings of one name` }
}

/** Every word has a counterpart of one sound, in order. Not for countries: Niger sounds like Nigeria. */
const soundAlikeWordByWord = (a: string, b: string): boolean => {
  const [x, y] = [words(a), words(b)]
  return x.length === y.length && x.every((word, i) => word === y[i] || (word[0] === y[i]?.[0] && soundAlike(word, y[i] as string)))
}

/** Short names and names of places differ by one letter for good: Gori and Goris, Iran and Iraq. */
const nearSpelling = (a: string, b: string): boolean => {
  if (a.length < 8 || b.length < 8 || a[0] !== b[0] || a.length !== b.length) return false
  return distance(a, b) === 1
}

const sortedWords = (name: string): string =>
  words(name)
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => looseName(word))
    .sort()
    .join(' ')

const compareBodies = (a: string, b: string, kind: string): { score: number; reason: string } | null => {
  const [x, y] = [foldName(a), foldName(b)]
  const squeeze = (name: string): string => looseName(name).replace(/ /g, '')
  if (squeeze(x) === squeeze(y) || (kind !== 'country' && soundAlikeWordByWord(a, b)))
    return { score: 0.9, reason: `“${a}” and “${b}” are spellings of one name` }
  if (sortedWords(a) === sortedWords(b)) return { score: 0.85, reason: `“${a}” and “${b}” hold the same words` }
  const [short, long] = x.length < y.length ? [a, b] : [b, a]
  const letters = short.replace(/[^\p{L}]/gu, '')
  if (letters.length >= 2 && letters === letters.toUpperCase() && words(long).length >= 2 && initials(long) === letters.toLowerCase()) {
    return { score: 0.8, reason: `“${short}” are the initials of “${long}”` }
  }
  if (nearSpelling(x, y)) return { score: 0.6, reason: `“${a}” and “${b}” differ by one letter` }
  return null
}

const bestMatch = (a: Comparable, b: Comparable): { score: number; reason: string } | null => {
  const compare = (x: string, y: string) => (a.kind === 'person' ? comparePersons(x, y) : compareBodies(x, y, a.kind))
  let best: { score: number; reason: string } | null = null
  for (const x of new Set([a.name, ...a.aliases])) {
    for (const y of new Set([b.name, ...b.aliases])) {
      const found = compare(x, y)
      if (found && (best === null || found.score > best.score)) best = found
    }
  }
  return best
}

/** Two things of which a gazetteer or a code says that they are two. */
const knownApart = (a: Comparable, b: Comparable): boolean =>
  (a.iso3 !== null && b.iso3 !== null && a.iso3 !== b.iso3) || (a.identity !== null && b.identity !== null && a.identity !== b.identity)

/** “soldiers”, “civilians”: what tells nothing of whether those of two articles are the same. */
const isNameless = ({ name, affiliations }: Comparable): boolean => affiliations.length === 0 && !/\p{Lu}/u.test(name)

const weigh = (a: Comparable, b: Comparable, from: number): ProposedMerge | null => {
  if (a.kind !== b.kind || knownApart(a, b) || (isNameless(a) && isNameless(b))) return null
  const match = bestMatch(a, b)
  if (!match) return null
  const reasons = [match.reason]
  let { score } = match
  const shared = [...a.neighbours].filter((id) => b.neighbours.has(id))
  if (shared.length > 0) {
    score += Math.min(0.1, shared.length * 0.03)
    reasons.push(`both appear with ${shared.length} same ${shared.length === 1 ? 'actor' : 'actors'}`)
  }
  const bothAffiliated = a.affiliations.length > 0 && b.affiliations.length > 0
  const sameBody = a.affiliations.some((id) => b.affiliations.includes(id))
  if (bothAffiliated && sameBody) {
    score += 0.1
    reasons.push('both belong to the same body')
  } else if (bothAffiliated) {
    score -= 0.3
    reasons.push('they belong to different bodies')
  }
  if (a.neighbours.has(b.id) || b.neighbours.has(a.id)) {
    score -= 0.15
    reasons.push('they appear in one event, as two')
  }
  return score < from ? null : { a: a.id, b: b.id, score: Math.min(1, Math.round(score * 100) / 100), reasons, shared }
}

/** Keys that any two actors worth comparing share at least one of. */
const blockingKeys = (actor: Comparable): Set<string> => {
  const keys = new Set<string>()
  for (const name of [actor.name, ...actor.aliases]) {
    const list = words(name)
    if (list.length === 0) continue
    if (actor.kind === 'person') {
      const surname = last(list)
      keys.add(`${actor.kind} ${looseName(surname)}`)
      keys.add(`${actor.kind} ${doubleMetaphone(surname)[0]}`)
      keys.add(`${actor.kind} ${surname[0]}${surname.length} ${[...surname].sort().join('').slice(0, 4)}`)
    } else {
      keys.add(`${actor.kind} ${looseName(name).replace(/ /g, '')}`)
      keys.add(`${actor.kind} ${sortedWords(name)}`)
      keys.add(`${actor.kind} ${list.map((word) => doubleMetaphone(word)[0]).join(' ')}`)
      keys.add(`${actor.kind} initials ${list.length === 1 ? list[0] : initials(name)}`)
      keys.add(`${actor.kind} length ${foldName(name).length} ${foldName(name).slice(0, 4)}`)
    }
  }
  return keys
}

/** A block that is larger holds a word that too many share to mean anything. */
const MAX_BLOCK = 60

/** Pairs that may be one actor, best first, each with its reasons. Nothing is merged by this. `apart` holds pairs of uids that a person kept apart. */
export const proposeActorMerges = (
  actors: Comparable[],
  apart: (a: string, b: string) => boolean,
  from = PROPOSE_FROM,
): ProposedMerge[] => {
  const blocks = new Map<string, Comparable[]>()
  for (const actor of actors) {
    for (const key of blockingKeys(actor)) {
      const block = blocks.get(key)
      if (block) block.push(actor)
      else blocks.set(key, [actor])
    }
  }
  const seen = new Set<string>()
  const found: ProposedMerge[] = []
  for (const block of blocks.values()) {
    if (block.length > MAX_BLOCK) continue
    for (const [i, a] of block.entries()) {
      for (const b of block.slice(i + 1)) {
        const key = a.id < b.id ? `${a.id}-${b.id}` : `${b.id}-${a.id}`
        if (seen.has(key)) continue
        seen.add(key)
        const proposal = apart(a.uid, b.uid) ? null : weigh(a, b, from)
        if (proposal) found.push(proposal)
      }
    }
  }
  return found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}
