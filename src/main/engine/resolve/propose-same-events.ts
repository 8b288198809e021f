import { foldName } from './fold-name.ts'

/** An event as far as it can be compared with another; days since 1970-01-01. */
export interface ComparableEvent {
  id: number
  uid: string
  kind: string
  class: string
  title: string
  first: number
  last: number
  placeId: number | null
  actors: Set<number>
  articles: Set<number>
}

export interface ProposedSameEvent {
  a: number
  b: number
  score: number
  reasons: string[]
}

/** Weights of what two reports of one event share; they add up to 1. */
export const SAME_EVENT_WEIGHTS = { kind: 0.25, people: 0.35, day: 0.2, place: 0.08, words: 0.12 } as const
/** Pairs below this are not proposed unless looser ones are asked for. */
export const SAME_EVENT_FROM = 0.62
/** Days that two dates of one event may lie apart. */
const DAYS_APART = 2

const overlapOf = <T>(a: Set<T>, b: Set<T>): number => {
  if (a.size === 0 || b.size === 0) return 0
  const shared = a.intersection(b).size
  return shared / (a.size + b.size - shared)
}

const titleWords = (title: string): Set<string> =>
  new Set(
    foldName(title)
      .split(' ')
      .filter((word) => word.length > 2),
  )

const dayScore = (a: ComparableEvent, b: ComparableEvent): number => {
  const gap = Math.max(a.first, b.first) - Math.min(a.last, b.last)
  if (gap > DAYS_APART) return 0
  const widest = Math.max(a.last - a.first, b.last - b.first)
  return (gap <= 0 ? 1 : 0.6) * (widest <= 3 ? 1 : widest <= 14 ? 0.6 : 0.3)
}

const weigh = (a: ComparableEvent, b: ComparableEvent, from: number): ProposedSameEvent | null => {
  const people = overlapOf(a.actors, b.actors)
  const day = dayScore(a, b)
  if (people === 0 || day === 0) return null
  if (a.placeId !== null && b.placeId !== null && a.placeId !== b.placeId) return null
  const samePlace = a.placeId !== null && a.placeId === b.placeId
  const words = overlapOf(titleWords(a.title), titleWords(b.title))
  const weights = SAME_EVENT_WEIGHTS
  const score =
    (a.kind === b.kind ? weights.kind : weights.kind / 2) +
    people * weights.people +
    day * weights.day +
    (samePlace ? weights.place : 0) +
    words * weights.words
  if (score < from) return null
  const shared = a.actors.intersection(b.actors).size
  const reasons = [
    a.kind === b.kind ? 'the same kind' : 'kinds of one class',
    `${shared} same ${shared === 1 ? 'actor' : 'actors'}`,
    a.first === b.first && a.last === b.last ? 'the same date' : 'dates that touch',
    ...(samePlace ? ['the same place'] : []),
    ...(words > 0.3 ? ['much the same words'] : []),
  ]
  return { a: a.id, b: b.id, score: Math.round(score * 100) / 100, reasons }
}

/** Events of one article were told apart by it; they are only compared where another article tells one of them too. */
const worthComparing = (a: ComparableEvent, b: ComparableEvent): boolean =>
  a.class === b.class && !(a.articles.size === 1 && b.articles.size === 1 && a.articles.intersection(b.articles).size === 1)

/** Pairs of events that several articles may tell as one, best first. Nothing is joined by this. */
export const proposeSameEvents = (
  events: ComparableEvent[],
  apart: (a: string, b: string) => boolean,
  from = SAME_EVENT_FROM,
): ProposedSameEvent[] => {
  const ordered = [...events].sort((a, b) => a.first - b.first || a.id - b.id)
  const found: ProposedSameEvent[] = []
  for (const [i, a] of ordered.entries()) {
    for (let j = i + 1; j < ordered.length; j++) {
      const b = ordered[j] as ComparableEvent
      if (b.first > a.last + DAYS_APART) break
      if (!worthComparing(a, b)) continue
      const proposal = weigh(a, b, from)
      if (proposal && !apart(a.uid, b.uid)) found.push(proposal)
    }
  }
  return found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
}
