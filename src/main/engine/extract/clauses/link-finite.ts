import type { Clause } from './clause.ts'
import { type ClauseLink, governor, linkAs } from './clause-link.ts'
import { between, climb, firstOf, nounBefore, TEMPORAL_MARKS } from './item-queries.ts'
import type { Item, NounPhrase, VerbGroup } from './phrase.ts'
import { takesClause } from './verb-classes.ts'

/** Subject, parent and relation of a finite verb: reads back from it to the nearest joint. */
export function linkFinite(items: readonly Item[], at: number, clauses: readonly Clause[]): ClauseLink {
  let candidate: { np: NounPhrase; index: number } | null = null
  const previous = clauses.at(-1) ?? null
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]
    if (!item) break
    if (item.type === 'relative' && (!candidate || item.lower !== 'where')) {
      if (candidate && item.lower !== 'whose')
        return linkAs('relative', { subject: firstOf(candidate.np), noun: nounBefore(items, i), parent: governor(clauses, i) })
      const noun = nounBefore(items, i, item.lower === 'who')
      return linkAs('relative', { subject: noun && firstOf(noun), noun, parent: governor(clauses, i) })
    }
    if (item.type === 'relative')
      return linkAs('relative', {
        subject: candidate && firstOf(candidate.np),
        noun: nounBefore(items, i),
        parent: governor(clauses, i),
        mark: 'where',
      })
    if (item.type === 'mark') return linkMarked(items, i, item.lower, candidate?.np ?? prepositional(items, i, at), clauses)
    if (item.type === 'and' && !candidate && !opensSubject(items, i)) {
      const from = coordinated(clauses, i, items, (items[at] as { vg: VerbGroup }).vg)
      if (from) return linkAs('coordinate', { subject: from.subject, parent: from, noun: from.noun, mark: from.mark })
    }
    if (item.type === 'and' && candidate) {
      const from = clauses.findLast((clause) => clause.verb.item < i && clause.verb.form === 'finite') ?? null
      if (from && items[i - 1]?.type !== 'np') return linkAs('coordinate', { subject: firstOf(candidate.np), parent: from })
      if (from && candidate.np.group.every((np) => np.item > i))
        return linkAs('coordinate', { subject: firstOf(candidate.np), parent: from, mark: from.mark })
    }
    if (item.type === 'stop' && /[;:—–]/.test(item.lower)) {
      if (candidate) return linkAs('main', { subject: firstOf(candidate.np), parent: null })
    }
    if (item.type === 'np' && !candidate && isSubject(items, i, at)) candidate = { np: item.np, index: i }
    else if (item.type === 'vg') {
      if (!candidate) {
        if (item.vg.form !== 'finite') continue
        return linkAfterVerb(items, at, i, clauses)
      }
      if (candidate.np.prep !== null) return linkStart(candidate.np, clauses.find((clause) => clause.verb === item.vg) ?? null)
      // the comma after it closes a relative clause: the phrase was that clause's object
      const inner = clauses.find((clause) => clause.verb === item.vg)
      if (inner?.relation === 'relative' && between(items, candidate.index, at, 'comma')) {
        const outer = outerPhrase(inner)
        if (outer) return linkStart(outer.np, outer.parent)
      }
      const governing = clauses.find((clause) => clause.verb === item.vg) ?? previous
      if (governing && item.vg.form === 'finite' && !takesClause(governing.verb.lemma) && between(items, i, candidate.index, 'comma')) {
        return linkAs('main', { subject: firstOf(candidate.np), parent: governing })
      }
      if (governing && item.vg.form !== 'finite' && fronted(items, i, candidate.index))
        return linkAs('main', { subject: firstOf(candidate.np) })
      if (governing) return linkAs('complement', { subject: firstOf(candidate.np), parent: governing })
    }
  }
  if (candidate) return linkStart(appositiveHead(items, candidate.index, at) ?? candidate.np)
  const np = prepositional(items, -1, at)
  return np ? linkStart(np) : linkAs('main', { subject: null })
}

/** A phrase that "after" or "as" opens can be a subject: "after talks collapsed". */
function linkStart(np: NounPhrase, parent: Clause | null = null): ClauseLink {
  const mark = np.prep && TEMPORAL_MARKS.has(np.prep) ? np.prep : null
  return linkAs(mark ? 'adverbial' : 'main', { subject: firstOf(np), mark, parent })
}

/** "Norland, an ally of Sudria, refused": the phrase in commas only describes the subject before it. */
function appositiveHead(items: readonly Item[], candidate: number, at: number): NounPhrase | null {
  const closes = items.slice(candidate + 1, at).findLast((item) => item.type !== 'adverb' && item.type !== 'time')
  const before = items[candidate - 2]
  const described = items[candidate]
  if (closes?.type !== 'comma' || items[candidate - 1]?.type !== 'comma' || before?.type !== 'np' || described?.type !== 'np') return null
  return described.np.group.length === 1 ? climb(items, candidate - 2) : null
}

function prepositional(items: readonly Item[], from: number, at: number): NounPhrase | null {
  for (let i = from + 1; i < at; i++) {
    const item = items[i]
    if (item?.type === 'np' && (item.np.prep === null || TEMPORAL_MARKS.has(item.np.prep))) return item.np
  }
  return null
}

function linkMarked(items: readonly Item[], i: number, mark: string, np: NounPhrase | null, clauses: readonly Clause[]): ClauseLink {
  const subject = np ? firstOf(np) : null
  const before = items[i - 1]
  const parent = governor(clauses, i)
  if (mark === 'that' || mark === 'whether' || mark === 'what' || mark === 'how') {
    const aboutPhrase = before?.type === 'np' && ['on', 'of', 'against'].includes(before.np.prep ?? '')
    if (
      before?.type === 'np' &&
      !(!aboutPhrase && parent && takesClause(parent.verb.lemma) && objectsBetween(items, parent.verb.item, i) <= 1)
    ) {
      return linkAs('noun-complement', { subject, noun: before.np, parent, mark })
    }
    return linkAs('complement', { subject, parent, mark })
  }
  return linkAs('adverbial', { subject, parent, mark })
}

const objectsBetween = (items: readonly Item[], from: number, to: number): number =>
  items.slice(from + 1, to).filter((item) => item.type === 'np').length

/** Two finite verbs with no subject between them and no "and": the second belongs to the phrase that a relative or reduced clause sits on. */
function linkAfterVerb(items: readonly Item[], at: number, verbAt: number, clauses: readonly Clause[]): ClauseLink {
  const inner = clauses.findLast((clause) => clause.verb.item < at && clause.verb.item >= verbAt) ?? null
  const outer = inner && outerPhrase(inner)
  if (outer) return linkStart(outer.np, outer.parent)
  const closest = items.slice(0, at).findLast((item) => item.type === 'np')
  if (inner && closest?.type === 'np' && closest.np.item > verbAt)
    return linkAs('complement', { subject: firstOf(closest.np), parent: inner })
  return linkAs('coordinate', { subject: inner?.subject ?? null, parent: inner })
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

/** "that the rallies in A and elsewhere appeared": the "and" joins parts of a subject whose verb is still to come. */
function opensSubject(items: readonly Item[], i: number): boolean {
  for (let before = i - 1; before >= 0; before--) {
    const item = items[before]
    if (item?.type === 'vg') return false
    if (item?.type === 'mark') return true
  }
  return false
}

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

/** A phrase without preposition, or one that a conjunction-like preposition opens right before the verb: "fled after rebels attacked". */
function isSubject(items: readonly Item[], i: number, at: number): boolean {
  const item = items[i]
  if (item?.type !== 'np') return false
  if (item.np.prep === null) return !insideComplement(items, i)
  if (!TEMPORAL_MARKS.has(item.np.prep) || item.np.prep === 'for') return false
  const direct = items
    .slice(i + 1, at)
    .every(
      (other) =>
        other.type === 'adverb' || other.type === 'time' || other.type === 'prep' || (other.type === 'np' && other.np.prep === 'of'),
    )
  return direct && items.slice(0, i).some((other) => other.type === 'vg' && other.vg.form === 'finite')
}

/** The phrase is the object of a gerund or infinitive right before it. */
function insideComplement(items: readonly Item[], i: number): boolean {
  const before = items[i - 1]
  return before?.type === 'vg' && before.vg.form !== 'finite' && before.vg.form !== 'participle' && !(items[i + 1]?.type === 'comma')
}

const fronted = (items: readonly Item[], i: number, candidate: number): boolean => {
  const verbs = items.slice(0, i + 1).filter((item) => item.type === 'vg')
  return verbs.every((item) => item.vg.form !== 'finite') && items[0]?.type !== 'np' && between(items, i, candidate, 'comma')
}
