import type { Chain } from '../../../../../shared/domain/extracted-article.ts'
import type { TextSpan } from '../../../../../shared/domain/text-span.ts'
import type { Token } from '../../pipeline.ts'
import type { NameText } from '../name-text.ts'
import type { OrderedMention } from './mention-order.ts'

export interface Description {
  chains: Chain[]
  span: TextSpan
  rule: string
}

const PAIR =
  /^(?:sides|parties|countries|neighbours|neighbors|nations|states|foes|rivals|enemies|governments|adversaries|republics|armies|powers)$/
const COUNTRY = /^(?:country|nation|kingdom|republic)$/
const BODY =
  /^(?:ministry|group|organisation|organization|movement|party|company|agency|bloc|alliance|council|committee|commission|union|court|bank|junta|militia|network|parliament|assembly|regime)$/
const TERRITORY = /^(?:territory|region|province|enclave|area|corridor|peninsula|strip|island|city|town|village|capital|republic|district)$/
const POINTER = new Set(['the', 'this', 'that', 'both', 'these'])

/** Definite descriptions that point back: "the two sides", "both countries", "the country", "the ministry", "the minister". */
export function findDescriptions(
  text: NameText,
  mentions: readonly OrderedMention[],
  offices: ReadonlyMap<string, readonly string[]>,
): Description[] {
  const found: Description[] = []
  const { tokens } = text.analysed
  const taken = new Set<number>()
  for (const { mention } of mentions) taken.add(mention.start)
  let upTo = 0
  for (const token of tokens) {
    while (upTo < mentions.length && (mentions[upTo]?.mention.start ?? 0) < token.start) upTo++
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN') continue
    const first = pointerBefore(tokens, token)
    if (!first || taken.has(first.start) || taken.has(token.start)) continue
    const made = describe(tokens, token, first, mentions, upTo, offices)
    if (made) found.push(made)
  }
  return found
}

/** The article or "both" before a noun, with nothing but a number, "warring" or "rival" between. */
function pointerBefore(tokens: readonly Token[], noun: Token): Token | null {
  for (let i = noun.index - 1; i >= noun.index - 3 && i >= 0; i--) {
    const token = tokens[i]
    if (!token || token.sentence !== noun.sentence) return null
    if (POINTER.has(token.lower)) return token
    const plural =
      PAIR.test(noun.lower) && /^(?:two|warring|rival|opposing|feuding|conflicting|neighbouring|neighboring|caucasus)$/.test(token.lower)
    const office = /^(?:prime|foreign|defence|defense|interior|vice|finance|home)$/.test(token.lower)
    const rival = token.lower === 'rival' && PAIR.test(noun.lower)
    if (!plural && !office && !rival) return null
  }
  return null
}

function describe(
  tokens: readonly Token[],
  noun: Token,
  first: Token,
  mentions: readonly OrderedMention[],
  upTo: number,
  offices: ReadonlyMap<string, readonly string[]>,
): Description | null {
  const span = { start: first.start, end: noun.end }
  const next = tokens[noun.index + 1]
  if (PAIR.test(noun.lower)) {
    const words = tokens.slice(first.index, noun.index).map((token) => token.lower)
    if (
      !words.includes('both') &&
      !words.includes('two') &&
      !words.includes('rival') &&
      !words.includes('warring') &&
      !/^(?:sides|parties)$/.test(noun.lower)
    )
      return null
    const pair = lastPair(mentions, upTo)
    return pair ? { chains: pair, span, rule: 'pair-description' } : null
  }
  if (next && (next.lower === 'of' || next.pos === 'PROPN' || next.pos === 'NOUN')) return null
  if (COUNTRY.test(noun.lower)) return single(country(mentions, upTo, noun, next), span, 'country-description')
  if (BODY.test(noun.lower)) {
    const named = last(mentions, upTo, noun.sentence, 6, (item) => isBody(item.chain) && item.chain.name.toLowerCase().includes(noun.lower))
    const loose = /^(?:group|organisation|organization|movement|company|agency|militia|network|bloc|alliance)$/.test(noun.lower)
    return single(
      named ?? (loose ? last(mentions, upTo, noun.sentence, 2, (item) => isBody(item.chain) && item.mention.form === 'name') : null),
      span,
      'body-description',
    )
  }
  if (TERRITORY.test(noun.lower)) return single(territory(mentions, upTo, noun), span, 'territory-description')
  const holder = last(
    mentions,
    upTo,
    noun.sentence,
    5,
    (item) =>
      item.chain.kind === 'person' &&
      Boolean(offices.get(item.chain.id)?.some((office) => office.toLowerCase().split(/[\s-]/).includes(noun.lower))),
  )
  return single(holder, span, 'office-description')
}

const isBody = (chain: Chain): boolean => chain.kind === 'organisation' || chain.kind === 'armed_group'

const single = (chain: Chain | null, span: TextSpan, rule: string): Description | null => (chain ? { chains: [chain], span, rule } : null)

/** "Venezuela is the country's main partner": not the subject of the clause itself. */
function country(mentions: readonly OrderedMention[], upTo: number, noun: Token, next: Token | undefined): Chain | null {
  const before = mentions[upTo - 1]
  const owner = /^['’]s?$/.test(next?.text ?? '') && before?.subject && before.sentence === noun.sentence ? before.chain : null
  return last(mentions, upTo, noun.sentence, 4, (item) => item.chain.kind === 'country' && item.chain !== owner)
}

/** Unrecognised lands are countries in the gazetteer and territories in articles. */
function territory(mentions: readonly OrderedMention[], upTo: number, noun: Token): Chain | null {
  const called = last(
    mentions,
    upTo,
    noun.sentence,
    8,
    (item) => item.mention.form === 'name' && item.chain.name.toLowerCase().split(' ').includes(noun.lower),
  )
  if (called) return called
  const town = /^(?:city|town|village|capital)$/.test(noun.lower)
  return last(mentions, upTo, noun.sentence, 3, (item) => {
    if (item.mention.form !== 'name') return false
    if (item.chain.kind === 'place' || item.mention.kind === 'place')
      return !town || !/\b(?:river|sea|region|corridor|ocean)\b/i.test(item.chain.name)
    return !town && item.chain.kind === 'country' && item.chain.iso3 !== null && DISPUTED.has(item.chain.iso3)
  })
}

const DISPUTED = new Set([
  'NKR',
  'ABH',
  'SOS',
  'TNS',
  'DNR',
  'LNR',
  'XKX',
  'ESH',
  'TIB',
  'CEC',
  'HKG',
  'GRL',
  'NCL',
  'FLK',
  'TRC',
  'SML',
  'PSE',
  'KRI',
])

function last(
  mentions: readonly OrderedMention[],
  upTo: number,
  sentence: number,
  reach: number,
  fits: (item: OrderedMention) => boolean,
): Chain | null {
  for (let i = upTo - 1; i >= 0; i--) {
    const item = mentions[i]
    if (!item || sentence - item.sentence > reach) return null
    if (fits(item)) return item.chain
  }
  return null
}

/** The two parties that were named together last; else the last two different ones. */
function lastPair(mentions: readonly OrderedMention[], upTo: number): [Chain, Chain] | null {
  const parties = mentions.slice(Math.max(0, upTo - 40), upTo).filter((item) => isParty(item))
  for (let i = parties.length - 1; i > 0; i--) {
    const b = parties[i] as OrderedMention
    const a = parties[i - 1] as OrderedMention
    const gap = b.mention.start - a.mention.end
    if (a.chain !== b.chain && a.sentence === b.sentence && gap > 0 && gap <= 5 && isParty(a) && isParty(b)) return [a.chain, b.chain]
  }
  const b = parties.at(-1)
  const a = parties.findLast((item) => item.chain !== b?.chain)
  return a && b ? [a.chain, b.chain] : null
}

const isParty = ({ chain, mention }: OrderedMention): boolean =>
  mention.form === 'name' &&
  mention.kind !== 'place' &&
  (chain.kind === 'country' ||
    chain.kind === 'armed_group' ||
    (chain.kind === 'organisation' && chain.identity !== null && chain.sector !== 'MED' && chain.sector !== 'BUS'))
