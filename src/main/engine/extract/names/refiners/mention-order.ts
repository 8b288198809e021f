import type { Chain, Mention } from '../../../../../shared/domain/extracted-article.ts'
import type { ChainBuilder } from '../chain-builder.ts'
import type { NameText } from '../name-text.ts'

/** A mention as coreference sees it: where it stands and whether it looks like the subject of a verb. */
export interface OrderedMention {
  chain: Chain
  mention: Mention
  sentence: number
  subject: boolean
}

const PREPOSITION = /^(?:in|at|by|with|from|of|to|against|on|for|near|between|over|about|under|despite)$/

/** Mentions of all chains in text order. Mentions inside longer ones, and adjectives, are left out: nobody is "it" for "Russian". */
export function orderMentions(text: NameText, builder: ChainBuilder): OrderedMention[] {
  const all: { chain: Chain; mention: Mention }[] = []
  for (const chain of builder.chains)
    for (const mention of chain.mentions) if (mention.rule !== 'gazetteer-adjective') all.push({ chain, mention })
  all.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)
  const { tokens, sentences } = text.analysed
  let token = 0
  let end = -1
  const ordered: OrderedMention[] = []
  for (const { chain, mention } of all) {
    if (mention.end <= end) continue
    end = mention.end
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= mention.start) token++
    const sentence = tokens[token]?.sentence ?? 0
    ordered.push({ chain, mention, sentence, subject: isSubject(text, token, mention, sentences[sentence]?.endToken ?? 0) })
  }
  return ordered
}

/** Followed by a finite verb, an auxiliary, or an apposition between commas, and not behind a preposition. */
function isSubject(text: NameText, first: number, mention: Mention, endToken: number): boolean {
  const { tokens } = text.analysed
  let before = first - 1
  while (before >= 0 && /^(?:the|a|an)$/.test(tokens[before]?.lower ?? '')) before--
  if (PREPOSITION.test(tokens[before]?.lower ?? '') && tokens[before]?.sentence === tokens[first]?.sentence) return false
  let next = first
  while (next < endToken && (tokens[next]?.start ?? 0) < mention.end) next++
  while (next < endToken && (tokens[next]?.pos === 'ADV' || /^(?:also|then|later|still)$/.test(tokens[next]?.lower ?? ''))) next++
  const after = tokens[next]
  if (!after || next >= endToken) return false
  return (after.pos === 'VERB' && !/ing$/.test(after.lower)) || after.pos === 'AUX' || /^(?:,|who|which)$/.test(after.text)
}
