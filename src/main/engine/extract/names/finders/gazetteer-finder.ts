import { candidate, type NameCandidate } from '../name-candidate.ts'
import type { NameResources } from '../name-resources.ts'
import type { NameText, Word } from '../name-text.ts'
import type { GazetteerEntry, Phrase, PhraseIndex, PhraseUse } from '../phrase-index.ts'

const CONFIDENCE: Record<PhraseUse, number> = { name: 0.92, adjective: 0.9, people: 0.9, seat: 0.85, surname: 0.6, office: 0.5 }
const ORDER: PhraseUse[] = ['name', 'seat', 'adjective', 'people', 'surname', 'office']
const JOINS = /^(?:[\s\u00a0]+|[-–‑/]|\s?&\s?|[.,'’]\s?|\s?\()$/

/** Longest phrases of the gazetteers, left to right, in each sentence. */
export function findGazetteerNames(text: NameText, resources: NameResources, own: PhraseIndex | null): NameCandidate[] {
  const found: NameCandidate[] = []
  for (const range of text.ranges) {
    for (let i = range.first; i < range.end; ) {
      const made = longestFirst(own && longestAt(text, i, range.end, own), longestAt(text, i, range.end, resources.phrases))
        .map((hit) => toCandidate(text, i, hit.last, hit.phrases, resources, range.allCaps))
        .find((one) => one !== null)
      if (made) found.push(made)
      i = made ? made.last + 1 : i + 1
    }
  }
  return found
}

interface Hit {
  last: number
  phrases: Phrase[]
}

/** Of two phrases from one word the longer, of two as long the user's own. */
const longestFirst = (own: Hit | null, known: Hit | null): Hit[] => {
  const hits = [own, known].filter((hit) => hit !== null)
  return own && known && known.last > own.last ? hits.reverse() : hits
}

function longestAt(text: NameText, first: number, end: number, index: PhraseIndex): Hit | null {
  const { words } = text
  const start = words[first]
  const longest = start && (start.capital ? index.longest : index.longestLower).get(start.norm)
  if (!longest) return null
  let key = ''
  let best: Hit | null = null
  for (let last = first; last < Math.min(end, first + longest); last++) {
    const word = words[last]
    if (!word || (last > first && !JOINS.test(word.gap))) break
    key = last === first ? word.norm : `${key} ${word.norm}`
    const phrases = index.byKey.get(key)?.filter((phrase) => fits(words, first, phrase))
    if (phrases?.length) best = { last, phrases }
  }
  return best
}

function fits(words: readonly Word[], first: number, phrase: Phrase): boolean {
  return phrase.cases.every((wanted, i) => {
    const word = words[first + i]
    if (!word) return false
    if (i > 0 && /[.,(/]/.test(word.gap) && !phraseHas(phrase, word.gap)) return false
    if (wanted === 'upper') return word.upper || (word.capital && word.text.length > 4)
    return wanted === 'any' || word.capital
  })
}

/** A stop or comma inside a name counts only where the gazetteer writes one ("St. Lucia"). */
const phraseHas = (phrase: Phrase, gap: string): boolean => /[.]/.test(gap) && /\b(st|mt|dr|no|jr|sr|\p{L})\./iu.test(phrase.text)

function toCandidate(
  text: NameText,
  first: number,
  last: number,
  phrases: Phrase[],
  resources: NameResources,
  allCaps: boolean,
): NameCandidate | null {
  const word = text.words[first]
  const phrase = choose(phrases)
  if (!word || !phrase) return null
  if (phrase.use === 'office') return candidate(first, last, 'masked', 'office-phrase', 0.5, { use: 'office' })
  if (!phrase.entry) return null
  if (first === last && !trusted(word, phrase, resources, allCaps) && !describes(text, word, phrase, resources)) return null
  const seat = phrase.use === 'seat'
  return candidate(
    first,
    last,
    phrase.use === 'people' ? 'population' : phrase.entry.kind,
    `gazetteer-${phrase.use}`,
    CONFIDENCE[phrase.use],
    {
      use: phrase.use,
      entry: phrase.entry,
      town: seat ? (phrases.find((other) => other.entry?.kind === 'place')?.entry ?? townOf(phrase, resources)) : null,
    },
  )
}

function choose(phrases: Phrase[]): Phrase | undefined {
  const seat = phrases.find((phrase) => phrase.use === 'seat')
  if (seat && phrases.every((phrase) => phrase === seat || phrase.entry?.kind === 'place')) return seat
  for (const use of ORDER) {
    const options = phrases.filter((phrase) => phrase.use === use)
    if (options.length > 0) return options.find((phrase) => phrase.entry?.kind === 'country') ?? options[0]
  }
  return undefined
}

/** A single word that is also an ordinary word counts only where its capital says something. */
function trusted(word: Word, phrase: Phrase, resources: NameResources, allCaps: boolean): boolean {
  const ordinary = resources.ordinaryWords.has(word.norm) || resources.words.notNames.has(word.norm)
  if (resources.words.calendar.has(word.norm)) return false
  if (!ordinary) return true
  if (phrase.entry?.kind === 'country' && (phrase.use !== 'seat' || !word.opening)) return !(allCaps && word.text.length < 3)
  if (phrase.cases[0] === 'upper') return !allCaps
  return phrase.cases[0] === 'any' ? true : !word.opening && !allCaps
}

/** "Muslim villagers": an adjective at the start of a sentence that a collective noun follows. */
const describes = (text: NameText, word: Word, phrase: Phrase, resources: NameResources): boolean =>
  phrase.use === 'adjective' && word.opening && resources.collectiveNouns.has(text.words[word.index + 1]?.norm ?? '')

/** The town that is a seat of government, from the wide list; buildings ("the Kremlin") have none. */
function townOf(phrase: Phrase, resources: NameResources): GazetteerEntry | null {
  const key = phrase.text.toLowerCase()
  const city = resources.cities.get(key)
  if (!city || !phrase.entry) return null
  return {
    ...phrase.entry,
    identity: `place:${key.replace(/[^a-z]+/g, '-')}`,
    kind: 'place',
    name: phrase.text,
    aliases: [],
    iso3: null,
    sector: null,
    affiliation: phrase.entry.identity,
    latitude: city.latitude,
    longitude: city.longitude,
  }
}
