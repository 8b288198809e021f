import type { Chain } from '../../../../../shared/domain/extracted-article.ts'
import type { Token } from '../../pipeline.ts'
import type { ChainBuilder } from '../chain-builder.ts'
import type { NameText } from '../name-text.ts'
import { findDescriptions } from './description-refiner.ts'
import { type OrderedMention, orderMentions } from './mention-order.ts'
import { quotedTokens, speakersOf } from './quotation-speakers.ts'

type Kinds = readonly Chain['kind'][]
const PERSONS: Kinds = ['person']
const BODIES: Kinds = ['country', 'organisation', 'armed_group']
const GROUPS: Kinds = ['population', 'armed_group', 'organisation', 'country']
const PRONOUNS = new Map<string, { kinds: Kinds; gender?: 'male' | 'female' }>(
  Object.entries({
    he: { kinds: PERSONS, gender: 'male' },
    him: { kinds: PERSONS, gender: 'male' },
    his: { kinds: PERSONS, gender: 'male' },
    himself: { kinds: PERSONS, gender: 'male' },
    she: { kinds: PERSONS, gender: 'female' },
    her: { kinds: PERSONS, gender: 'female' },
    hers: { kinds: PERSONS, gender: 'female' },
    herself: { kinds: PERSONS, gender: 'female' },
    it: { kinds: BODIES },
    its: { kinds: BODIES },
    itself: { kinds: BODIES },
    they: { kinds: GROUPS },
    them: { kinds: GROUPS },
    their: { kinds: GROUPS },
    themselves: { kinds: GROUPS },
  } as const),
)
const FIRST_PERSON = new Set(['we', 'us', 'our', 'ours', 'ourselves'])
const FEMALE =
  /\b(?:spokeswoman|mrs|ms|miss|lady|queen|princess|congresswoman|chairwoman|actress|sister|mother|daughter|wife|widow|dame|baroness|empress|duchess|madame)\b/i
const MALE =
  /\b(?:spokesman|mr|sir|king|prince|lord|congressman|chairman|actor|brother|father|son|husband|emperor|emir|sultan|pope|bishop|imam|sheikh|ayatollah|mullah)\b/i
const REACH = 3

/** Adds pronouns and descriptions that point back ("she", "it", "the two sides", "the ministry") to the chains they stand for. */
export function addCoreference(text: NameText, builder: ChainBuilder, offices: ReadonlyMap<string, readonly string[]>): void {
  addThirdPerson(text, builder, offices)
  // "She said": speakers and descriptions are read with the pronouns already on their chains.
  const mentions = orderMentions(text, builder)
  addFirstPerson(text, builder, mentions)
  for (const { chains, span, rule } of findDescriptions(text, mentions, offices))
    for (const chain of chains) builder.mention(chain, span, 'nominal', rule)
}

function addFirstPerson(text: NameText, builder: ChainBuilder, mentions: readonly OrderedMention[]): void {
  const quoted = quotedTokens(text.analysed)
  if (quoted.size === 0) return
  const speakers = speakersOf(text.analysed, mentions, quoted)
  for (const token of text.analysed.tokens) {
    if (!FIRST_PERSON.has(token.lower) || token.text === 'US' || !quoted.has(token.index)) continue
    const body = bodyOf(builder, speakers(token.sentence))
    if (body) builder.mention(body, token, 'pronoun', 'first-person-in-quotation')
  }
}

function addThirdPerson(text: NameText, builder: ChainBuilder, offices: ReadonlyMap<string, readonly string[]>): void {
  const mentions = orderMentions(text, builder)
  const found: { chain: Chain; token: Token }[] = []
  let upTo = 0
  for (const token of text.analysed.tokens) {
    while (upTo < mentions.length && (mentions[upTo]?.mention.start ?? 0) < token.start) upTo++
    const pronoun = PRONOUNS.get(token.lower)
    if (!pronoun || isExpletive(text.analysed.tokens, token)) continue
    const chain = antecedent(
      mentions,
      upTo,
      token,
      pronoun.kinds,
      (other) => !pronoun.gender || genderOf(offices.get(other.id)) !== opposite(pronoun.gender),
    )
    if (chain) found.push({ chain, token })
  }
  for (const { chain, token } of found) builder.mention(chain, token, 'pronoun', 'pronoun')
}

const opposite = (gender: 'male' | 'female'): string => (gender === 'male' ? 'female' : 'male')

const genderOf = (titles: readonly string[] | undefined): string | null => {
  const all = titles?.join(' ') ?? ''
  return FEMALE.test(all) ? 'female' : MALE.test(all) ? 'male' : null
}

/** The speaker's country or body; the speaker where none is known. */
function bodyOf(builder: ChainBuilder, speaker: Chain | null): Chain | null {
  if (!speaker) return null
  const body = speaker.affiliation ? builder.chain(speaker.affiliation) : undefined
  return body && body.mentions.length > 0 ? body : speaker
}

/**
 * The thing a pronoun stands for: the last subject before it in its sentence, else the subject of the nearest sentence
 * before, else any fitting mention; a quotation's own words come last.
 */
function antecedent(
  mentions: readonly OrderedMention[],
  upTo: number,
  token: Token,
  kinds: Kinds,
  fits: (chain: Chain) => boolean,
): Chain | null {
  const fitting = (item: OrderedMention | undefined): item is OrderedMention =>
    Boolean(item && kinds.includes(item.chain.kind) && item.mention.kind !== 'place' && fits(item.chain))
  let same: OrderedMention | null = null
  let i = upTo - 1
  for (; i >= 0 && mentions[i]?.sentence === token.sentence; i--) {
    const item = mentions[i]
    if (!fitting(item)) continue
    if (item.subject) return item.chain
    same ??= item
  }
  const startsSentence = upTo === 0 || mentions[upTo - 1]?.sentence !== token.sentence
  if (same && !startsSentence) return same.chain
  for (let sentence = token.sentence - 1; sentence >= Math.max(0, token.sentence - REACH); sentence--) {
    let first: OrderedMention | null = null
    let subject: OrderedMention | null = null
    for (; i >= 0 && (mentions[i]?.sentence ?? -1) >= sentence; i--) {
      const item = mentions[i]
      if (!fitting(item)) continue
      first = item
      if (item.subject) subject = item
    }
    const found = subject ?? first
    if (found) return found.chain
  }
  return null
}

/** "It is hard to", "it was clear that": stands for nothing. */
function isExpletive(tokens: readonly Token[], token: Token): boolean {
  if (token.lower !== 'it') return false
  const next = tokens[token.index + 1]
  const after = tokens[token.index + 2]
  if (next?.pos !== 'AUX' || !after) return /^(?:seems|seemed|appears|appeared|rained|snowed|takes|took)$/.test(next?.lower ?? '')
  return after.pos === 'ADJ' || /^(?:be|been|not|time|possible|clear|difficult|important|necessary)$/.test(after.lower)
}
