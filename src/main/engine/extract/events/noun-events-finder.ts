import type { Factuality } from '../../../../shared/domain/actors.ts'
import { kindOf } from '../../../../shared/domain/kinds.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import type { RoleAssigner, RoleSheet } from './assign-roles.ts'
import { isDated } from './clause-times.ts'
import type { EventLexicon, NounEntry } from './lexicon.ts'
import { isFigurative, type PhraseMatcher } from './match-phrase.ts'
import type { VerbMatch } from './match-verbs.ts'
import { standsAround } from './own-triggers.ts'
import { type Stance, type StanceReader, weaker } from './read-stance.ts'
import type { ReportDraft } from './report-draft.ts'
import { isPlaceUse } from './resolve-phrase.ts'
import { blank } from './verb-events-finder.ts'

const LIGHT = new Set(
  'hold complete finish announce declare stage launch conduct mount begin start open carry make take impose give issue wage lead join resume continue order sign reach seal plan call perform run hit spark trigger provoke end renew commit perpetrate'.split(
    ' ',
  ),
)
/** What these act on is presupposed, not told: "spoiling the talks". */
const UNDERMINING = new Set(
  'spoil undermine derail jeopardise jeopardize complicate hamper hinder damage endanger affect oversee supervise discuss describe recall study cover film remember'.split(
    ' ',
  ),
)
const SUFFERED = new Set('face suffer undergo endure survive escape repel'.split(' '))
const BROKERING = new Set('back broker mediate sponsor facilitate arrange negotiate'.split(' '))
const ADJECTIVES = new Map<string, Factuality>(
  Object.entries({
    planned: 'planned',
    scheduled: 'planned',
    upcoming: 'planned',
    future: 'planned',
    proposed: 'hypothetical',
    possible: 'hypothetical',
    potential: 'hypothetical',
    likely: 'hypothetical',
    threatened: 'hypothetical',
    attempted: 'hypothetical',
    imminent: 'hypothetical',
    alleged: 'claimed',
    suspected: 'claimed',
    reported: 'claimed',
    permanent: 'hypothetical',
    lasting: 'hypothetical',
    eventual: 'hypothetical',
  } as const),
)
/** Prepositions that presuppose what follows. */
const GIVEN = new Set('after since during following amid despite before as'.split(' '))

export interface NounFinderParts {
  reading: ArticleReading
  lexicon: EventLexicon
  matches: Map<Clause, VerbMatch>
  phrases: PhraseMatcher
  stances: StanceReader
  roles: RoleAssigner
}

/** Reports from nouns: "the shelling of X by Y", "a Russian-brokered truce". */
export function findNounEvents(within: SentenceClauses, parts: NounFinderParts): ReportDraft[] {
  const consumed = new Set(
    within.clauses.flatMap(
      (clause) =>
        parts.matches.get(clause)?.consumed.flatMap((np) => np.group.flatMap((member) => [member, ...counted(within, member)])) ?? [],
    ),
  )
  return within.phrases.flatMap((phrase) => {
    if (consumed.has(phrase)) return []
    const head = within.words[phrase.head]
    if (head?.tag !== 'NOUN' || head.chain !== null) return []
    const entry = parts.lexicon.nouns.get(head.lemma)?.find((candidate) => fits(within, phrase, candidate))
    if (!entry?.own && isFigurative(within, phrase)) return []
    return entry ? fromNoun(within, phrase, entry, parts) : []
  })
}

/** Nouns that name words: they count only where a light verb makes an act of them ("issued a threat"). */
const SPEECH_ACTS = new Set(['threat', 'demand', 'appeal', 'accusation', 'support', 'aid', 'cooperation', 'violation'])
const UNREAL = new Set(
  'collapse failure breakdown absence lack prospect possibility risk threat fear hope chance resumption likelihood danger call demand idea talk plan proposal end event fighter veteran victim anniversary memory history crime minister ministry prisoner correspondent source sign kind lack cause reason spectre specter brink verge edge state extension'.split(
    ' ',
  ),
)

/** "the collapse of talks", "the prospect of war": the outer noun says that it did not, or not yet, happen. */
const isUnreal = (within: SentenceClauses, phrase: NounPhrase): boolean => {
  if (phrase.prep !== 'of' && phrase.prep !== 'for') return false
  const outer = within.phrases.findLast((np) => np.head < phrase.first)
  return outer !== undefined && outer.modifiers[0] === phrase && UNREAL.has(within.words[outer.head]?.lemma ?? '')
}

const counted = (within: SentenceClauses, np: NounPhrase): NounPhrase[] =>
  within.words[np.head]?.lemma && np.modifiers[0]?.prep === 'of' ? [np.modifiers[0]] : []

function fits(within: SentenceClauses, phrase: NounPhrase, entry: NounEntry): boolean {
  if (!standsAround(within, phrase.head, entry)) return false
  const before = within.words
    .slice(phrase.first, phrase.head)
    .flatMap((word) => [word.lower, word.lemma, ...(word.compound ? [word.compound, ...word.lower.split('-')] : [])])
  const has = (list: string) => list.split('|').some((word) => before.includes(word))
  if (entry.modifier && !has(entry.modifier)) return false
  if (entry.modifierNot && (has(entry.modifierNot) || before.some((word) => /^(anti|post|pre|prewar|post-war)\b/.test(word)))) return false
  const of = phrase.modifiers.find((modifier) => modifier.prep === 'of')
  const ofLemma = of ? (within.words[of.head]?.lemma ?? '') : ''
  if (
    entry.of &&
    !(of && entry.of.split('|').some((word) => within.words.slice(of.first, of.head + 1).some((other) => other.lemma === word)))
  )
    return false
  return !(
    entry.ofNot &&
    [ofLemma, ...(phrase.modifiers[0] ? [within.words[phrase.modifiers[0].head]?.lemma ?? ''] : [])].some((lemma) =>
      entry.ofNot?.split('|').includes(lemma),
    )
  )
}

function fromNoun(within: SentenceClauses, phrase: NounPhrase, entry: NounEntry, parts: NounFinderParts): ReportDraft[] {
  if (phrase.determiner === 'no') return []
  const governor = governorOf(within, phrase)
  const match = governor ? parts.matches.get(governor) : undefined
  if (governor && UNDERMINING.has(governor.verb.lemma) && governor.objects.some((np) => np.group.includes(phrase))) return []
  if (match?.entry.kind === entry.kind && governor && isArgument(governor, phrase)) return []
  if (entry.weak && match && governor?.objects.some((np) => np.group.includes(phrase)) && !LIGHT.has(governor.verb.lemma)) return []
  if (isUnreal(within, phrase)) return []
  const sheet = rolesOf(within, phrase, entry, governor, parts)
  const stance = stanceOf(within, phrase, governor, parts)
  if (stance.negated && !GIVEN.has(phrase.prep ?? '')) return []
  const specific = sheet.participants.length > 0 || sheet.place !== null
  if (entry.weak && sheet.participants.length === 0) return []
  if (!entry.own && SPEECH_ACTS.has(entry.kind) && !(governor && LIGHT.has(governor.verb.lemma) && isArgument(governor, phrase))) return []
  const plural = /s$/.test(within.words[phrase.head]?.lower ?? '')
  const occurs = !specific && governor !== null && isToldToOccur(within, phrase, governor)
  if (!entry.own && !specific && !occurs && phrase.determiner === null && plural && phrase.first === phrase.head) return []
  const draft = blank(within, entry.kind, entry.plover || kindOf(entry.kind).plover, entry.cameo ?? kindOf(entry.kind).cameo, sheet)
  return [
    {
      ...draft,
      caseKind: entry.own?.caseKind ?? null,
      rule: entry.rule,
      clause: governor,
      phrase,
      triggerFirst: phrase.head - (entry.own?.before.length ?? 0),
      triggerLast: phrase.head + (entry.own?.after.length ?? 0),
      factuality: stance.factuality,
      attributedTo: stance.attributedTo,
      hedged: stance.hedged,
      confidence: (entry.weak ? 0.45 : 0.6) + (sheet.participants.length > 1 ? 0.15 : 0) - (specific ? 0 : occurs ? 0.1 : 0.2),
    },
  ]
}

const OCCURRING = new Set('break erupt occur happen flare rage spread resume continue ensue take be'.split(' '))
const SOMEWHERE = new Set('in across throughout near outside around at along'.split(' '))

/** "protests broke out in several cities": nobody and no place by name, but told as having happened somewhere or some day. */
function isToldToOccur(within: SentenceClauses, phrase: NounPhrase, { subject, objects, obliques, verb, first, last }: Clause): boolean {
  if (verb.form !== 'finite' || !OCCURRING.has(verb.lemma)) return false
  const there = verb.lemma === 'be' && within.words[verb.first - 1]?.lower === 'there'
  if (!(there ? objects : verb.lemma === 'be' ? [] : [subject]).some((np) => np?.group.includes(phrase))) return false
  const where = obliques.some((np) => SOMEWHERE.has(np.prep ?? '') && /s$/.test(within.words[np.head]?.lower ?? ''))
  return (
    where || within.words.slice(first, last + 1).some((word) => isDated(word) || /^(?:nationwide|overnight|countrywide)$/.test(word.lower))
  )
}

const DOUBTFUL = new Set('likely possible probable unlikely imminent inevitable'.split(' '))

/** "a long fight looks likely", "the more probable becomes an invasion". */
const isDoubted = (within: SentenceClauses, clause: Clause): boolean => {
  if (clause.predicate && DOUBTFUL.has(clause.predicate.lower)) return true
  return (
    /^(look|seem|appear|become|remain)$/.test(clause.verb.lemma) &&
    [clause.verb.head + 1, clause.verb.first - 1].some((at) => DOUBTFUL.has(within.words[at]?.lower ?? ''))
  )
}

/** Clause that the phrase stands in. */
function governorOf(within: SentenceClauses, phrase: NounPhrase): Clause | null {
  const direct = within.clauses.find(
    (clause) => clause.objects.some((np) => np.group.includes(phrase)) || clause.subject?.group.includes(phrase),
  )
  if (direct) return direct
  return (
    within.clauses.find((clause) => clause.obliques.some((np) => np.group.includes(phrase))) ??
    within.clauses.find((clause) => clause.first <= phrase.head && phrase.head <= clause.last) ??
    null
  )
}

const isArgument = (clause: Clause, phrase: NounPhrase): boolean =>
  [...clause.objects, ...(clause.subject ? [clause.subject] : [])].some((np) => np.group.includes(phrase))

function stanceOf(within: SentenceClauses, phrase: NounPhrase, governor: Clause | null, parts: NounFinderParts): Stance {
  const own = within.words
    .slice(phrase.first, phrase.head)
    .reduce<Factuality>(
      (worst, word) => weaker(worst, ADJECTIVES.get(word.lower) ?? 'asserted'),
      phrase.determiner === 'any' ? 'hypothetical' : 'asserted',
    )
  const doubtful = governor !== null && isDoubted(within, governor)
  if (!governor) return { factuality: own, attributedTo: null, hedged: false, negated: false }
  const object =
    governor.objects.some((np) => np.group.includes(phrase)) ||
    (phrase.prep !== null &&
      ['for', 'of', 'on', 'to', 'against', 'with', 'into'].includes(phrase.prep) &&
      governor.obliques.some((np) => np.group.includes(phrase)))
  const passiveSubject = governor.verb.passive && governor.subject?.group.includes(phrase)
  const given = GIVEN.has(phrase.prep ?? '')
  const stance = object || passiveSubject ? parts.stances.underVerb(within, governor) : parts.stances.of(within, governor)
  const factuality = given && stance.factuality !== 'claimed' && stance.factuality !== 'denied' ? 'asserted' : stance.factuality
  return { ...stance, factuality: weaker(doubtful ? 'hypothetical' : own, factuality) }
}

function rolesOf(
  within: SentenceClauses,
  phrase: NounPhrase,
  entry: NounEntry,
  governor: Clause | null,
  parts: NounFinderParts,
): RoleSheet {
  const { roles } = parts
  const sheet: RoleSheet = { participants: [], place: null }
  if (phrase.possessor) roles.add(sheet, within, phrase.possessor, entry.slots.possessor)
  addModifiers(sheet, within, phrase, entry, parts)
  const behind = phrase.modifiers.filter((modifier) => !standsAfterVerb(within, phrase, modifier))
  roles.addPrepositions(sheet, within, behind, entry.slots, {})
  sheet.place = roles.placeOf(within, behind)
  const lemma = governor?.verb.lemma ?? ''
  const isObject =
    governor?.objects.some((np) => np.group.includes(phrase)) || (governor?.verb.passive && governor.subject?.group.includes(phrase))
  if (governor && isObject) {
    const agent = governor.verb.passive ? (governor.obliques.find((np) => np.prep === 'by') ?? null) : governor.subject
    const symmetric = entry.slots.between === 'party'
    if (LIGHT.has(lemma)) roles.add(sheet, within, agent, symmetric ? 'party' : 'source')
    else if (SUFFERED.has(lemma)) roles.add(sheet, within, agent, 'target')
    else if (BROKERING.has(lemma)) roles.add(sheet, within, agent, 'mediator')
    roles.addPrepositions(sheet, within, governor.obliques, entry.slots, {})
  }
  if (sheet.place === null && governor) sheet.place = roles.placeOf(within, governor.obliques)
  const fronted =
    governor && ['in', 'during', 'at', 'after'].includes(phrase.prep ?? '') && phrase.head < governor.verb.first && entry.kind === 'talks'
  if (fronted) roles.add(sheet, within, governor.subject, 'party')
  if (
    entry.slots.between === 'party' &&
    governor?.verb.copula &&
    governor.obliques.some((np) => np.prep === 'in' && np.group.includes(phrase))
  )
    roles.add(sheet, within, governor.subject, 'party')
  return sheet
}

const standsAfterVerb = (within: SentenceClauses, phrase: NounPhrase, modifier: NounPhrase): boolean =>
  within.clauses.some((clause) => clause.verb.head > phrase.head && clause.verb.head < modifier.first)

/** Names before the head: the one who did it, or the mediator of a "…-brokered" truce. */
function addModifiers(sheet: RoleSheet, within: SentenceClauses, phrase: NounPhrase, entry: NounEntry, parts: NounFinderParts): void {
  const { reading, roles } = parts
  const from = within.words[phrase.first]
  const head = within.words[phrase.head]
  if (!from || !head) return
  for (const mention of reading.mentions[within.sentence] ?? []) {
    if (mention.start < from.start || mention.end > head.start) continue
    const word = within.words.find((other) => other.start <= mention.start && mention.end <= other.end)
    const brokered = word?.compound && BROKERING.has(word.compound)
    const target = word?.lower.startsWith('anti-')
    if (isPlaceUse(reading, { chain: mention.chain, mention, direct: true })) {
      sheet.place ??= mention.chain
      continue
    }
    roles.addChain(sheet, mention.chain, brokered ? 'mediator' : target ? 'target' : entry.slots.modifier)
  }
}
