import type { Factuality } from '../../../../shared/domain/actors.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import { insideSpeech } from './find-quotes.ts'
import type { Content, EventLexicon } from './lexicon.ts'
import type { VerbMatch } from './match-verbs.ts'
import { resolvePhrase } from './resolve-phrase.ts'
import { ATTEMPT_NOUNS, CONDITIONAL, DECISION_NOUNS, DOUBTS, HEDGES, PREDICATES, REPORT_NOUNS } from './stance-words.ts'

/** How far what a clause says is said to have happened, and on whose word. */
export interface Stance {
  factuality: Factuality
  attributedTo: string | null
  hedged: boolean
  negated: boolean
}

const RANK: Record<Factuality, number> = { asserted: 0, claimed: 1, planned: 2, hypothetical: 3, denied: 4 }
export const weaker = (a: Factuality, b: Factuality): Factuality => (RANK[a] >= RANK[b] ? a : b)

type Governing = Content | 'transparent' | null

const certain = (): Stance => ({ factuality: 'asserted', attributedTo: null, hedged: false, negated: false })

const AIMS = new Set(
  'goal aim objective purpose idea task mission intention ambition prospect possibility risk dream plan option chance'.split(' '),
)
const SENDING = new Set(['send', 'dispatch', 'despatch'])
/** Prepositions that make a gerund the content of the verb before: "accused of", "prevented from". */
const CONTENT_PREPOSITIONS = new Set(['of', 'for', 'from', 'against', 'with', 'about', 'to', 'on', 'at'])

/** Reads stances from the clause outwards; each is worked out once. */
export class StanceReader {
  readonly #reading: ArticleReading
  readonly #lexicon: EventLexicon
  readonly #matches: Map<Clause, VerbMatch>
  readonly #speakers: (at: number) => string | null
  readonly #known = new Map<Clause, Stance>()

  constructor(reading: ArticleReading, lexicon: EventLexicon, matches: Map<Clause, VerbMatch>, speakers: (at: number) => string | null) {
    this.#reading = reading
    this.#lexicon = lexicon
    this.#matches = matches
    this.#speakers = speakers
  }

  of(within: SentenceClauses, clause: Clause): Stance {
    const cached = this.#known.get(clause)
    if (cached) return cached
    this.#known.set(clause, certain())
    const stance = this.#compute(within, clause)
    this.#known.set(clause, stance)
    return stance
  }

  /** Stance of a noun that the clause governs as its object or complement. */
  underVerb(within: SentenceClauses, clause: Clause): Stance {
    return this.#under(within, clause, this.#contentOf(clause))
  }

  #compute(within: SentenceClauses, clause: Clause): Stance {
    const outer = this.#inherited(within, clause)
    const { verb } = clause
    const adverbs = within.words.slice(Math.max(clause.first, verb.first - 2), verb.head + 2).map((word) => word.lower)
    const conditional = verb.tense === 'modal' || CONDITIONAL.has(clause.mark ?? '') || adverbs.some((word) => DOUBTS.has(word))
    const unfounded = verb.modal === 'would' && outer.factuality === 'asserted'
    let { factuality } = outer
    if (conditional || (verb.tense === 'future' && unfounded)) factuality = weaker('hypothetical', factuality)
    else if (verb.tense === 'future') factuality = weaker('planned', factuality)
    if (adverbs.includes('allegedly')) factuality = weaker('claimed', factuality)
    return {
      factuality,
      attributedTo: outer.attributedTo,
      hedged: outer.hedged || adverbs.some((word) => HEDGES.has(word)),
      negated: verb.negated || (outer.negated && clause.relation !== 'complement'),
    }
  }

  #inherited(within: SentenceClauses, clause: Clause): Stance {
    const { parent } = clause
    if (!parent) {
      const spoken = this.#spoken(within, clause)
      return clause.relation === 'infinitive' ? { ...spoken, factuality: weaker('planned', spoken.factuality) } : spoken
    }
    const aim = aimOf(within, clause, parent)
    if (aim) return this.#underNoun(within, clause, aim)
    switch (clause.relation) {
      case 'complement':
        return this.#under(within, parent, this.#contentOf(parent) ?? 'claimed')
      case 'noun-complement':
        return this.#underNoun(within, clause, clause.noun)
      case 'infinitive':
        if (clause.noun && isStanceNoun(within, clause.noun)) return this.#underNoun(within, clause, clause.noun)
        return this.#under(within, parent, sendsTo(clause, parent) ? 'planned' : (this.#contentOf(parent) ?? 'planned'))
      case 'gerund':
        return this.#ofGerund(within, clause, parent)
      case 'coordinate':
        return sharesModal(within, clause, parent) ? { ...this.of(within, parent), negated: false } : this.#inherited(within, parent)
      default:
        return attributionOnly(this.of(within, parent))
    }
  }

  #ofGerund(within: SentenceClauses, clause: Clause, parent: Clause): Stance {
    if (clause.mark === 'without' || clause.mark === 'instead of') return { ...this.of(within, parent), negated: true }
    const direct = clause.verb.first === parent.verb.head + 1
    const isContent =
      direct || CONTENT_PREPOSITIONS.has(clause.mark ?? '') || (clause.noun !== null && parent.objects.includes(clause.noun))
    return isContent ? this.#under(within, parent, this.#contentOf(parent)) : this.of(within, parent)
  }

  #contentOf(clause: Clause): Governing {
    if (clause.verb.lemma === 'go' && clause.verb.progressive) return 'planned'
    const predicate = clause.verb.copula && clause.predicate ? PREDICATES.get(clause.predicate.lower) : undefined
    return predicate ?? this.#matches.get(clause)?.entry.content ?? this.#lexicon.embedding.get(clause.verb.lemma) ?? null
  }

  #under(within: SentenceClauses, parent: Clause, content: Governing): Stance {
    const stance = this.of(within, parent)
    if (content === null || content === 'transparent' || content === 'asserted') return stance
    const told = content === 'claimed' || content === 'denied'
    // "did not say that" denies, "will say that" is still only someone's word
    const outer =
      content !== 'claimed'
        ? stance.factuality
        : stance.negated
          ? 'denied'
          : stance.factuality === 'planned'
            ? 'claimed'
            : stance.factuality
    return {
      factuality: weaker(content, outer),
      attributedTo: told ? (this.#speakerOf(within, parent) ?? stance.attributedTo) : stance.attributedTo,
      hedged: stance.hedged,
      negated: !told && stance.negated,
    }
  }

  #underNoun(within: SentenceClauses, clause: Clause, noun: NounPhrase | null): Stance {
    const { parent } = clause
    const outer = parent ? attributionOnly(this.of(within, parent)) : certain()
    if (!noun) return outer
    const lemma = within.words[noun.head]?.lemma ?? ''
    const owner = () => resolvePhrase(this.#reading, within, noun)[0]?.chain ?? outer.attributedTo
    const governing = parent?.objects.includes(noun) ? this.#contentOf(parent) : null
    if (governing === 'denied' || (parent && this.#matches.get(parent)?.entry.kind === 'rejection')) {
      return { ...outer, factuality: 'denied', attributedTo: owner() }
    }
    const said = REPORT_NOUNS.get(lemma)
    if (said) return { ...outer, factuality: weaker(said, outer.factuality), attributedTo: owner() }
    if (ATTEMPT_NOUNS.has(lemma)) return { ...outer, factuality: 'hypothetical' }
    return DECISION_NOUNS.has(lemma) ? outer : { ...outer, factuality: weaker('planned', outer.factuality) }
  }

  /** Nobody says it in its own sentence: a long quotation or "according to" still may. */
  #spoken(within: SentenceClauses, clause: Clause): Stance {
    const according = within.phrases.find((np) => np.prep === 'according to')
    if (according)
      return { ...certain(), factuality: 'claimed', attributedTo: resolvePhrase(this.#reading, within, according)[0]?.chain ?? null }
    const at = within.words[clause.verb.head]?.start ?? 0
    if (!insideSpeech(this.#reading.quotes, at)) return certain()
    return { ...certain(), factuality: 'claimed', attributedTo: this.#speakers(at) }
  }

  #speakerOf(within: SentenceClauses, clause: Clause): string | null {
    const agent = clause.verb.passive ? (clause.obliques.find((np) => np.prep === 'by') ?? null) : clause.subject
    return resolvePhrase(this.#reading, within, agent)[0]?.chain ?? null
  }
}

const attributionOnly = (stance: Stance): Stance => ({
  ...stance,
  negated: false,
  factuality: stance.factuality === 'claimed' || stance.factuality === 'denied' ? 'claimed' : 'asserted',
})

/** "sent an envoy to end the war": what somebody is sent for, not what came of it. */
const sendsTo = ({ subject }: Clause, parent: Clause): boolean =>
  SENDING.has(parent.verb.lemma) && subject !== null && parent.objects.some((np) => np.group.includes(subject))

/** "efforts to end the war continue", "the goal of ending the war": the noun before the verb that they belong to. */
function aimOf(within: SentenceClauses, clause: Clause, parent: Clause): NounPhrase | null {
  const { subject, verb, relation, mark } = clause
  if (subject === null || subject !== parent.subject || verb.first > parent.verb.first || subject.head >= verb.first) return null
  if (relation === 'infinitive') return subject
  const lemma = within.words[subject.head]?.lemma ?? ''
  return relation === 'gerund' && (mark === 'of' || mark === 'for') && (AIMS.has(lemma) || ATTEMPT_NOUNS.has(lemma)) ? subject : null
}

const isStanceNoun = (within: SentenceClauses, noun: NounPhrase): boolean => {
  const lemma = within.words[noun.head]?.lemma ?? ''
  return REPORT_NOUNS.has(lemma) || ATTEMPT_NOUNS.has(lemma) || DECISION_NOUNS.has(lemma)
}

/** "could invade and seize": the base form shares the modal. */
const sharesModal = (within: SentenceClauses, clause: Clause, parent: Clause): boolean => {
  const word = within.words[clause.verb.head]
  return parent.verb.modal !== null && clause.verb.first === clause.verb.head && word?.lower === word?.lemma
}
