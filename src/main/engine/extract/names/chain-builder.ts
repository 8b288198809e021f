import type { ActorKind, Sector } from '../../../../shared/domain/actors.ts'
import type { Chain, Mention } from '../../../../shared/domain/extracted-article.ts'
import { quote, type TextSpan } from '../../../../shared/domain/text-span.ts'
import { foldName } from './name-text.ts'
import type { GazetteerEntry } from './phrase-index.ts'

/** What a new chain is made of; ids are given in order of first mention. */
export interface ChainSeed {
  key: string
  kind: ActorKind | 'place'
  name: string
  entry: GazetteerEntry | null
  sector: Sector | null
  confidence: number
}

const SHOWN = 0.35

/** Collects the chains of one article while finders and refiners add mentions. */
export class ChainBuilder {
  private readonly text: string
  private readonly byKey = new Map<string, Chain>()
  private readonly byId = new Map<string, Chain>()

  constructor(text: string) {
    this.text = text
  }

  get chains(): Iterable<Chain> {
    return this.byId.values()
  }

  get(key: string): Chain | undefined {
    return this.byKey.get(key)
  }

  chain(id: string): Chain | undefined {
    return this.byId.get(id)
  }

  /** The chain of a key, made where it does not exist. */
  open(seed: ChainSeed): Chain {
    const known = this.byKey.get(seed.key)
    if (known) {
      known.confidence = Math.max(known.confidence, seed.confidence)
      return known
    }
    const { entry } = seed
    const chain: Chain = {
      id: `a${this.byId.size + 1}`,
      kind: seed.kind,
      name: seed.name,
      aliases: [],
      identity: entry?.identity ?? null,
      iso3: entry?.iso3 ?? null,
      sector: seed.sector,
      affiliation: null,
      latitude: entry?.latitude ?? null,
      longitude: entry?.longitude ?? null,
      mentions: [],
      confidence: seed.confidence,
    }
    this.byKey.set(seed.key, chain)
    this.byId.set(chain.id, chain)
    return chain
  }

  /** The chain of a gazetteer entry. */
  openEntry(entry: GazetteerEntry, confidence: number): Chain {
    return this.open({ key: entry.identity, kind: entry.kind, name: entry.name, entry, sector: entry.sector, confidence })
  }

  /** Another key under which a chain is found. */
  link(key: string, chain: Chain): void {
    if (!this.byKey.has(key)) this.byKey.set(key, chain)
  }

  mention(chain: Chain, span: TextSpan, form: Mention['form'], rule: string, kind?: Mention['kind']): void {
    if (chain.mentions.some((other) => other.start === span.start && other.end === span.end)) return
    chain.mentions.push({ ...quote(this.text, span), form, rule, ...(kind && kind !== chain.kind ? { kind } : {}) })
  }

  /** Chains above the shown threshold that the text mentions, mentions in text order, other forms of the name as aliases. */
  finish(): Chain[] {
    const kept = [...this.byId.values()].filter((chain) => chain.mentions.length > 0 && chain.confidence >= SHOWN)
    const ids = new Set(kept.map((chain) => chain.id))
    for (const chain of kept) {
      chain.mentions.sort((a, b) => a.start - b.start)
      chain.confidence = Math.round(chain.confidence * 100) / 100
      if (chain.affiliation && !ids.has(chain.affiliation)) chain.affiliation = null
      const seen = new Set([foldName(chain.name)])
      for (const mention of chain.mentions) {
        const folded = foldName(mention.text)
        if (mention.form !== 'name' || mention.rule === 'gazetteer-adjective' || seen.has(folded)) continue
        seen.add(folded)
        chain.aliases.push(mention.text)
      }
    }
    return kept.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
  }
}
