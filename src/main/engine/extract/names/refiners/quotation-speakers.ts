import type { Chain } from '../../../../../shared/domain/extracted-article.ts'
import type { AnalysedText } from '../../pipeline.ts'
import type { OrderedMention } from './mention-order.ts'

const OPEN = /^[“«„]$/
const CLOSE = /^[”»]$/
const SPEECH =
  /^(?:say|tell|add|state|claim|warn|insist|announce|declare|accuse|argue|note|stress|write|reply|respond|explain|call|urge|vow|deny|reject|complain|assure|ask|demand)$/

/** Tokens inside quotation marks. A paragraph's end closes a quotation that was left open. */
export function quotedTokens(text: AnalysedText): ReadonlySet<number> {
  const quoted = new Set<number>()
  let open = false
  let paragraph = -1
  for (const sentence of text.sentences) {
    if (sentence.paragraph !== paragraph) open = false
    paragraph = sentence.paragraph
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const mark = text.tokens[i]?.text ?? ''
      if (OPEN.test(mark)) open = true
      else if (CLOSE.test(mark)) open = false
      else if (mark === '"') open = !open
      else if (open) quoted.add(i)
    }
  }
  return quoted
}

/** Who speaks in a sentence: the actor beside its verb of speech outside the quotation, else the last speaker before. */
export function speakersOf(
  text: AnalysedText,
  mentions: readonly OrderedMention[],
  quoted: ReadonlySet<number>,
): (sentence: number) => Chain | null {
  const own = new Map<number, Chain>()
  let at = 0
  for (const sentence of text.sentences) {
    while (at < mentions.length && (mentions[at]?.sentence ?? 0) < sentence.index) at++
    const here: OrderedMention[] = []
    for (let i = at; i < mentions.length && mentions[i]?.sentence === sentence.index; i++) {
      const item = mentions[i] as OrderedMention
      if (item.chain.kind !== 'place') here.push(item)
    }
    const verb = text.tokens
      .slice(sentence.firstToken, sentence.endToken)
      .find((token) => token.pos === 'VERB' && SPEECH.test(token.lemma) && !quoted.has(token.index))
    if (!verb || here.length === 0) continue
    const before = here.filter((item) => item.mention.end <= verb.start && item.subject).at(-1)
    const after = here.find((item) => item.mention.start >= verb.end && item.mention.start - verb.end < 80)
    const speaker = before ?? after
    if (speaker) own.set(sentence.index, speaker.chain)
  }
  const known = [...own.keys()]
  return (sentence) => {
    const same = own.get(sentence)
    if (same) return same
    const previous = known.findLast((other) => other < sentence && sentence - other <= 3)
    return previous === undefined ? null : (own.get(previous) ?? null)
  }
}
