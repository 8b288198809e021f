import type { Chain } from '../../../../shared/domain/extracted-article.ts'
import type { QuotedSpan, TextSpan } from '../../../../shared/domain/text-span.ts'
import type { CodedRows } from './held-rows.ts'

/** Some rows of a later table of events, as a further article of the same source. */
export const someEvents = ({ article, extracted, rows }: CodedRows, fresh: readonly boolean[], contentHash: string): CodedRows => {
  const reports = extracted.reports.filter((_, i) => fresh[i])
  const named = new Set(reports.flatMap(({ participants, place }) => [...participants.map(({ chain }) => chain), place]))
  return {
    article: { ...article, contentHash },
    extracted: {
      ...extracted,
      id: contentHash,
      chains: extracted.chains.filter(({ id }) => named.has(id)),
      reports,
      groups: reports.map(({ id }) => [id]),
    },
    rows: rows.filter((_, i) => fresh[i]),
  }
}

/** Some lines of a text, and where what stood in them stands now; null for what stood in another. */
const someLines = (text: string, stays: readonly boolean[]) => {
  const kept: string[] = []
  const starts: number[] = []
  const moves: (number | null)[] = []
  let [from, to] = [0, 0]
  for (const [i, line] of text.split('\n').entries()) {
    starts.push(from)
    moves.push(stays[i] ? to - from : null)
    if (stays[i]) {
      kept.push(line)
      to += line.length + 1
    }
    from += line.length + 1
  }
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle
    }
    return low
  }
  const shift = <T extends TextSpan>(span: T): T | null => {
    const by = moves[lineAt(span.start)] ?? null
    return by === null ? null : { ...span, start: span.start + by, end: span.end + by }
  }
  return { text: kept.join('\n'), shift }
}

/** Some rows of a later network, each of which is a line of its article, as a further article. */
export const someLinesOf = ({ article, extracted, rows }: CodedRows, fresh: readonly boolean[], contentHash: string): CodedRows => {
  const { text, shift } = someLines(article.text, fresh)
  const chains = extracted.chains
    .map((chain): Chain => ({ ...chain, mentions: chain.mentions.flatMap((mention) => shift(mention) ?? []) }))
    .filter(({ mentions }) => mentions.length > 0)
  const relations = extracted.relations.flatMap((relation) => {
    const evidence: QuotedSpan | null = shift(relation.evidence)
    return evidence ? [{ ...relation, evidence }] : []
  })
  return {
    article: { ...article, text, contentHash },
    extracted: { ...extracted, id: contentHash, chains, relations },
    rows: rows.filter((_, i) => fresh[i]),
  }
}
