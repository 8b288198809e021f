import { attachArguments } from './attach-arguments.ts'
import type { Clause } from './clause.ts'
import { coordinate } from './coordinate.ts'
import { linkFinite } from './link-finite.ts'
import { linkNonFinite } from './link-non-finite.ts'
import type { Item, NounPhrase, VerbGroup } from './phrase.ts'
import { readItems } from './read-items.ts'
import { reduceParticiples } from './reduce-participles.ts'
import { adoptFronted, invertReporting } from './settle-clauses.ts'
import type { Word } from './word.ts'

/** Clauses of a sentence with subject, objects and parent. Shallow: one pass from left to right. */
export function buildClauses(words: readonly Word[]): { phrases: NounPhrase[]; clauses: Clause[] } {
  const items = readItems(words)
  coordinate(items)
  reduceParticiples(items)
  const clauses: Clause[] = []
  items.forEach((item, at) => {
    if (item.type === 'vg') clauses.push(openClause(items, at, item.vg, clauses, words))
  })
  adoptFronted(clauses)
  invertReporting(items, clauses)
  attachArguments(items, clauses, words)
  const phrases = items.flatMap((item) => (item.type === 'np' ? [item.np] : []))
  return { phrases, clauses }
}

function openClause(items: readonly Item[], at: number, vg: VerbGroup, clauses: readonly Clause[], words: readonly Word[]): Clause {
  const link = vg.form === 'finite' ? linkFinite(items, at, clauses) : linkNonFinite(items, at, vg, clauses)
  return {
    index: clauses.length,
    verb: vg,
    ...link,
    objects: [],
    obliques: [],
    predicate: null,
    next: words[vg.head + 1]?.lower ?? '',
    first: vg.first,
    last: vg.head,
  }
}
