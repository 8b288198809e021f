import type { Chain } from '../../../../shared/domain/extracted-article.ts'
import type { ChainBuilder } from './chain-builder.ts'
import type { NominalCandidate } from './finders/nominal-finder.ts'
import type { NameCandidate } from './name-candidate.ts'
import type { NameResources } from './name-resources.ts'
import { foldName, type NameText, spanOf } from './name-text.ts'
import { chainOfIdentity, PersonChains, shownName } from './person-chains.ts'
import type { GazetteerEntry } from './phrase-index.ts'

/** Puts names, then described collectives, on chains: one chain for each thing that the article names. */
export class ChainMaker {
  private readonly text: NameText
  private readonly resources: NameResources
  private readonly builder: ChainBuilder
  private readonly persons: PersonChains
  private readonly nested = new Set<NameCandidate>()
  /** Organisations by the last words of their names. */
  private readonly tails = new Map<string, Chain>()
  /** Described collectives of which the text has said whose or which they are, by chain id. */
  private readonly told = new Set<string>()

  constructor(text: NameText, resources: NameResources, builder: ChainBuilder) {
    this.text = text
    this.resources = resources
    this.builder = builder
    this.persons = new PersonChains(text, resources, builder)
  }

  /** Offices and titles that stood before each person, by chain id. */
  get offices(): ReadonlyMap<string, readonly string[]> {
    return this.persons.offices
  }

  add(names: readonly NameCandidate[], nominals: readonly NominalCandidate[]): void {
    for (const nominal of nominals) {
      for (const name of names)
        if (
          name.first >= nominal.first &&
          name.last <= nominal.last &&
          (name.use !== 'name' || name.last < nominal.last || nominal.first === name.first)
        )
          this.nested.add(name)
    }
    for (const name of names) if (name.kind === 'person' && name.last > name.first) this.persons.add(name)
    for (const name of names) if (name.kind === 'person' && name.last === name.first) this.persons.add(name)
    names.forEach((name, i) => {
      if (name.kind !== 'person' && name.kind !== 'masked') this.addName(name, names[i - 1])
    })
    for (const nominal of nominals) if (nominal.pronoun === null) this.addNominal(nominal)
    for (const name of this.nested) this.addNested(name)
  }

  /** "its troops", once pronouns are on their chains: the body itself acts in them; "their" of persons says nothing new. */
  addPronounOwned(nominals: readonly NominalCandidate[]): void {
    for (const nominal of nominals) {
      if (nominal.pronoun === null) continue
      const at = this.text.words[nominal.pronoun]?.start
      const owner = [...this.builder.chains].find((chain) =>
        chain.mentions.some((mention) => mention.start === at && mention.form === 'pronoun'),
      )
      const acts = owner && OWNERS.has(owner.kind) && FORCES.test(nominal.group)
      if (acts) this.builder.mention(owner, spanOf(this.text.words, nominal.first, nominal.last), 'nominal', 'own-forces')
      else this.addNominal(nominal)
    }
  }

  /** A name inside a description ("Peru's health ministry") is a mention of its own only where its chain has no other. */
  private addNested(name: NameCandidate): void {
    if (name.entry?.kind !== 'country' || name.use === 'people' || this.isFormer(name)) return
    const chain = this.builder.get(name.entry.identity)
    if (chain && chain.mentions.length === 0) this.builder.mention(chain, spanOf(this.text.words, name.first, name.last), 'name', name.rule)
  }

  private addName(name: NameCandidate, previous: NameCandidate | undefined): void {
    const { builder } = this
    const span = spanOf(this.text.words, name.first, name.last)
    const shown = shownName(this.text, name)
    if (name.entry) {
      if (name.use === 'adjective') {
        if (name.entry.kind !== 'country' || this.isFormer(name)) return
        const chain = builder.openEntry(name.entry, name.confidence)
        if (!this.nested.has(name)) builder.mention(chain, span, 'name', name.rule)
        return
      }
      const chain = name.use === 'people' ? this.openPeople(name.entry, shown) : builder.openEntry(name.entry, name.confidence)
      if (chain.kind === 'organisation' && !shown.includes('.')) this.rememberTails(chain)
      const place = chain.kind === 'country' && name.use === 'name' && this.isLocated(name)
      if (!this.nested.has(name)) builder.mention(chain, span, 'name', name.rule, place ? 'place' : undefined)
      return
    }
    const chain = this.openUnknown(name, name.standsFor ? shownName(this.text, name.standsFor) : shown, previous)
    if (name.affiliation) chain.affiliation ??= chainOfIdentity(this.resources, this.builder, name.affiliation)?.id ?? null
    builder.mention(chain, span, 'name', name.rule, name.kind === 'masked' ? undefined : name.kind)
  }

  /** "former Yugoslav towns" do not name Yugoslavia. */
  private isFormer(name: NameCandidate): boolean {
    return /^(?:former|formerly|ex|post|pre|anti|old)$/.test(this.text.words[name.first - 1]?.norm ?? '')
  }

  /** A country as the ground where something happens: "in Armenia", "across northern Iraq". */
  private isLocated(name: NameCandidate): boolean {
    const here = this.text.words[name.first]
    let at = name.first - 1
    while (
      at > name.first - 3 &&
      (this.resources.words.directions.has(this.text.words[at]?.norm ?? '') || this.text.words[at]?.norm === 'the')
    )
      at--
    const before = this.text.words[at]
    return (
      before !== undefined &&
      before.sentence === here?.sentence &&
      LOCATED.test(before.norm) &&
      /^[\s]$/.test(this.text.words[at + 1]?.gap ?? '')
    )
  }

  private openPeople(entry: GazetteerEntry, shown: string): Chain {
    const owner = entry.kind === 'country' ? entry : null
    const identity = owner ? `population:${foldName(shown).replace(/[^a-z]+/g, '-')}` : entry.identity
    const chain = this.builder.open({
      key: identity,
      kind: 'population',
      name: shown,
      entry: owner ? null : entry,
      sector: 'CVL',
      confidence: 0.85,
    })
    chain.identity = identity
    if (owner) chain.affiliation ??= this.builder.openEntry(owner, 0.9).id
    return chain
  }

  private openUnknown(name: NameCandidate, shown: string, previous: NameCandidate | undefined): Chain {
    const key = foldName(shown)
    const first = this.text.words[name.first]
    const known = this.builder.get(key)
    if (known) return known
    const kind = name.kind as Chain['kind']
    const opened =
      previous?.last === name.first - 1 && first?.upper && /\($/.test(first.gap) ? this.builder.get(this.keyFor(previous)) : undefined
    if (opened && first && first.text.length < opened.name.length) {
      this.builder.link(key, opened)
      return opened
    }
    const whole = kind === 'organisation' ? this.tails.get(key) : undefined
    if (whole) return whole
    const chain = this.builder.open({ key, kind, name: shown, entry: null, sector: null, confidence: name.confidence })
    if (kind === 'organisation') this.rememberTails(chain)
    const city = kind === 'place' ? this.resources.cities.get(key) : undefined
    if (city && city.thousands >= 20) {
      chain.identity = `place:${key.replace(/[^a-z0-9]+/g, '-')}`
      chain.latitude = city.latitude
      chain.longitude = city.longitude
    }
    return chain
  }

  /** "the Navy" after "the Chilean Navy", "the Foundation" after its full name. */
  private rememberTails(chain: Chain): void {
    const parts = foldName(chain.name).split(' ')
    for (let i = 1; i < parts.length; i++) this.tails.set(parts.slice(i).join(' '), chain)
  }

  private keyFor(name: NameCandidate): string {
    return name.entry && name.use !== 'people' ? name.entry.identity : foldName(shownName(this.text, name))
  }

  private addNominal(nominal: NominalCandidate): void {
    const { builder } = this
    const place = spanOf(this.text.words, nominal.first, nominal.last)
    const owner = nominal.owner ? this.ownerChain(nominal.owner) : null
    if (nominal.standsForOwner && owner) {
      const holder = nominal.kind === 'person' ? this.persons.holderOf(nominal.noun, owner, place.start) : null
      builder.mention(
        holder ?? owner,
        place,
        'nominal',
        nominal.kind === 'person' ? nominal.rule : 'officials-of-owner',
        nominal.kind === 'person' ? 'person' : undefined,
      )
      return
    }
    const chain = this.nominalChain(nominal, owner)
    builder.mention(chain, place, 'nominal', nominal.rule, nominal.kind)
  }

  private nominalChain(nominal: NominalCandidate, owner: Chain | null): Chain {
    const { builder } = this
    if (owner?.kind === 'country' && PEOPLE.test(nominal.noun)) {
      const whole = [...builder.chains].find((chain) => chain.identity?.startsWith('population:') && chain.affiliation === owner.id)
      if (whole) return whole
    }
    // A people without a state of its own ("Tuareg rebels") tells them apart but does not own them.
    const people = nominal.owner && !owner ? foldName(shownName(this.text, nominal.owner)) : ''
    const bare = nominal.owner === null && nominal.qualifier === ''
    const key = `nominal ${nominal.group} ${owner?.id ?? people} ${nominal.qualifier}`
    const any = builder.get(`nominal ${nominal.group} any`)
    const known = builder.get(key) ?? (bare ? any : undefined)
    if (known) return known
    if (!bare && any && !this.told.has(any.id)) return this.adopt(any, nominal, owner, key)
    const chain = builder.open({
      key,
      kind: nominal.kind,
      name: this.nominalName(nominal),
      entry: null,
      sector: nominal.sector,
      confidence: owner ? 0.7 : 0.5,
    })
    if (!bare) this.told.add(chain.id)
    if (owner) this.setOwner(chain, owner)
    builder.link(`nominal ${nominal.group} any`, chain)
    return chain
  }

  private setOwner(chain: Chain, owner: Chain): void {
    chain.affiliation ??= owner.kind === 'person' ? owner.affiliation : owner.id
  }

  /** "soldiers", later "the Malian soldiers": one chain, called by what says more. */
  private adopt(chain: Chain, nominal: NominalCandidate, owner: Chain | null, key: string): Chain {
    chain.name = this.nominalName(nominal)
    chain.confidence = Math.max(chain.confidence, 0.65)
    this.builder.link(key, chain)
    this.told.add(chain.id)
    if (owner) this.setOwner(chain, owner)
    return chain
  }

  /** The words without articles and numbers before them: "nine miners" is "miners". */
  private nominalName(nominal: NominalCandidate): string {
    const { words, analysed } = this.text
    let { first } = nominal
    while (first < nominal.last && /^(?:NUM|DET)$/.test(analysed.tokens[words[first]?.token ?? -1]?.pos ?? '')) first++
    const range = spanOf(words, first, nominal.last)
    return analysed.article.text.slice(range.start, range.end).replace(/\s+/g, ' ')
  }

  private ownerChain(owner: NameCandidate): Chain | null {
    if (owner.kind === 'person') return this.persons.chainOf(owner)
    if (owner.use === 'people' && owner.entry) return this.openPeople(owner.entry, shownName(this.text, owner))
    if (owner.entry) {
      if (owner.use === 'seat')
        return (
          chainOfIdentity(
            this.resources,
            this.builder,
            owner.entry.kind === 'place' ? (owner.entry.affiliation ?? '') : owner.entry.identity,
          ) ?? null
        )
      if (owner.entry.kind === 'population')
        return owner.entry.affiliation ? (chainOfIdentity(this.resources, this.builder, owner.entry.affiliation) ?? null) : null
      return this.builder.openEntry(owner.entry, owner.confidence)
    }
    return owner.kind === 'masked' ? null : (this.builder.get(foldName(shownName(this.text, owner))) ?? null)
  }
}

const OWNERS: ReadonlySet<Chain['kind']> = new Set(['country', 'organisation', 'armed_group'])
const FORCES = /^(?:soldiers|army|police|rebels|militants|security-forces|peacekeepers|forces|force|navy|warplanes|jets|government)$/
const PEOPLE = /^(?:people|population|community|citizens|nationals|minority|inhabitants)$/
const LOCATED = /^(?:in|into|across|throughout|inside|near|outside|around)$/
