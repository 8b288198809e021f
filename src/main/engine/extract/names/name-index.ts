import type { Chain, Mention } from '../../../../shared/domain/extracted-article.ts'
import type { AnalysedText, NameFindings } from '../pipeline.ts'

export type ChainMention = Mention & { chain: string }

/** Which chain a token is part of. Where mentions overlap, the longer one counts; `all` gives every one, longest first. */
export interface NameIndex {
  mentionAt(token: number): ChainMention | null
  chainAt(token: number): Chain | null
  all(token: number): readonly ChainMention[]
  chain(id: string): Chain | null
}

const NONE: readonly ChainMention[] = []

/** Built once per text; every look-up afterwards is constant. */
export function indexNames(text: AnalysedText, names: NameFindings): NameIndex {
  const chains = new Map(names.chains.map((chain) => [chain.id, chain]))
  const byToken = new Map<number, ChainMention[]>()
  let token = 0
  for (const mention of names.mentions) {
    while (token < text.tokens.length && (text.tokens[token]?.end ?? 0) <= mention.start) token++
    for (let i = token; i < text.tokens.length && (text.tokens[i]?.start ?? 0) < mention.end; i++) {
      const here = byToken.get(i)
      if (here) here.push(mention)
      else byToken.set(i, [mention])
    }
  }
  for (const here of byToken.values()) here.sort((a, b) => b.end - b.start - (a.end - a.start))
  const mentionAt = (at: number): ChainMention | null => byToken.get(at)?.[0] ?? null
  return {
    mentionAt,
    chainAt: (at) => chains.get(mentionAt(at)?.chain ?? '') ?? null,
    all: (at) => byToken.get(at) ?? NONE,
    chain: (id) => chains.get(id) ?? null,
  }
}
