import { attachArguments } from './attach-arguments.ts'
import type { Clause, ClauseRelation } from './clause.ts'
import { coordinate } from './coordinate.ts'
import type { Item, NounPhrase, VerbGroup } from './phrase.ts'
import { readItems } from './read-items.ts'
import { takesClause, takesObjectControl } from './verb-classes.ts'
import type { Word } from './word.ts'

const TEMPORAL_MARKS = new Set(['after', 'before', 'since', 'until', 'till', 'as', 'than', 'for', 'despite', 'once'])

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

/** "The deal signed in 2020 saw …": of two finite forms with no subject between them the first is a participle. */
function reduceParticiples(items: readonly Item[]): void {
  items.forEach((item, at) => {
    if (item.type !== 'vg' || item.vg.form !== 'finite' || item.vg.tense !== 'past' || item.vg.first !== item.vg.head || item.vg.copula)
      return
    const before = items[at - 1]
    if (before?.type === 'comma' && isComma(items, at)) {
      asParticiple(item.vg)
      return
    }
    if (before?.type !== 'np') return
    if (before.np.prep !== null && !TEMPORAL_MARKS.has(before.np.prep) && insideVerbPhrase(items, at)) {
      asParticiple(item.vg)
      return
    }
    for (let next = at + 1; next < items.length; next++) {
      const other = items[next]
      if (
        !other ||
        other.type === 'and' ||
        other.type === 'stop' ||
        other.type === 'mark' ||
        other.type === 'relative' ||
        other.type === 'comma'
      )
        return
      if (other.type === 'np' && other.np.prep === null && next > at + 1 && !followsPreposition(items, next)) {
        const after = items[next + 1]
        if (after?.type === 'vg') return
      }
      if (other.type === 'vg') {
        if (
          other.vg.form === 'finite' &&
          !(items[next - 1]?.type === 'np' && (items[next - 1] as { np: NounPhrase }).np.prep === null && next - 1 > at)
        )
          asParticiple(item.vg)
        return
      }
    }
  })
}

/** A finite verb stands before, and no phrase between the two could be a subject: "called for the deal dated May 3". */
function insideVerbPhrase(items: readonly Item[], at: number): boolean {
  let bare = false
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]
    if (!item || ['mark', 'stop', 'relative'].includes(item.type)) return false
    if (item.type === 'comma' && !(items[i - 1]?.type === 'np' && items[i + 1]?.type === 'np')) return false
    if (item.type === 'and' && items[i + 1]?.type !== 'np') return false
    if (item.type === 'np' && item.np.prep === null) bare = true
    if (item.type === 'vg') return item.vg.form === 'finite' && (!bare || !takesClause(item.vg.lemma))
  }
  return false
}

const followsPreposition = (items: readonly Item[], at: number): boolean => items[at - 1]?.type === 'prep'

/** ", backed by Norland," after a phrase: a passive aside. */
function isComma(items: readonly Item[], at: number): boolean {
  const after = items[at + 1]
  return (
    items[at - 2]?.type === 'np' &&
    after?.type === 'prep' &&
    ['by', 'in', 'on', 'with'].includes(after.lower) &&
    items.slice(at + 1).some((item) => item.type === 'vg' && item.vg.form === 'finite') &&
    items.slice(at + 1, at + 8).some((item) => item.type === 'comma')
  )
}

function asParticiple(vg: VerbGroup): void {
  vg.form = 'participle'
  vg.tense = 'none'
  vg.passive = true
}

function openClause(items: readonly Item[], at: number, vg: VerbGroup, clauses: readonly Clause[], words: readonly Word[]): Clause {
  const link = vg.form === 'finite' ? linkFinite(items, at, clauses) : linkNonFinite(items, at, vg, clauses)
  return {
    index: clauses.length,
    verb: vg,
    subject: link.subject,
    objects: [],
    obliques: [],
    predicate: null,
    next: words[vg.head + 1]?.lower ?? '',
    parent: link.parent,
    noun: link.noun,
    relation: link.relation,
    mark: link.mark,
    first: vg.first,
    last: vg.head,
  }
}

interface Link {
  subject: NounPhrase | null
  parent: Clause | null
  noun: NounPhrase | null
  relation: ClauseRelation
  mark: string | null
}

const link = (relation: ClauseRelation, parts: Partial<Link> = {}): Link => ({
  subject: null,
  parent: null,
  noun: null,
  mark: null,
  relation,
  ...parts,
})

const firstOf = (np: NounPhrase): NounPhrase => np.group[0] ?? np

function linkFinite(items: readonly Item[], at: number, clauses: readonly Clause[]): Link {
  let candidate: { np: NounPhrase; index: number } | null = null
  const previous = clauses.at(-1) ?? null
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]
    if (!item) break
    if (item.type === 'relative' && (!candidate || item.lower !== 'where')) {
      if (candidate && item.lower !== 'whose')
        return link('relative', { subject: firstOf(candidate.np), noun: nounBefore(items, i), parent: governor(clauses, i) })
      const noun = nounBefore(items, i)
      return link('relative', { subject: noun && firstOf(noun), noun, parent: governor(clauses, i) })
    }
    if (item.type === 'relative')
      return link('relative', {
        subject: candidate && firstOf(candidate.np),
        noun: nounBefore(items, i),
        parent: governor(clauses, i),
        mark: 'where',
      })
    if (item.type === 'mark') return linkMarked(items, i, item.lower, candidate?.np ?? prepositional(items, i, at), clauses)
    if (item.type === 'and' && !candidate) {
      const from = coordinated(clauses, i, items, (items[at] as { vg: VerbGroup }).vg)
      if (from) return link('coordinate', { subject: from.subject, parent: from, noun: from.noun, mark: from.mark })
    }
    if (item.type === 'and' && candidate) {
      const from = clauses.findLast((clause) => clause.verb.item < i && clause.verb.form === 'finite') ?? null
      if (from && items[i - 1]?.type !== 'np') return link('coordinate', { subject: firstOf(candidate.np), parent: from })
      if (from && candidate.np.group.every((np) => np.item > i))
        return link('coordinate', { subject: firstOf(candidate.np), parent: from, mark: from.mark })
    }
    if (item.type === 'stop' && /[;:—–]/.test(item.lower)) {
      if (candidate) return link('main', { subject: firstOf(candidate.np), parent: null })
    }
    if (item.type === 'np' && !candidate && item.np.prep === null && !insideComplement(items, i)) candidate = { np: item.np, index: i }
    else if (item.type === 'vg') {
      if (!candidate) {
        if (item.vg.form !== 'finite') continue
        return linkAfterVerb(items, at, i, clauses)
      }
      const governing = clauses.find((clause) => clause.verb === item.vg) ?? previous
      if (governing && item.vg.form === 'finite' && !takesClause(governing.verb.lemma) && between(items, i, candidate.index, 'comma')) {
        return link('main', { subject: firstOf(candidate.np), parent: governing })
      }
      if (governing && item.vg.form !== 'finite' && fronted(items, i, candidate.index))
        return link('main', { subject: firstOf(candidate.np) })
      if (governing) return link('complement', { subject: firstOf(candidate.np), parent: governing })
    }
  }
  if (candidate) return linkStart(candidate.np)
  const np = prepositional(items, -1, at)
  return np ? linkStart(np) : link('main', { subject: null })
}

/** A phrase that "after" or "as" opens can be a subject: "after talks collapsed". */
function linkStart(np: NounPhrase, parent: Clause | null = null): Link {
  const mark = np.prep && TEMPORAL_MARKS.has(np.prep) ? np.prep : null
  return link(mark ? 'adverbial' : 'main', { subject: firstOf(np), mark, parent })
}

function prepositional(items: readonly Item[], from: number, at: number): NounPhrase | null {
  for (let i = from + 1; i < at; i++) {
    const item = items[i]
    if (item?.type === 'np' && (item.np.prep === null || TEMPORAL_MARKS.has(item.np.prep))) return item.np
  }
  return null
}

function linkMarked(items: readonly Item[], i: number, mark: string, np: NounPhrase | null, clauses: readonly Clause[]): Link {
  const subject = np ? firstOf(np) : null
  const before = items[i - 1]
  const parent = governor(clauses, i)
  if (mark === 'that' || mark === 'whether' || mark === 'what' || mark === 'how') {
    if (before?.type === 'np' && !(parent && takesClause(parent.verb.lemma) && objectsBetween(items, parent.verb.item, i) <= 1)) {
      return link('noun-complement', { subject, noun: before.np, parent, mark })
    }
    return link('complement', { subject, parent, mark })
  }
  return link('adverbial', { subject, parent, mark })
}

const objectsBetween = (items: readonly Item[], from: number, to: number): number =>
  items.slice(from + 1, to).filter((item) => item.type === 'np').length

/** Two finite verbs with no subject between them and no "and": the second belongs to the phrase that a relative or reduced clause sits on. */
function linkAfterVerb(items: readonly Item[], at: number, verbAt: number, clauses: readonly Clause[]): Link {
  const inner = clauses.findLast((clause) => clause.verb.item < at && clause.verb.item >= verbAt) ?? null
  const outer = inner && outerPhrase(inner)
  if (outer) return linkStart(outer.np, outer.parent)
  const closest = items.slice(0, at).findLast((item) => item.type === 'np')
  if (inner && closest?.type === 'np' && closest.np.item > verbAt)
    return link('complement', { subject: firstOf(closest.np), parent: inner })
  return link('coordinate', { subject: inner?.subject ?? null, parent: inner })
}

/** Climbs from a clause inside a noun phrase to that phrase: "people attempting to visit areas where … were barred". */
function outerPhrase(inner: Clause): { np: NounPhrase; parent: Clause | null } | null {
  let found: { np: NounPhrase; parent: Clause | null } | null = null
  for (let clause: Clause | null = inner; clause; clause = clause.parent) {
    if (clause.noun && clause.relation !== 'infinitive') found = { np: clause.noun, parent: clause.parent }
    if (clause.verb.form === 'finite' && clause.relation !== 'relative' && clause.relation !== 'noun-complement') break
  }
  return found
}

const nounBefore = (items: readonly Item[], i: number): NounPhrase | null => {
  const at = items.slice(0, i).findLastIndex((other) => other.type === 'np')
  return at < i - 4 ? null : climb(items, at)
}

/** Of "a group of rebels" or "a drill with Norland" the clause that follows says more about the first noun. */
function climb(items: readonly Item[], at: number): NounPhrase | null {
  const item = items[at]
  if (item?.type !== 'np') return null
  const before = items.slice(0, at).findLastIndex((other) => other.type === 'np' || other.type === 'vg' || other.type === 'comma')
  const outer = items[before]
  if (outer?.type === 'np' && (item.np.prep === 'of' || item.np.prep === 'with')) return climb(items, before)
  return item.np
}

const governor = (clauses: readonly Clause[], i: number): Clause | null => clauses.findLast((clause) => clause.verb.item < i) ?? null

/** Clause whose verb the "and" at `i` goes on from: the nearest finite one, or the one above it where the forms say so. */
function coordinated(clauses: readonly Clause[], i: number, items: readonly Item[], vg: VerbGroup): Clause | null {
  const last = clauses.findLast((clause) => clause.verb.item < i && clause.verb.form === 'finite') ?? null
  if (!last) return null
  const outer = last.parent
  if (['relative', 'adverbial'].includes(last.relation) && items[i - 1]?.type === 'comma') return outer ?? last
  if (last.relation !== 'complement' || last.mark === 'that' || !outer || outer.verb.form !== 'finite') return last
  const bare = (group: VerbGroup) => group.first === group.head && !group.copula
  return vg.tense === 'present' && outer.verb.tense === 'present' && bare(vg) && bare(outer.verb) && !bare(last.verb) ? outer : last
}

const between = (items: readonly Item[], from: number, to: number, type: Item['type']): boolean =>
  items.slice(from + 1, to).some((item) => item.type === type)

/** The phrase is the object of a gerund or infinitive right before it. */
function insideComplement(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]
  return before?.type === 'vg' && before.vg.form !== 'finite' && before.vg.form !== 'participle' && !(items[i + 1]?.type === 'comma')
}

const fronted = (items: readonly Item[], i: number, candidate: number): boolean => {
  const verbs = items.slice(0, i + 1).filter((item) => item.type === 'vg')
  return verbs.every((item) => item.vg.form !== 'finite') && items[0]?.type !== 'np' && between(items, i, candidate, 'comma')
}

function linkNonFinite(items: readonly Item[], at: number, vg: VerbGroup, clauses: readonly Clause[]): Link {
  const previous = clauses.at(-1) ?? null
  const before = items[at - 1]
  const relation: ClauseRelation = vg.form === 'infinitive' ? 'infinitive' : vg.form === 'gerund' ? 'gerund' : 'participle'
  if (before?.type === 'and' && previous && previous.verb.form === vg.form)
    return link(relation, { subject: previous.subject, parent: previous.parent ?? previous, noun: previous.noun, mark: previous.mark })
  if (vg.form === 'infinitive') return linkInfinitive(items, at, previous)
  if (before?.type === 'np') return linkAfterNoun(climb(items, at - 1) ?? before.np, relation, previous)
  const preposition = before?.type === 'prep' || before?.type === 'mark' ? before.lower : null
  if (!previous) return link(relation, { mark: preposition })
  if (preposition === 'of' || preposition === 'for' || preposition === 'from' || preposition === 'against' || preposition === 'with') {
    const object = lastPhrase(items, previous.verb.item, at)
    const subject =
      object && takesObjectControl(previous.verb.lemma)
        ? firstOf(object)
        : previous.verb.passive && takesObjectControl(previous.verb.lemma)
          ? previous.subject
          : previous.subject
    return link(relation, { subject, parent: previous, mark: preposition })
  }
  if (vg.form === 'participle') {
    const noun = nounBefore(items, at)
    return link(relation, { subject: noun && firstOf(noun), noun, parent: previous })
  }
  const outer = before?.type === 'comma' ? finiteOf(previous) : previous
  return link(relation, {
    subject: outer.subject,
    parent: outer,
    mark: preposition,
  })
}

const finiteOf = (clause: Clause): Clause => (clause.verb.form === 'finite' || !clause.parent ? clause : finiteOf(clause.parent))

function linkInfinitive(items: readonly Item[], at: number, previous: Clause | null): Link {
  if (!previous) return link('infinitive')
  const before = items.slice(previous.verb.item + 1, at)
  const object = before.find((item) => item.type === 'np')
  if (object?.type === 'np' && takesObjectControl(previous.verb.lemma) && !previous.verb.passive) {
    return link('infinitive', { subject: firstOf(object.np), parent: previous })
  }
  const last = before.at(-1)
  const noun = last?.type === 'np' ? last.np : null
  if (noun?.possessor) return link('infinitive', { subject: noun.possessor, parent: previous, noun })
  return link('infinitive', { subject: previous.subject, parent: previous, noun })
}

/** "people attempting to visit", "troops backed by tanks": the phrase is the subject. */
const linkAfterNoun = (np: NounPhrase, relation: ClauseRelation, previous: Clause | null): Link =>
  link(relation, { subject: firstOf(np), noun: np, parent: previous })

const lastPhrase = (items: readonly Item[], from: number, to: number): NounPhrase | null => {
  const found = items.slice(from + 1, to).find((item) => item.type === 'np')
  return found?.type === 'np' ? found.np : null
}

/** "Reaching the square, rebels …": the main clause's subject acts in the fronted one. */
function adoptFronted(clauses: readonly Clause[]): void {
  for (const clause of clauses) {
    if (clause.parent || clause.verb.form === 'finite' || clause.subject) continue
    const main = clauses.find((other) => other.index > clause.index && other.verb.form === 'finite' && other.relation === 'main')
    if (main) {
      if (isUnder(main, clause)) main.parent = null
      clause.parent = main
      clause.subject = main.subject
    }
  }
}

/** "The road is closed, Norland said" and "…, said Norland": what stands before is what was said. */
function invertReporting(items: readonly Item[], clauses: readonly Clause[]): void {
  clauses.forEach((clause, at) => {
    if (at === 0 || clause.verb.form !== 'finite' || !takesClause(clause.verb.lemma) || clause.verb.passive) return
    if (clauses[at + 1] && clauses[at + 1]?.parent === clause && clauses[at + 1]?.relation === 'complement') return
    const after = items[clause.verb.item + 1]
    const before = items[clause.verb.item - 1]
    const inverted = before?.type === 'comma' && after?.type === 'np' && after.np.prep === null
    if (!inverted && !(clause.subject && followsComma(items, clause))) return
    if (inverted) clause.subject = after.np
    else if (after?.type === 'np' && after.np.prep === null) return
    const root = rootOf(clauses[at - 1] ?? clause, clause)
    if (root === clause) return
    clause.parent = null
    clause.relation = 'main'
    clause.mark = null
    root.parent = clause
    root.relation = 'complement'
  })
}

const followsComma = (items: readonly Item[], clause: Clause): boolean => {
  const subject = clause.subject
  return subject !== null && subject.item < clause.verb.item && items[subject.item - 1]?.type === 'comma'
}

function rootOf(clause: Clause, stop: Clause): Clause {
  let root = clause
  while (root.parent && root.parent !== stop) root = root.parent
  return root
}

/** Parents must never run in a circle. */
function isUnder(clause: Clause, ancestor: Clause): boolean {
  for (let above = clause.parent; above; above = above.parent) if (above === ancestor) return true
  return false
}
