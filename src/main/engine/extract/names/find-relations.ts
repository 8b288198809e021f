import type { RelationKind } from '../../../../shared/domain/actors.ts'
import type { Chain, ExtractedRelation } from '../../../../shared/domain/extracted-article.ts'
import { quote, type TextSpan } from '../../../../shared/domain/text-span.ts'
import type { AnalysedText, NameFindings, Sentence } from '../pipeline.ts'
import { type ChainMention, indexNames, type NameIndex } from './name-index.ts'

const OFFICE_BEFORE =
  /(?:^|[\s“"(,])((?:(?:acting|former|deputy|vice|prime|foreign|defen[cs]e|interior|finance|justice|chief|senior|then-?|ex-|ministry|government|army|military|police|party|rebel|opposition|supreme|spiritual|high|special|general|national|security|first|crown|press|state|white house|kremlin|parliament|parliamentary) ?)*(?:president|minister|premier|chancellor|secretary(?:[- ]general)?|secretary of (?:state|defense)|spokes(?:man|woman|person)|ambassador|envoy|chief|commander|leader|mayor|governor|senator|king|queen|prince|princess|emir|sultan|director(?:[- ]general)?|chair(?:man|woman)|speaker|commissioner(?: for [A-Za-z ]+)?|representative|general|colonel|major|captain|adviser|advisor|archbishop|patriarch|ayatollah|negotiator|judge|prosecutor|lawmaker|official|head|chief of staff))[,]?\s*$/i
const OFFICE_AFTER =
  /^,\s+(?:who (?:is|was) )?(?:the |a |an |its |his |their )?((?:[\p{L}.'’-]+ ){0,4}?(?:president|minister|premier|chancellor|secretary(?:[- ]general)?|spokes(?:man|woman|person)|ambassador|envoy|chief|commander|leader|mayor|governor|senator|king|prince|emir|director|chair(?:man|woman)|speaker|commissioner|representative|head|founder|adviser|advisor|negotiator|prosecutor))\b(?: (?:of|for|to) (?:the )?)?/iu
const ALLY = /\b(?:ally|allies)\b/i
const HOSTS = /\b(?:hosts|hosted|is home to|houses)\s+(?:a |an |the |several |some )?/i
const BASES = /\b(?:base|bases|troops|forces|peacekeepers|contingent|soldiers|missiles|garrison|radar|airbase)\b/i

/** Lasting ties that the text states: offices, affiliations, allies, what lies in what, who hosts whose forces. */
export function findRelations(text: AnalysedText, names: NameFindings): ExtractedRelation[] {
  const finder = new RelationFinder(text, names)
  for (const sentence of text.sentences) finder.read(sentence)
  return finder.relations
}

class RelationFinder {
  readonly relations: ExtractedRelation[] = []
  private readonly seen = new Set<string>()
  private readonly text: string
  private readonly index: NameIndex
  private readonly mentions: readonly ChainMention[]
  private at = 0

  constructor(text: AnalysedText, names: NameFindings) {
    this.text = text.article.text
    this.index = indexNames(text, names)
    this.mentions = names.mentions
  }

  read(sentence: Sentence): void {
    while (this.at < this.mentions.length && (this.mentions[this.at]?.start ?? 0) < sentence.start) this.at++
    const here: ChainMention[] = []
    for (let i = this.at; i < this.mentions.length && (this.mentions[i]?.start ?? 0) < sentence.end; i++)
      here.push(this.mentions[i] as ChainMention)
    here.forEach((mention, i) => {
      const chain = this.index.chain(mention.chain)
      if (!chain) return
      if (chain.kind === 'person' && mention.form === 'name') this.readPerson(sentence, chain, mention, here, i)
      else if (mention.form === 'name') this.readPair(chain, mention, here, i)
    })
  }

  private readPerson(sentence: Sentence, person: Chain, mention: ChainMention, here: readonly ChainMention[], i: number): void {
    const before = OFFICE_BEFORE.exec(this.text.slice(Math.max(sentence.start, mention.start - 80), mention.start))
    if (before?.[1]) {
      const start = mention.start - before[0].length + before[0].indexOf(before[1])
      const owner = here.slice(0, i).findLast((other) => this.isBody(other) && other.end <= start + 30 && start - other.end <= 14)
      const body = owner?.chain ?? person.affiliation
      if (body)
        this.add(
          person.id,
          body,
          'office',
          capitalised(before[1]),
          { start: Math.min(owner?.start ?? start, start), end: mention.end },
          'office-before-name',
        )
      return
    }
    const after = OFFICE_AFTER.exec(this.text.slice(mention.end, Math.min(sentence.end, mention.end + 120)))
    if (after?.[1]) {
      const end = mention.end + after[0].length
      const owner = here.slice(i + 1).find((other) => this.isBody(other) && other.start <= end + 4 && other.start > mention.end)
      const body = owner?.chain ?? person.affiliation
      if (body)
        this.add(
          person.id,
          body,
          'office',
          capitalised(after[1].replace(owner?.text ?? '', '')),
          { start: mention.start, end: Math.max(end, owner?.end ?? 0) },
          'office-in-apposition',
        )
    }
  }

  private readPair(chain: Chain, mention: ChainMention, here: readonly ChainMention[], i: number): void {
    const next = here.slice(i + 1).find((other) => other.start >= mention.end && other.chain !== mention.chain)
    const other = next && this.index.chain(next.chain)
    if (!next || !other) return
    const span = { start: mention.start, end: next.end }
    const between = this.text.slice(mention.end, next.start)
    if (
      chain.kind === 'place' &&
      next.form === 'name' &&
      (other.kind === 'country' || (other.kind === 'place' && !between.includes(','))) &&
      /^(?:,| in| in the)\s*$/.test(between)
    ) {
      this.add(chain.id, other.id, 'located-in', null, span, 'place-in-place')
    }
    if (between.length > 60 || next.form === 'pronoun') return
    const possessor = here.slice(i + 1).find((item) => item.chain === mention.chain && item.form === 'pronoun' && item.end <= next.start)
    const words = this.text.slice(possessor?.end ?? mention.end, next.start)
    const states = chain.kind !== 'place' && (other.kind === 'country' || other.kind === 'armed_group' || other.kind === 'organisation')
    if (states && (/^['’]s?\s(?:[a-z]+ ){0,2}all(?:y|ies)\s$/i.test(words) || (possessor && /^\s(?:[a-z-]+ ){0,2}ally,?\s$/i.test(words))))
      this.add(chain.id, other.id, 'ally', null, span, 'named-ally')
    const hosts = HOSTS.exec(between)
    if (chain.kind === 'country' && hosts && hosts.index < 4 && !ALLY.test(between)) {
      const tail = this.text.slice(next.start, next.end + 40).split(/[.;]/)[0] ?? ''
      const base = BASES.exec(tail)
      const state = other.kind === 'country' ? other.id : other.affiliation
      if (base && state && state !== chain.id)
        this.add(chain.id, state, 'hosts', base[0], { start: mention.start, end: next.start + base.index + base[0].length }, 'hosts-forces')
    }
  }

  private isBody(mention: ChainMention): boolean {
    const kind = this.index.chain(mention.chain)?.kind
    // "pro-Serbian mayor": on Serbia's side, not its own.
    if (/(?:pro|anti)-$/i.test(this.text.slice(mention.start - 5, mention.start))) return false
    return (
      mention.form === 'name' &&
      (kind === 'country' || kind === 'organisation' || kind === 'armed_group' || (kind === 'place' && mention.kind !== 'place'))
    )
  }

  private add(from: string, to: string, kind: RelationKind, label: string | null, span: TextSpan, rule: string): void {
    const key = `${from} ${to} ${kind} ${label ?? ''}`
    if (this.seen.has(key) || from === to) return
    this.seen.add(key)
    this.relations.push({ from, to, kind, label, evidence: quote(this.text, span), rule })
  }
}

const capitalised = (office: string): string => office.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
