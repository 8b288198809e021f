import { join } from 'node:path'
import { z } from 'zod'
import { type ActorKind, SECTORS, type Sector } from '../../../../shared/domain/actors.ts'
import { foldedWords } from './name-text.ts'
import { listCell, numberCell, readTable } from './tables.ts'

/** One thing that a gazetteer knows; `identity` holds across articles ("country:ARM", "person:sergey-lavrov"). */
export interface GazetteerEntry {
  identity: string
  kind: ActorKind | 'place'
  name: string
  aliases: string[]
  iso3: string | null
  sector: Sector | null
  /** Identity of the state or body it belongs to; for a place the country it lies in. */
  affiliation: string | null
  latitude: number | null
  longitude: number | null
  office: string | null
  /** Years of office, where known. */
  from: number | null
  to: number | null
}

/** What a phrase says of its entry: its name, its adjective ("Armenian"), its people ("Armenians"), its seat ("Yerevan"), a bare surname, an office. */
export type PhraseUse = 'name' | 'adjective' | 'people' | 'seat' | 'surname' | 'office'

export interface Phrase {
  use: PhraseUse
  /** Null for offices. */
  entry: GazetteerEntry | null
  text: string
  /** For each word: whether the text's word must start with a capital, or be all capitals. */
  cases: ('any' | 'capital' | 'upper')[]
}

export interface PhraseIndex {
  /** Phrases by their folded words, joined by spaces. */
  byKey: ReadonlyMap<string, Phrase[]>
  /** Number of words of the longest phrase that starts with a folded word. */
  longest: ReadonlyMap<string, number>
  /** The same for phrases that may start in lower case. */
  longestLower: ReadonlyMap<string, number>
}

const sector = z.union([z.enum(SECTORS), z.literal('')]).transform((value) => value || null)
const countrySchema = z.object({
  code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().min(2),
  aliases: listCell,
  adjectives: listCell,
  people: listCell,
  seats: listCell,
  latitude: numberCell,
  longitude: numberCell,
})
const organisationSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['organisation', 'armed_group']),
  name: z.string().min(2),
  aliases: listCell,
  sector,
  affiliation: z.string(),
})
const placeSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  type: z.string().min(3),
  name: z.string().min(2),
  aliases: listCell,
  country: z.union([z.string().regex(/^[A-Z]{3}$/), z.literal('')]),
  latitude: numberCell,
  longitude: numberCell,
})
const personSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(2),
  aliases: listCell,
  affiliation: z.string(),
  office: z.string(),
  sector,
  from: numberCell,
  to: numberCell,
})
const groupSchema = z.object({
  adjective: z.string().min(2),
  people: z.string(),
  country: z.union([z.string().regex(/^[A-Z]{3}$/), z.literal('')]),
})

/** Reads the gazetteer tables and indexes every phrase they give. */
export function buildPhraseIndex(folder: string, offices: readonly string[]): { index: PhraseIndex; entries: Map<string, GazetteerEntry> } {
  const index = new PhraseIndexBuilder()
  addCountries(index, folder)
  addOrganisations(index, folder)
  addPlaces(index, folder)
  addPeople(index, folder)
  for (const row of readTable(join(folder, 'groups.tsv'), groupSchema)) addGroup(index, row)
  for (const office of offices) index.add(office, 'office', null)
  return { index, entries: index.entries }
}

/** Collects phrases; also used for the names a user adds to a case. */
export class PhraseIndexBuilder {
  readonly byKey = new Map<string, Phrase[]>()
  readonly longest = new Map<string, number>()
  readonly longestLower = new Map<string, number>()
  readonly entries = new Map<string, GazetteerEntry>()

  add(text: string, use: PhraseUse, entry: GazetteerEntry | null): void {
    const words = foldedWords(text)
    const key = words.map((word) => word.norm).join(' ')
    if (!key) return
    const phrase: Phrase = { use, entry, text, cases: words.map((word) => caseOf(word.text, use)) }
    const known = this.byKey.get(key)
    if (!known) this.byKey.set(key, [phrase])
    else if (!known.some((other) => other.entry === entry && other.use === use)) known.push(phrase)
    const first = words[0]?.norm ?? ''
    this.longest.set(first, Math.max(this.longest.get(first) ?? 0, words.length))
    if (phrase.cases[0] === 'any') this.longestLower.set(first, Math.max(this.longestLower.get(first) ?? 0, words.length))
  }

  addEntry(entry: GazetteerEntry): void {
    this.entries.set(entry.identity, entry)
    for (const name of [entry.name, ...entry.aliases]) this.add(name, 'name', entry)
  }
}

function caseOf(word: string, use: PhraseUse): 'any' | 'capital' | 'upper' {
  if (use === 'office') return 'any'
  const letters = word.replace(/[^\p{L}]/gu, '')
  if (letters.length > 1 && letters.length <= 6 && letters === letters.toUpperCase()) return 'upper'
  return /^\p{Lu}/u.test(word) ? 'capital' : 'any'
}

const identityOfBody = (code: string): string | null =>
  code === '' ? null : /^[A-Z]{3}$/.test(code) ? `country:${code}` : `organisation:${code}`

function addCountries(index: PhraseIndexBuilder, folder: string): void {
  for (const row of readTable(join(folder, 'countries.tsv'), countrySchema)) {
    const entry: GazetteerEntry = {
      identity: `country:${row.code}`,
      kind: 'country',
      name: row.name,
      aliases: row.aliases,
      iso3: row.code,
      sector: 'GOV',
      affiliation: null,
      latitude: row.latitude,
      longitude: row.longitude,
      office: null,
      from: null,
      to: null,
    }
    index.addEntry(entry)
    for (const adjective of row.adjectives) index.add(adjective, 'adjective', entry)
    for (const people of row.people) index.add(people, 'people', entry)
    for (const seat of row.seats) index.add(seat, 'seat', entry)
  }
}

function addOrganisations(index: PhraseIndexBuilder, folder: string): void {
  for (const row of readTable(join(folder, 'organisations.tsv'), organisationSchema)) {
    const affiliation = identityOfBody(row.affiliation)
    index.addEntry({
      identity: `organisation:${row.id}`,
      kind: row.kind,
      name: row.name,
      aliases: row.aliases,
      iso3: null,
      sector: row.sector,
      affiliation,
      latitude: null,
      longitude: null,
      office: null,
      from: null,
      to: null,
    })
  }
}

function addPlaces(index: PhraseIndexBuilder, folder: string): void {
  for (const row of readTable(join(folder, 'places.tsv'), placeSchema)) {
    index.addEntry({
      identity: `place:${row.id}`,
      kind: 'place',
      name: row.name,
      aliases: row.aliases,
      iso3: null,
      sector: null,
      affiliation: identityOfBody(row.country),
      latitude: row.latitude,
      longitude: row.longitude,
      office: null,
      from: null,
      to: null,
    })
  }
}

function addPeople(index: PhraseIndexBuilder, folder: string): void {
  for (const row of readTable(join(folder, 'people.tsv'), personSchema)) {
    const entry: GazetteerEntry = {
      identity: `person:${row.id}`,
      kind: 'person',
      name: row.name,
      aliases: row.aliases,
      iso3: null,
      sector: row.sector,
      affiliation: identityOfBody(row.affiliation),
      latitude: null,
      longitude: null,
      office: row.office || null,
      from: row.from,
      to: row.to,
    }
    index.entries.set(entry.identity, entry)
    for (const name of [row.name, ...row.aliases]) index.add(name, isSurname(name) && name !== row.name ? 'surname' : 'name', entry)
  }
}

const isSurname = (name: string): boolean => !/[\s]/.test(name.replace(/^(al|el|bin|von der|de|De|Le|Di|Del|Van) ?-?/, ''))

function addGroup(index: PhraseIndexBuilder, row: z.output<typeof groupSchema>): void {
  const country = row.country ? (index.entries.get(`country:${row.country}`) ?? null) : null
  const people = row.people || row.adjective
  const id = people.toLowerCase().replace(/[^a-z]+/g, '-')
  const entry: GazetteerEntry = {
    identity: `population:${id}`,
    kind: 'population',
    name: people,
    aliases: [],
    iso3: null,
    sector: 'CVL',
    affiliation: country?.identity ?? null,
    latitude: null,
    longitude: null,
    office: null,
    from: null,
    to: null,
  }
  index.entries.set(entry.identity, entry)
  index.add(row.adjective, 'adjective', entry)
  if (row.people) index.add(row.people, 'people', entry)
}
