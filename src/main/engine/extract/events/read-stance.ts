import type { Factuality } from '../../../../shared/domain/actors.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import { insideSpeech } from './find-quotes.ts'
import type { Content, EventLexicon } from './lexicon.ts'
import type { VerbMatch } from './match-verbs.ts'
import { resolvePhrase } from './resolve-phrase.ts'

/** How far what a clause says is said to have happened, and on whose word. */
export interface Stance {
  factuality: Factuality
  attributedTo: string | null
  hedged: boolean
  negated: boolean
}

const RANK: Record<Factuality, number> = { asserted: 0, claimed: 1, planned: 2, hypothetical: 3, denied: 4 }
export const weaker = (a: Factuality, b: Factuality): Factuality => (RANK[a] >= RANK[b] ? a : b)

const CONDITIONAL = new Set(['if', 'unless', 'whether', 'lest', 'until'])
const HEDGES = new Set('reportedly allegedly apparently supposedly purportedly ostensibly presumably seemingly'.split(' '))
const DOUBTS = new Set('probably likely perhaps possibly maybe potentially'.split(' '))
const PREDICATES: Record<string, Content> = {
  likely: 'hypothetical',
  unlikely: 'hypothetical',
  possible: 'hypothetical',
  probable: 'hypothetical',
  able: 'hypothetical',
  unable: 'hypothetical',
  free: 'hypothetical',
  reluctant: 'hypothetical',
  due: 'planned',
  set: 'planned',
  scheduled: 'planned',
  ready: 'planned',
  willing: 'planned',
  prepared: 'planned',
  poised: 'planned',
  about: 'planned',
}
const ATTEMPT_NOUNS = new Set(
  'attempt effort bid right power chance ability threat call demand request appeal proposal desire need pressure warning invitation hope'.split(
    ' ',
  ),
)
const DECISION_NOUNS = new Set('decision move failure refusal'.split(' '))
const REPORT_NOUNS: Record<string, Factuality> = {
  claim: 'claimed',
  accusation: 'claimed',
  allegation: 'claimed',
  report: 'claimed',
  charge: 'claimed',
  rumour: 'claimed',
  rumor: 'claimed',
  belief: 'claimed',
  suggestion: 'claimed',
  statement: 'claimed',
  assertion: 'claimed',
  evidence: 'claimed',
  complaint: 'claimed',
  denial: 'denied',
  fear: 'hypothetical',
  hope: 'hypothetical',
  possibility: 'hypothetical',
  demand: 'hypothetical',
  condition: 'hypothetical',
  proposal: 'hypothetical',
  call: 'hypothetical',
  risk: 'hypothetical',
  threat: 'hypothetical',
  prospect: 'hypothetical',
  warning: 'hypothetical',
  concern: 'hypothetical',
  plan: 'planned',
  pledge: 'planned',
  promise: 'planned',
  agreement: 'planned',
}

export interface StanceReader {
  of: (within: SentenceClauses, clause: Clause) => Stance
  /** Stance of a noun that the clause governs as its object or complement. */
  underVerb: (within: SentenceClauses, clause: Clause) => Stance
  speakerOf: (within: SentenceClauses, clause: Clause) => string | null
}

const certain = (): Stance => ({ factuality: 'asserted', attributedTo: null, hedged: false, negated: false })

export function createStanceReader(
  reading: ArticleReading,
  lexicon: EventLexicon,
  matches: Map<Clause, VerbMatch>,
  speakers: (at: number) => string | null,
): StanceReader {
  const known = new Map<Clause, Stance>()

  const contentOf = (clause: Clause): Content | 'transparent' | null => {
    if (clause.verb.lemma === 'go' && clause.verb.progressive) return 'planned'
    const predicate = clause.verb.copula && clause.predicate ? PREDICATES[clause.predicate.lower] : undefined
    return predicate ?? matches.get(clause)?.entry.content ?? lexicon.embedding.get(clause.verb.lemma) ?? null
  }

  const speakerOf = (within: SentenceClauses, clause: Clause): string | null => {
    const agent = clause.verb.passive ? (clause.obliques.find((np) => np.prep === 'by') ?? null) : clause.subject
    return resolvePhrase(reading, within, agent)[0]?.chain ?? null
  }

  const under = (within: SentenceClauses, parent: Clause, content: Content | 'transparent' | null): Stance => {
    const stance = of(within, parent)
    if (content === null || content === 'transparent' || content === 'asserted') return stance
    const attributedTo =
      content === 'claimed' || content === 'denied' ? (speakerOf(within, parent) ?? stance.attributedTo) : stance.attributedTo
    return {
      factuality: weaker(
        content,
        stance.negated && content === 'claimed'
          ? 'denied'
          : stance.factuality === 'planned' && content === 'claimed'
            ? 'claimed'
            : stance.factuality,
      ),
      attributedTo,
      hedged: stance.hedged,
      negated: content !== 'claimed' && content !== 'denied' && stance.negated,
    }
  }

  const inherited = (within: SentenceClauses, clause: Clause): Stance => {
    const { parent } = clause
    if (!parent) return spoken(within, clause)
    switch (clause.relation) {
      case 'complement':
        return under(within, parent, contentOf(parent) ?? 'claimed')
      case 'noun-complement':
        return underNoun(within, clause, clause.noun)
      case 'infinitive':
        if (clause.noun && nounLemma(within, clause.noun)) return underNoun(within, clause, clause.noun)
        return under(within, parent, contentOf(parent) ?? 'planned')
      case 'gerund':
        if (clause.mark === 'without' || clause.mark === 'instead of') return { ...of(within, parent), negated: true }
        return ['of', 'for', 'from', 'against', 'with', 'about', 'to', 'on', 'at'].includes(clause.mark ?? '') ||
          (clause.noun !== null && parent.objects.includes(clause.noun))
          ? under(within, parent, contentOf(parent))
          : of(within, parent)
      case 'coordinate':
        return sharesModal(within, clause, parent) ? { ...of(within, parent), negated: false } : inherited(within, parent)
      default:
        return attributionOnly(of(within, parent))
    }
  }

  const underNoun = (within: SentenceClauses, clause: Clause, noun: NounPhrase | null): Stance => {
    const { parent } = clause
    const outer = parent ? attributionOnly(of(within, parent)) : certain()
    if (!noun) return outer
    const lemma = nounLemma(within, noun) ?? ''
    const said = REPORT_NOUNS[lemma]
    const governing = parent?.objects.includes(noun) ? contentOf(parent) : null
    if (governing === 'denied' || (parent && matches.get(parent)?.entry.kind === 'rejection'))
      return { ...outer, factuality: 'denied', attributedTo: resolvePhrase(reading, within, noun)[0]?.chain ?? outer.attributedTo }
    if (said)
      return {
        ...outer,
        factuality: weaker(said, outer.factuality),
        attributedTo: resolvePhrase(reading, within, noun)[0]?.chain ?? outer.attributedTo,
      }
    if (ATTEMPT_NOUNS.has(lemma)) return { ...outer, factuality: 'hypothetical' }
    if (DECISION_NOUNS.has(lemma)) return outer
    return { ...outer, factuality: weaker('planned', outer.factuality) }
  }

  /** Nobody says it in its own sentence: a long quotation or "according to" still may. */
  const spoken = (within: SentenceClauses, clause: Clause): Stance => {
    const according = within.phrases.find((np) => np.prep === 'according to')
    if (according) return { ...certain(), factuality: 'claimed', attributedTo: resolvePhrase(reading, within, according)[0]?.chain ?? null }
    const at = within.words[clause.verb.head]?.start ?? 0
    if (!insideSpeech(reading.quotes, at)) return certain()
    return { ...certain(), factuality: 'claimed', attributedTo: speakers(at) }
  }

  const compute = (within: SentenceClauses, clause: Clause): Stance => {
    const outer = inherited(within, clause)
    const { verb } = clause
    const adverbs = within.words.slice(Math.max(clause.first, verb.first - 2), verb.head + 2).map((word) => word.lower)
    let { factuality } = outer
    if (verb.tense === 'modal' || CONDITIONAL.has(clause.mark ?? '')) factuality = weaker('hypothetical', factuality)
    else if (verb.tense === 'future')
      factuality = weaker(verb.modal === 'would' && outer.factuality === 'asserted' ? 'hypothetical' : 'planned', factuality)
    if (adverbs.some((word) => DOUBTS.has(word))) factuality = weaker('hypothetical', factuality)
    const hedged = outer.hedged || adverbs.some((word) => HEDGES.has(word))
    if (adverbs.includes('allegedly')) factuality = weaker('claimed', factuality)
    return {
      factuality,
      attributedTo: outer.attributedTo,
      hedged,
      negated: verb.negated || (outer.negated && clause.relation !== 'complement'),
    }
  }

  function of(within: SentenceClauses, clause: Clause): Stance {
    const cached = known.get(clause)
    if (cached) return cached
    known.set(clause, certain())
    const stance = compute(within, clause)
    known.set(clause, stance)
    return stance
  }

  return { of, speakerOf, underVerb: (within, clause) => under(within, clause, contentOf(clause)) }
}

const attributionOnly = (stance: Stance): Stance => ({
  ...stance,
  negated: false,
  factuality: stance.factuality === 'claimed' || stance.factuality === 'denied' ? 'claimed' : 'asserted',
})

const nounLemma = (within: SentenceClauses, noun: NounPhrase): string | null => {
  const lemma = within.words[noun.head]?.lemma ?? null
  return lemma !== null && (lemma in REPORT_NOUNS || ATTEMPT_NOUNS.has(lemma) || DECISION_NOUNS.has(lemma)) ? lemma : null
}

/** "could invade and seize": the base form shares the modal. */
const sharesModal = (within: SentenceClauses, clause: Clause, parent: Clause): boolean => {
  const word = within.words[clause.verb.head]
  return parent.verb.modal !== null && clause.verb.first === clause.verb.head && word?.lower === word?.lemma
}
