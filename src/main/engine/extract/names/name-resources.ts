import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ACTOR_KINDS, type ActorKind, SECTORS, type Sector } from '../../../../shared/domain/actors.ts'
import { foldName } from './name-text.ts'
import { buildPhraseIndex, type GazetteerEntry, type PhraseIndex } from './phrase-index.ts'
import { readTable } from './tables.ts'

/** A town of the wide list: its country by ISO 3166 alpha-2, its people in thousands. */
export interface City {
  name: string
  country: string
  latitude: number
  longitude: number
  thousands: number
}

/** Words that names are told by, each a set of folded words. */
export type NameWords = Record<keyof typeof NAME_WORD_SHAPE, ReadonlySet<string>>

export interface CollectiveNoun {
  kind: ActorKind
  sector: Sector
  /** Whether the noun is an actor with nobody's name beside it: always, only right before a verb, or never. */
  alone: 'yes' | 'verb' | 'no'
}

/** Everything the name finder reads from disk, loaded and checked once. */
export interface NameResources {
  phrases: PhraseIndex
  entries: ReadonlyMap<string, GazetteerEntry>
  /** Largest city of a folded name, words parted by spaces. */
  cities: CityTable
  words: NameWords
  givenNames: ReadonlySet<string>
  surnames: ReadonlySet<string>
  ordinaryWords: ReadonlySet<string>
  collectiveNouns: ReadonlyMap<string, CollectiveNoun>
}

const words = z.array(z.string().min(1))
const NAME_WORD_SHAPE = {
  honorifics: words,
  ranks: words,
  officeHeads: words,
  officePhrases: words,
  officeModifiers: words,
  organisationHeads: words,
  organisationStarts: words,
  clubStarts: words,
  placeHeads: words,
  placeStarts: words,
  eventHeads: words,
  eventStarts: words,
  calendar: words,
  notNames: words,
  speechVerbs: words,
  personVerbs: words,
  bodyVerbs: words,
  locatives: words,
  directions: words,
  placeNouns: words,
  organisationNouns: words,
  connectors: words,
  particles: words,
  personSuffixes: words,
  placeSuffixes: words,
  weapons: words,
}
const nameWordsSchema = z.strictObject(NAME_WORD_SHAPE)
const collectiveSchema = z.object({
  noun: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  sector: z.enum(SECTORS),
  alone: z.enum(['yes', 'verb', 'no']),
})

/**
 * Loads the gazetteers and lexicons of names from the resources folder.
 * @throws z.ZodError or Error naming the file, where a table does not have the documented shape.
 */
export function loadNameResources(resourcesDir: string): NameResources {
  const lexicon = join(resourcesDir, 'lexicon', 'names')
  const gazetteer = join(resourcesDir, 'gazetteer')
  const lists = nameWordsSchema.parse(JSON.parse(readFileSync(join(lexicon, 'name-words.json'), 'utf8')))
  const nameWords = Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, new Set(list.map(foldName))]),
  ) as unknown as NameWords
  const { index, entries } = buildPhraseIndex(gazetteer, lists.officePhrases)
  return {
    phrases: index,
    entries,
    cities: new CityTable(join(gazetteer, 'cities.tsv')),
    words: nameWords,
    givenNames: readWordList(join(lexicon, 'given-names.txt')),
    surnames: readWordList(join(lexicon, 'surnames.txt')),
    ordinaryWords: new Set(readFileSync(join(lexicon, 'ordinary-words.txt'), 'utf8').split('\n')),
    collectiveNouns: new Map(readTable(join(lexicon, 'collective-nouns.tsv'), collectiveSchema).map(({ noun, ...rest }) => [noun, rest])),
  }
}

const readWordList = (file: string): ReadonlySet<string> => new Set(readFileSync(file, 'utf8').trimEnd().split('\n').map(foldName))

/** The wide list of towns. Rows are read when asked for: only a few of the 46,000 ever are. */
export class CityTable {
  private readonly rows: string[]
  private readonly byName = new Map<string, number>()

  /** Rows come largest first, so the first of a name is its largest. */
  constructor(file: string) {
    this.rows = readFileSync(file, 'utf8').trimEnd().split('\n')
    for (let i = this.rows.length - 1; i > 0; i--) {
      const row = this.rows[i] ?? ''
      this.byName.set(foldName(row.slice(0, row.indexOf('\t'))).replaceAll('-', ' '), i)
    }
  }

  get(name: string): City | undefined {
    const row = this.byName.get(name)
    if (row === undefined) return undefined
    const [shown = '', country = '', latitude, longitude, thousands] = (this.rows[row] ?? '').split('\t')
    return { name: shown, country, latitude: Number(latitude), longitude: Number(longitude), thousands: Number(thousands) }
  }
}
