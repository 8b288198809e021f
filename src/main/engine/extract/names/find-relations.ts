import type { RelationKind } from '../../../../shared/domain/actors.ts'
import type { Chain, ExtractedRelation, TimeExpression } from '../../../../shared/domain/extracted-article.ts'
import type { FuzzyTime } from '../../../../shared/domain/fuzzy-time.ts'
import { quote, type TextSpan } from '../../../../shared/domain/text-span.ts'
import { OFFICE_HEADS } from '../office-words.ts'
import type { AnalysedText, NameFindings, Sentence } from '../pipeline.ts'
import { type ChainMention, indexNames, type NameIndex } from './name-index.ts'
import { OfficeTerms } from './office-terms.ts'
import type { GazetteerEntry } from './phrase-index.ts'

const OFFICE_BEFORE = new RegExp(
  `(?:^|[\\s“"(,])((?:(?:acting|deputy|vice|prime|foreign|defen[cs]e|interior|finance|justice|chief|senior|ministry|government|army|military|police|party|rebel|opposition|supreme|spiritual|high|special|general|national|security|first|crown|press|state|white house|kremlin|parliament|parliamentary) ?)*(?:${OFFICE_HEADS}|secretary of (?:state|defense)|commissioner for [A-Za-z ]+|princess|sultan|general|colonel|major|captain|archbishop|patriarch|ayatollah|judge|lawmaker|official|chief of staff))[,]?\\s*$`,
  'i',
)
const OFFICE_AFTER = new RegExp(
  `^,?\\s+(?:who (?:is|was|has been|had been|served as|took office as|became|took over as) |(?<=,\\s+)|as )(?:the |a |an |its |his |her |their )?((?:[\\p{L}.'’-]+ ){0,4}?(?:${OFFICE_HEADS}))\\b(?: (?:of|for|to) (?:the )?)?`,
  'iu',
)
const OFFICE_OF = new RegExp(
  `((?:(?:prime|foreign|vice|deputy|defen[cs]e|interior|finance) )?(?:${OFFICE_HEADS})) (?:of|for) (?:the )?$`,
  'i',
)
const ALLY = /\b(?:ally|allies)\b/i
const HOSTS = /\b(?:hosts|hosted|is home to|houses)\s+(?:a |an |the |several |some )?/i
const BASES = /\b(?:base|bases|troops|forces|peacekeepers|contingent|soldiers|missiles|garrison|radar|airbase)\b/i

/** Lasting ties that the text states: offices, affiliations, allies, what lies in what, who hosts whose forces. */
export function findRelations(
  text: AnalysedText,
  names: NameFindings,
  times: readonly TimeExpression[],
  gazetteer: ReadonlyMap<string, GazetteerEntry>,
): ExtractedRelation[] {
  const finder = new RelationFinder(text, names, new OfficeTerms(text, times), gazetteer)
  for (const sentence of text.sentences) finder.read(sentence)
  return finder.relations
}

interface Office {
  body: string | null
  label: string
  span: TextSpan
  former: boolean
  /** When it was held, as the words behind it say. */
  term: FuzzyTime | null
  rule: string
}

class RelationFinder {
  readonly relations: ExtractedRelation[] = []
  private readonly seen = new Set<string>()
  private readonly text: string
  private readonly index: NameIndex
  private readonly mentions: readonly ChainMention[]
  private readonly terms: OfficeTerms
  private readonly gazetteer: ReadonlyMap<string, GazetteerEntry>
  private at = 0

  constructor(text: AnalysedText, names: NameFindings, terms: OfficeTerms, gazetteer: ReadonlyMap<string, GazetteerEntry>) {
    this.terms = terms
    this.gazetteer = gazetteer
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
    const before = here.slice(0, i)
    const office =
      this.officeBefore(sentence, mention, before) ??
      this.officeOfBody(sentence, mention, before) ??
      this.officeAfter(sentence, mention, here.slice(i + 1))
    const deed = this.terms.byDeed(sentence, mention.start, mention.end)
    const maker = deed && office ? before.findLast((other) => this.isBody(other))?.chain : undefined
    const body = office?.body ?? person.affiliation ?? maker
    if (!body) return
    const entry = this.gazetteer.get(person.identity ?? '')
    const former = office?.former ?? false
    const valid = office?.term ?? deed ?? this.terms.known(entry, former) ?? (former ? this.terms.over() : null)
    // Over, but nobody knows since when: said of no day, it would hold for all.
    if (former && !valid) return
    if (office) this.add(person.id, body, 'office', office.label, office.span, office.rule, valid)
    else if (valid && (entry?.office || deed)) this.add(person.id, body, 'office', entry?.office || null, mention, 'known-office', valid)
  }

  private officeBefore(sentence: Sentence, mention: ChainMention, before: readonly ChainMention[]): Office | null {
    const found = OFFICE_BEFORE.exec(this.text.slice(Math.max(sentence.start, mention.start - 80), mention.start))
    if (!found?.[1]) return null
    const start = mention.start - found[0].length + found[0].indexOf(found[1])
    const owner = before.findLast((other) => this.isBody(other) && other.end <= start + 30 && start - other.end <= 14)
    const first = Math.min(owner?.start ?? start, start)
    return {
      body: owner?.chain ?? null,
      label: capitalised(found[1]),
      span: { start: first, end: mention.end },
      former: this.terms.isFormer(sentence, first) || this.terms.isFormer(sentence, start),
      term: null,
      rule: 'office-before-name',
    }
  }

  /** "the president of Kenya, X" */
  private officeOfBody(sentence: Sentence, mention: ChainMention, before: readonly ChainMention[]): Office | null {
    const body = before.at(-1)
    if (!body || !this.isBody(body) || this.text.slice(body.end, mention.start) !== ', ') return null
    const found = OFFICE_OF.exec(this.text.slice(Math.max(sentence.start, body.start - 60), body.start))
    if (!found?.[1]) return null
    const start = body.start - found[0].length
    return {
      body: body.chain,
      label: capitalised(found[1]),
      span: { start, end: mention.end },
      former: this.terms.isFormer(sentence, start),
      term: null,
      rule: 'office-of-body',
    }
  }

  private officeAfter(sentence: Sentence, mention: ChainMention, after: readonly ChainMention[]): Office | null {
    const found = OFFICE_AFTER.exec(this.text.slice(mention.end, Math.min(sentence.end, mention.end + 120)))
    if (!found?.[1]) return null
    const end = mention.end + found[0].length
    const at = mention.end + found[0].indexOf(found[1])
    const owner = after.find((other) => this.isBody(other) && other.start <= end + 4 && other.start > mention.end)
    return {
      body: owner?.chain ?? null,
      label: capitalised(found[1].replace(owner?.text ?? '', '').replace(/^(?:\s*['’]s\s|(?:former|ex|then)[- ])/i, '')),
      span: { start: mention.start, end: Math.max(end, owner?.end ?? 0) },
      former: this.terms.isFormer(sentence, at) || /^(?:former|ex-|then-)/i.test(found[1]),
      term: this.terms.behind(sentence, at),
      rule: 'office-in-apposition',
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

  private add(
    from: string,
    to: string,
    kind: RelationKind,
    label: string | null,
    span: TextSpan,
    rule: string,
    valid: FuzzyTime | null = null,
  ): void {
    const key = `${from} ${to} ${kind} ${label ?? ''} ${valid?.edtf ?? ''}`
    if (this.seen.has(key) || from === to) return
    this.seen.add(key)
    this.relations.push({ from, to, kind, label, valid: valid?.edtf ?? null, evidence: quote(this.text, span), rule })
  }
}

const capitalised = (office: string): string => office.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
