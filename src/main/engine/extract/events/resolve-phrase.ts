import type { Chain } from '../../../../shared/domain/extracted-article.ts'
import type { SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import { OFFICE_HEADS } from '../office-words.ts'
import type { ArticleReading, ChainMention } from './article-reading.ts'

/** Heads that only count or contain what the "of" behind them names. */
const CONTAINERS = new Set(
  'group series number wave spate string round set member thousand hundred dozen ten million majority part most some all one two three several many handful score leader government army force troop people crowd representative official soldier minister ministry president foreign government capital city town village province region area district state republic territory outskirt suburb east west north south northeast northwest southeast southwest centre center rest half kind type form body column convoy use side plurality lot pair couple mayor resident spokesman ambassador parliament supporter follower head chief commander citizen resident population inhabitant'.split(
    ' ',
  ),
)
const FROM_PREPOSITIONS = new Set(['of', 'from', 'in', 'at', 'for'])

export interface Resolved {
  chain: string
  mention: ChainMention
  /** The head of the phrase itself, not something around it. */
  direct: boolean
}

/** Chains that a phrase and those coordinated with it stand for, in order, without repeats. */
export function resolvePhrase(reading: ArticleReading, within: SentenceClauses, phrase: NounPhrase | null): Resolved[] {
  if (!phrase) return []
  const found: Resolved[] = []
  for (const member of phrase.group) {
    for (const resolved of resolveMember(reading, within, member, 0)) {
      if (!found.some((known) => known.chain === resolved.chain)) found.push(resolved)
    }
  }
  return found
}

function resolveMember(reading: ArticleReading, within: SentenceClauses, np: NounPhrase, depth: number): Resolved[] {
  const head = within.words[np.head]
  const first = within.words[np.first]
  if (!head || !first || depth > 3) return []
  const mentions = reading.mentions[within.sentence] ?? []
  const direct = longest(mentions.filter((mention) => mention.start <= head.start && mention.end >= head.end))
  if (direct) return [{ chain: direct.chain, mention: direct, direct: true }]
  const holder = OFFICE.test(head.lower) ? holderBehind(reading, within, np) : null
  if (holder) return [{ chain: holder.chain, mention: holder, direct: true }]
  const container = CONTAINERS.has(head.lemma)
  const inner = mentions.filter((mention) => mention.start >= first.start && mention.end <= head.end && !isOnlyBacking(within, mention))
  const nearest = inner.at(-1)
  const partial = mentions.find((mention) => mention.end === head.end && mention.start >= first.start)
  if (partial) return [{ chain: partial.chain, mention: partial, direct: true }]
  if (nearest) return [{ chain: nearest.chain, mention: nearest, direct: false }]
  if (np.possessor) {
    const possessor = resolvePhraseAt(reading, within, np.possessor, depth + 1)
    if (possessor.length > 0) return possessor.map((resolved) => ({ ...resolved, direct: false }))
  }
  for (const modifier of np.modifiers) {
    if (!modifier.prep || !FROM_PREPOSITIONS.has(modifier.prep)) break
    if (modifier.prep !== 'of' && !container) continue
    const resolved = resolvePhraseAt(reading, within, modifier, depth + 1)
    if (resolved.length > 0) return resolved.map((item) => ({ ...item, direct: container && item.direct && modifier.prep === 'of' }))
  }
  return []
}

const OFFICE = new RegExp(`^(?:${OFFICE_HEADS})$`)

/** "the foreign minister of Norland, X, refused": the name in commas is who it is. */
function holderBehind(reading: ArticleReading, within: SentenceClauses, np: NounPhrase): ChainMention | null {
  const of = np.modifiers[0]?.prep === 'of' ? np.modifiers[0] : null
  // A town or a region may stand for itself, a state is not what its minister does.
  if (of && resolvePhraseAt(reading, within, of, 1).some(({ chain }) => reading.chains.get(chain)?.kind === 'place')) return null
  const comma = (of ?? np).head + 1
  const name = within.words[comma + 1]
  if (within.words[comma]?.lower !== ',' || !name?.chain || reading.chains.get(name.chain)?.kind !== 'person') return null
  return reading.mentions[within.sentence]?.find(({ start }) => start === name.start) ?? null
}

/** "pro-Norland protesters", "Norland-backed rebels": the name says whose side they are on, not who they are. */
const isOnlyBacking = (within: SentenceClauses, mention: ChainMention): boolean => {
  const word = within.words.find((other) => other.start <= mention.start && mention.end <= other.end)
  return (
    word?.compound != null &&
    (/^(pro|anti|non|un)-/.test(word.lower) ||
      /-(backed|sponsored|brokered|funded|made|born|based|supported|occupied|held|controlled|imposed)$/.test(word.lower))
  )
}

const resolvePhraseAt = (reading: ArticleReading, within: SentenceClauses, np: NounPhrase, depth: number): Resolved[] =>
  np.group.flatMap((member) => resolveMember(reading, within, member, depth))

const longest = (mentions: ChainMention[]): ChainMention | undefined => mentions.sort((a, b) => b.end - b.start - (a.end - a.start))[0]

export const chainOf = (reading: ArticleReading, resolved: Resolved): Chain | undefined => reading.chains.get(resolved.chain)

/** The mention is used as a place here, whatever its chain is elsewhere. */
export const isPlaceUse = (reading: ArticleReading, resolved: Resolved): boolean =>
  resolved.mention.kind === 'place' || (resolved.mention.kind === undefined && chainOf(reading, resolved)?.kind === 'place')
