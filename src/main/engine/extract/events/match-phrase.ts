import type { SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import type { EventLexicon } from './lexicon.ts'
import { chainOf, isPlaceUse, resolvePhrase } from './resolve-phrase.ts'

/** Heads that pass the question on to the noun before them ("cease-fire agreement") or behind them ("a series of attacks"). */
const CARRIERS = new Set(
  'agreement deal plan process effort operation action campaign measure accord arrangement proposal activity attempt line call order move programme program session treaty'.split(
    ' ',
  ),
)
const COUNTERS = new Set(
  'series number wave spate string round group set thousand hundred dozen million majority part most some all several many handful score lot kind type form barrage volley hail state act use new rest body resumption start beginning outbreak one two three truckload tonne ton convoy shipment swathe delivery piece stretch worth force contingent team unit detachment'.split(
    ' ',
  ),
)

export interface PhraseMatcher {
  /** Does the phrase meet a constraint such as "@truce|deal", "!film|song", "@actor", "none" or "*"? */
  matches: (within: SentenceClauses, phrase: NounPhrase | null, constraint: string) => boolean
  /** Lemma of the noun that the phrase is about. */
  heads: (within: SentenceClauses, phrase: NounPhrase) => string[]
}

export function createPhraseMatcher(lexicon: EventLexicon, reading: ArticleReading): PhraseMatcher {
  const heads = (within: SentenceClauses, phrase: NounPhrase): string[] => phrase.group.flatMap((np) => headsOf(within, np))

  const meets = (within: SentenceClauses, phrase: NounPhrase, lemmas: readonly string[], word: string): boolean => {
    if (word === '*') return true
    if (!word.startsWith('@')) return lemmas.includes(word)
    const named = lexicon.classes.get(word.slice(1))
    if (named) return lemmas.some((lemma) => named.has(lemma))
    const resolved = resolvePhrase(reading, within, phrase)
    return resolved.some((item) => {
      const chain = chainOf(reading, item)
      if (!chain) return false
      if (word === '@place-chain') return item.direct && (isPlaceUse(reading, item) || chain.kind === 'country')
      if (!item.direct) return false
      if (word === '@actor') return chain.kind !== 'place'
      if (word === '@person') return chain.kind === 'person'
      if (word === '@civil')
        return (
          chain.kind === 'population' ||
          chain.kind === 'person' ||
          (chain.kind === 'organisation' && chain.sector !== 'MIL' && chain.sector !== 'GOV')
        )
      return word === '@armed' && (chain.kind === 'armed_group' || chain.sector === 'MIL' || chain.sector === 'REB')
    })
  }

  const matches = (within: SentenceClauses, phrase: NounPhrase | null, constraint: string): boolean => {
    if (constraint.startsWith('!')) return !phrase || !any(within, phrase, constraint.slice(1))
    if (!phrase) return constraint.split('|').includes('none')
    return any(within, phrase, constraint)
  }
  const any = (within: SentenceClauses, phrase: NounPhrase, constraint: string): boolean => {
    const lemmas = heads(within, phrase)
    return constraint.split('|').some((word) => meets(within, phrase, lemmas, word))
  }
  return { matches, heads }
}

const FIGURATIVE = new Map<string, Set<string>>(
  Object.entries({
    war: new Set('cold trade price culture turf bidding drug currency propaganda media star tariff ratings browser'.split(' ')),
    battle: new Set('legal court election electoral custody ratings bidding title budget'.split(' ')),
    attack: new Set('heart panic asthma cyber verbal'.split(' ')),
    strike: new Set('lightning lucky'.split(' ')),
    fight: new Set('title prize food'.split(' ')),
    campaign: new Set('election electoral presidential advertising vaccination fundraising political marketing'.split(' ')),
  }),
)

/** "a trade war", "a war of words", "a heart attack". */
export function isFigurative(within: SentenceClauses, np: NounPhrase): boolean {
  const head = within.words[np.head]
  const before = within.words[np.head - 1]
  if (!head) return false
  const of = np.modifiers[0]?.prep === 'of' ? within.words[np.modifiers[0].head]?.lower : undefined
  if (head.lemma === 'war' && (of === 'words' || of === 'nerves' || of === 'attrition' || of === 'ideas')) return true
  return before !== undefined && before.index >= np.first && (FIGURATIVE.get(head.lemma)?.has(before.lower) ?? false)
}

function headsOf(within: SentenceClauses, np: NounPhrase): string[] {
  const head = within.words[np.head]
  if (!head) return []
  if (isFigurative(within, np)) return ['figurative']
  const peace = within.words.slice(np.first, np.head).some((word) => word.lemma === 'peacekeeping') ? ['peacekeeper'] : []
  const own = [...peace, ...(/^operation /.test(head.lower) ? ['operation'] : []), head.lemma, ...(head.compound ? [head.compound] : [])]
  const before = within.words[np.head - 1]
  const carried =
    CARRIERS.has(head.lemma) && before && before.index >= np.first && (before.tag === 'NOUN' || before.tag === 'ADJ') ? [before.lemma] : []
  const counted =
    COUNTERS.has(head.lemma) || head.tag === 'NUM' ? np.modifiers.slice(0, 1).filter((modifier) => modifier.prep === 'of') : []
  return [...own, ...carried, ...counted.flatMap((modifier) => headsOf(within, modifier))]
}
