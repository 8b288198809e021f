import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { EventLexicon, VerbEntry } from './lexicon.ts'
import type { PhraseMatcher } from './match-phrase.ts'
import { isOwnNoun, standsAround } from './own-triggers.ts'

/** A frame that a clause fills. `object` is what is acted on, whatever stands there in the passive. */
export interface VerbMatch {
  entry: VerbEntry
  agent: NounPhrase | null
  object: NounPhrase | null
  /** Phrases that the entry asked for by word, so that they are no event of their own. */
  consumed: NounPhrase[]
}

const PARTICLES_AFTER_OBJECT = new Set(['off', 'up', 'down', 'out', 'back', 'over', 'away'])

/** First entry of the clause's verb whose conditions hold, or null. */
export function matchVerb(
  within: SentenceClauses,
  clause: Clause,
  children: readonly Clause[],
  lexicon: EventLexicon,
  phrases: PhraseMatcher,
): VerbMatch | null {
  const { lemma, compound } = clause.verb
  const entries = lexicon.verbs.get(lemma) ?? (compound ? lexicon.verbs.get(compound) : undefined)
  for (const entry of entries ?? []) {
    const match = fits(within, clause, children, entry, phrases)
    if (match && (entry.own || !match.consumed.some((phrase) => isOwnNoun(within, phrase, lexicon)))) return match
  }
  return null
}

function fits(
  within: SentenceClauses,
  clause: Clause,
  children: readonly Clause[],
  entry: VerbEntry,
  phrases: PhraseMatcher,
): VerbMatch | null {
  const { passive } = clause.verb
  if (!standsAround(within, clause.verb.head, entry)) return null
  if (entry.particle && !hasParticle(within, clause, entry.particle)) return null
  const agent = passive ? agentOf(clause, children) : clause.subject
  const object = objectOf(clause, entry)
  if (entry.object !== undefined && !phrases.matches(within, object, entry.object)) return null
  if (entry.subject !== undefined && !phrases.matches(within, agent, entry.subject)) return null
  const consumed: NounPhrase[] = entry.object && !entry.object.startsWith('!') && object ? [object] : []
  if (entry.preps) {
    const found = matchPrepositions(within, clause, entry.preps, phrases)
    if (!found) return null
    consumed.push(...found)
  }
  if (!matchComplement(children, entry)) return null
  if (entry.modifier && !(object && within.words.slice(object.first, object.head).some((word) => word.lower === entry.modifier)))
    return null
  if (entry.nextWord && !entry.nextWord.split(' ').includes(clause.next)) return null
  return { entry, agent, object, consumed }
}

/** "was urged to step down by A": the agent can stand behind the infinitive. */
const agentOf = (clause: Clause, children: readonly Clause[]): NounPhrase | null =>
  [clause, ...children.filter((child) => child.relation === 'infinitive' && !child.verb.passive)]
    .flatMap((one) => one.obliques)
    .find((np) => np.prep === 'by') ?? null

function objectOf(clause: Clause, entry: VerbEntry): NounPhrase | null {
  if (clause.verb.passive) return clause.subject
  const byParticle = entry.particle ? clause.obliques.find((np) => np.prep === entry.particle) : undefined
  return clause.objects[0] ?? byParticle ?? null
}

function hasParticle(within: SentenceClauses, clause: Clause, particle: string): boolean {
  if (clause.next === particle) return true
  if (clause.obliques[0]?.prep === particle && !PARTICLES_AFTER_OBJECT.has(particle) && clause.objects.length === 0) return true
  const object = clause.objects[0]
  return PARTICLES_AFTER_OBJECT.has(particle) && object !== undefined && within.words[object.head + 1]?.lower === particle
}

/** One of the listed prepositions with a phrase that meets its constraint. Keys join alternatives with "|". */
function matchPrepositions(
  within: SentenceClauses,
  clause: Clause,
  preps: Record<string, string>,
  phrases: PhraseMatcher,
): NounPhrase[] | null {
  for (const [names, constraint] of Object.entries(preps)) {
    const list = names.split('|')
    const found = clause.obliques.filter((np) => np.prep !== null && list.includes(np.prep) && phrases.matches(within, np, constraint))
    if (found.length > 0) return constraint === '*' || constraint.startsWith('@actor') ? [] : found
    if (constraint === '*' && list.includes(clause.next) && clause.obliques.length === 0) return []
    if (constraint === '*' && clause.objects.some((np) => list.includes(within.words[np.head]?.lemma ?? ''))) return []
  }
  return null
}

function matchComplement(children: readonly Clause[], entry: VerbEntry): boolean {
  if (entry.complement === undefined && entry.complementModal === undefined && entry.inner === undefined) return true
  const content = children.filter(
    (child) => child.relation === 'complement' || child.relation === 'infinitive' || child.relation === 'gerund',
  )
  if (entry.complement?.startsWith('!')) return !content.some((child) => child.relation === 'complement')
  const forms = entry.complement?.split('|')
  return content.some((child) => {
    const form = child.relation === 'complement' ? 'that' : child.relation
    if (forms && !forms.includes(form)) return false
    if (entry.complementModal && !entry.complementModal.split(' ').includes(child.verb.modal ?? '')) return false
    if (!entry.inner) return true
    const inner = entry.inner.split(' ')
    return inner.includes(child.verb.lemma)
  })
}
