import type { Chain } from '../../../../shared/domain/extracted-article.ts'
import type { ChainBuilder } from './chain-builder.ts'
import type { NameCandidate } from './name-candidate.ts'
import type { NameResources } from './name-resources.ts'
import { foldName, type NameText, spanOf } from './name-text.ts'

/** Chains of persons: full names first, then bare surnames by what the document said before. */
export class PersonChains {
  readonly offices = new Map<string, string[]>()
  private readonly text: NameText
  private readonly resources: NameResources
  private readonly builder: ChainBuilder
  private readonly bySurname = new Map<string, Chain[]>()

  constructor(text: NameText, resources: NameResources, builder: ChainBuilder) {
    this.text = text
    this.resources = resources
    this.builder = builder
  }

  add(name: NameCandidate): void {
    const span = spanOf(this.text.words, name.first, name.last)
    const chain = this.chainOf(name)
    chain.confidence = Math.max(chain.confidence, name.confidence)
    const affiliation = name.affiliation ?? name.entry?.affiliation ?? null
    if (affiliation && !chain.affiliation) chain.affiliation = chainOfIdentity(this.resources, this.builder, affiliation)?.id ?? null
    const office = name.office ?? (this.offices.has(chain.id) ? null : (name.entry?.office ?? null))
    if (office) this.offices.set(chain.id, [...(this.offices.get(chain.id) ?? []), office])
    this.builder.mention(chain, span, 'name', name.rule)
  }

  /** The chain of a person's name: the same full name, else the last one whose surname it is. */
  chainOf(name: NameCandidate): Chain {
    const shown = shownName(this.text, name)
    const norms = this.text.words.slice(name.first, name.last + 1).map((word) => word.norm)
    const last = norms[norms.length - 1] ?? ''
    const key = norms.join(' ')
    const same = this.builder.get(`person ${key}`)
    if (same) return same
    const namesakes = (this.bySurname.get(key) ?? []).filter((other) => this.mayBe(other, name))
    if (norms.length === 1 || (name.use === 'surname' && namesakes.length > 0)) {
      const known = nearest(namesakes, span(this.text, name))
      if (known) return known
    }
    const chain = name.entry
      ? this.builder.openEntry(name.entry, name.confidence)
      : this.builder.open({ key: `person ${key}`, kind: 'person', name: shown, entry: null, sector: null, confidence: name.confidence })
    this.builder.link(`person ${key}`, chain)
    const parts = name.entry && norms.length === 1 ? [] : norms
    for (let i = parts.length - 1; i > 0; i--) this.remember(parts.slice(i).join(' '), chain)
    this.remember(last, chain)
    const given = norms[0] ?? ''
    if (norms.length > 1 && given.length > 2 && !this.resources.ordinaryWords.has(given)) this.remember(given, chain)
    return chain
  }

  /** Where a bare surname is a known leader's, another person of that name must have been named in full before. */
  private mayBe(chain: Chain, name: NameCandidate): boolean {
    if (name.use !== 'surname' || !name.entry || chain.identity === name.entry.identity) return true
    return (chain.mentions[0]?.start ?? 0) < span(this.text, name) && !this.builder.get(name.entry.identity)
  }

  private remember(key: string, chain: Chain): void {
    const known = this.bySurname.get(key) ?? []
    if (!known.includes(chain)) known.push(chain)
    this.bySurname.set(key, known)
  }

  /** The person with such an office of that state whom the text named last. */
  holderOf(noun: string, owner: Chain, at: number): Chain | null {
    const holders = [...this.builder.chains].filter(
      (chain) =>
        chain.kind === 'person' &&
        chain.affiliation === owner.id &&
        this.offices.get(chain.id)?.some((office) => foldName(office).split(/[\s-]/).includes(noun)),
    )
    return nearest(holders, at) ?? null
  }
}

/** The words of a name as the article has them, on one line. */
export function shownName(text: NameText, name: NameCandidate): string {
  const span = spanOf(text.words, name.first, name.last)
  return text.analysed.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/** The chain of a gazetteer identity, opened where it has no mention yet. */
export function chainOfIdentity(resources: NameResources, builder: ChainBuilder, identity: string): Chain | undefined {
  const entry = resources.entries.get(identity)
  return entry ? builder.openEntry(entry, 0.9) : builder.get(identity)
}

const span = (text: NameText, name: NameCandidate): number => text.words[name.first]?.start ?? 0

/** The person of that name mentioned last before a place in the text, else the first one. */
function nearest(chains: readonly Chain[], at: number): Chain | undefined {
  let best: Chain | undefined
  let bestStart = -1
  for (const chain of chains) {
    for (const mention of chain.mentions) {
      if (mention.start <= at && mention.start > bestStart) {
        best = chain
        bestStart = mention.start
      }
    }
  }
  return best ?? chains[0]
}
