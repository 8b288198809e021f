import type { Clause, ClauseRelation } from './clause.ts'
import { type ClauseLink, linkAs } from './clause-link.ts'
import { climb, firstOf, nounBefore } from './item-queries.ts'
import type { Item, NounPhrase, VerbGroup } from './phrase.ts'
import { takesObjectControl } from './verb-classes.ts'

/** Subject, parent and relation of an infinitive, gerund or participle. */
export function linkNonFinite(items: readonly Item[], at: number, vg: VerbGroup, clauses: readonly Clause[]): ClauseLink {
  const previous = clauses.at(-1) ?? null
  const before = items[at - 1]
  const relation: ClauseRelation = vg.form === 'infinitive' ? 'infinitive' : vg.form === 'gerund' ? 'gerund' : 'participle'
  if (before?.type === 'and' && previous && previous.verb.form === vg.form)
    return linkAs(relation, { subject: previous.subject, parent: previous.parent ?? previous, noun: previous.noun, mark: previous.mark })
  if (before?.type === 'vg' && vg.form === 'participle' && previous)
    return linkAs('complement', { subject: previous.subject, parent: previous })
  if (vg.form === 'infinitive') return linkInfinitive(items, at, previous)
  if (before?.type === 'np') return linkAfterNoun(climb(items, at - 1) ?? before.np, relation, previous)
  const preposition = before?.type === 'prep' || before?.type === 'mark' ? before.lower : null
  if (!previous) return linkAs(relation, { mark: preposition })
  if (preposition === 'of' || preposition === 'for' || preposition === 'from' || preposition === 'against' || preposition === 'with') {
    const object = lastPhrase(items, previous.verb.item, at)
    const subject =
      object && takesObjectControl(previous.verb.lemma)
        ? firstOf(object)
        : previous.verb.passive && takesObjectControl(previous.verb.lemma)
          ? previous.subject
          : previous.subject
    return linkAs(relation, { subject, parent: previous, mark: preposition })
  }
  if (vg.form === 'participle') {
    const noun = nounBefore(items, at)
    return linkAs(relation, { subject: noun && firstOf(noun), noun, parent: previous })
  }
  const topmost = (before?.type === 'mark' || before?.type === 'adverb') && items[at - 2]?.type === 'comma'
  const outer = topmost ? topOf(previous) : before?.type === 'comma' ? finiteOf(previous) : previous
  return linkAs(relation, {
    subject: outer.subject,
    parent: outer,
    mark: preposition,
  })
}

/** ", while calling on them" goes with the verb of saying that carries it all. */
const topOf = (clause: Clause): Clause => (clause.parent ? topOf(clause.parent) : clause)

const finiteOf = (clause: Clause): Clause => (clause.verb.form === 'finite' || !clause.parent ? clause : finiteOf(clause.parent))

function linkInfinitive(items: readonly Item[], at: number, previous: Clause | null): ClauseLink {
  if (!previous) return linkAs('infinitive')
  const before = items.slice(previous.verb.item + 1, at)
  const object = before.find((item) => item.type === 'np')
  if (object?.type === 'np' && takesObjectControl(previous.verb.lemma) && !previous.verb.passive) {
    return linkAs('infinitive', { subject: firstOf(object.np), parent: previous })
  }
  const last = before.at(-1)
  const noun = last?.type === 'np' ? last.np : null
  if (noun?.possessor) return linkAs('infinitive', { subject: noun.possessor, parent: previous, noun })
  return linkAs('infinitive', { subject: previous.subject, parent: previous, noun })
}

/** "people attempting to visit", "troops backed by tanks": the phrase is the subject. */
const linkAfterNoun = (np: NounPhrase, relation: ClauseRelation, previous: Clause | null): ClauseLink =>
  linkAs(relation, { subject: firstOf(np), noun: np, parent: previous })

const lastPhrase = (items: readonly Item[], from: number, to: number): NounPhrase | null => {
  const found = items.slice(from + 1, to).find((item) => item.type === 'np')
  return found?.type === 'np' ? found.np : null
}
