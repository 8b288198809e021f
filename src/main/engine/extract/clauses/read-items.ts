import type { Item, NounPhrase } from './phrase.ts'
import { readVerbGroup } from './verb-group.ts'
import type { Word } from './word.ts'

const RELATIVES = new Set(['who', 'whom', 'which', 'whose', 'where'])
const MARKS = new Set(
  'that if unless whether when while after before because although though as until since once whereas why how what so lest despite'.split(
    ' ',
  ),
)
/** Prepositions of more than one word; the last one counts. */
const COMPOUND_PREPOSITIONS = new Map<string, string>(
  Object.entries({
    'according to': 'according to',
    'because of': 'because of',
    'out of': 'out of',
    'instead of': 'instead of',
    'ahead of': 'before',
    'as part of': 'as part of',
    'in response to': 'in response to',
    'in retaliation for': 'in response to',
    'in exchange for': 'in exchange for',
    'in support of': 'in support of',
    'in favor of': 'in support of',
    'in favour of': 'in support of',
    'in protest of': 'against',
    'in protest against': 'against',
    'in protest at': 'against',
    'in opposition to': 'against',
    'in front of': 'near',
    'on behalf of': 'on behalf of',
    'along with': 'with',
    'together with': 'with',
    'as well as': 'as well as',
    'due to': 'because of',
    'prior to': 'before',
    'next to': 'near',
    'close to': 'near',
    'such as': 'such as',
  }),
)
/** The tagger calls these conjunctions before a gerund. */
const SUBORDINATING_PREPOSITIONS = new Set('for of by in from about with without into against on at to'.split(' '))
const COMPOUND_STARTS = new Set([...COMPOUND_PREPOSITIONS.keys()].map((name) => name.split(' ')[0]))
const POSSESSIVES = new Set('his her its their our my your'.split(' '))
const PRONOUNS = new Set(
  'he she it they we i you him her them us me himself herself itself themselves ourselves this that these those both all some many others everyone nobody none one another each'.split(
    ' ',
  ),
)

/** Noun phrases, verb groups and the joints between them, in order. */
export function readItems(words: readonly Word[]): Item[] {
  const items: Item[] = []
  let prep: string | null = null
  let possessor: NounPhrase | null = null
  const push = (item: Item) => {
    items.push(item)
    if (item.type !== 'prep' && item.type !== 'adverb') prep = null
  }
  let i = 0
  while (i < words.length) {
    const word = words[i]
    if (!word) break
    const compound = compoundPreposition(words, i)
    if (compound) {
      prep = compound.name
      items.push({ type: 'prep', lower: compound.name, at: i })
      i = compound.end
      continue
    }
    if (word.tag === 'TIME') {
      const next = words[i + 1]
      if (next && /^[’']s$/.test(next.lower)) i++
      const waiting: string | null = prep
      push({ type: 'time', word, prep, at: i })
      // "six weeks of clashes": the clashes stand where the weeks stood; "accused X on Friday of" goes on with its verb
      if (next?.lower === 'of' && word.time?.type === 'DURATION') {
        prep = waiting
        i++
      }
      i++
      continue
    }
    const group = !possessor && !isPremodifier(words, i) ? readVerbGroup(words, i) : null
    if (group) {
      push({ type: 'vg', vg: { ...group.vg, item: items.length }, at: i })
      i = group.end
      continue
    }
    const phrase = readNounPhrase(words, i, prep, possessor, items.length)
    if (phrase) {
      const after = words[phrase.end]
      if (after && isPossessiveMark(words, phrase.end)) {
        possessor = { ...phrase.np, prep: null }
        i = phrase.end + 1
        continue
      }
      possessor = null
      push({ type: 'np', np: phrase.np, at: i })
      i = phrase.end
      continue
    }
    possessor = null
    prep = addJoint(items, word, words, i, prep)
    i++
  }
  attachModifiers(items)
  return items
}

/** "the leaders of A", "an attack on B by C": phrases behind a noun up to the next verb or comma. */
function attachModifiers(items: readonly Item[]): void {
  items.forEach((item, at) => {
    if (item.type !== 'np') return
    for (let next = at + 1; next < items.length; next++) {
      const other = items[next]
      if (other?.type === 'np') {
        if (other.np.prep === null && items[next - 1]?.type !== 'and') return
        item.np.modifiers.push(other.np)
      } else if (
        other?.type !== 'prep' &&
        other?.type !== 'time' &&
        other?.type !== 'adverb' &&
        !(other?.type === 'and' && items[next + 1]?.type === 'np')
      )
        return
    }
  })
}

/** Adds a joint; returns the preposition that waits for its noun. */
function addJoint(items: Item[], word: Word, words: readonly Word[], i: number, prep: string | null): string | null {
  const { lower } = word
  if (RELATIVES.has(lower) || (lower === 'that' && isRelativeThat(words, i))) {
    items.push({ type: 'relative', lower, at: i })
    return null
  }
  if (lower === ',' || lower === '(' || lower === ')') {
    items.push({ type: 'comma', at: i })
    return null
  }
  if (word.tag === 'PUNCT') {
    if (/[;:—–]|^-+$|\.{2,}|…|[.!?]/.test(lower)) items.push({ type: 'stop', lower, at: i })
    return null
  }
  if (word.tag === 'CCONJ' && ['and', 'or', 'but', 'nor', '&'].includes(lower)) {
    items.push({ type: 'and', lower, at: i })
    return null
  }
  if (word.tag === 'ADP' || (lower === 'to' && word.tag === 'PART') || (word.tag === 'SCONJ' && SUBORDINATING_PREPOSITIONS.has(lower))) {
    items.push({ type: 'prep', lower, at: i })
    return lower
  }
  if (MARKS.has(lower) && word.tag !== 'DET' && !(lower === 'so' && ['ADJ', 'ADV', 'PUNCT'].includes(words[i + 1]?.tag ?? 'PUNCT'))) {
    items.push({ type: 'mark', lower, at: i })
    return lower === 'since' || lower === 'after' || lower === 'before' || lower === 'despite' || lower === 'as' ? lower : null
  }
  if (word.tag === 'ADJ') items.push({ type: 'adjective', word, at: i })
  else items.push({ type: 'adverb', lower, at: i })
  return word.tag === 'ADV' ? prep : null
}

const isRelativeThat = (words: readonly Word[], i: number): boolean => {
  const [before, after] = [words[i - 1], words[i + 1]]
  return (
    words[i]?.tag === 'PRON' &&
    (before?.tag === 'NOUN' || before?.tag === 'PROPN') &&
    (after?.tag === 'VERB' || after?.tag === 'AUX' || after?.tag === 'ADV')
  )
}

function compoundPreposition(words: readonly Word[], i: number): { name: string; end: number } | null {
  if (!COMPOUND_STARTS.has(words[i]?.lower ?? '')) return null
  for (const length of [3, 2]) {
    const key = words
      .slice(i, i + length)
      .map((word) => word.lower)
      .join(' ')
    const name = COMPOUND_PREPOSITIONS.get(key)
    if (name) return { name, end: i + length }
  }
  return null
}

const isPossessiveMark = (words: readonly Word[], at: number): boolean => {
  const mark = words[at]
  if (!mark) return false
  if (/^[’']s$/.test(mark.lower) && mark.tag !== 'AUX') return true
  if (/^[’']s$/.test(mark.lower)) return words[at + 1]?.tag === 'NOUN' || words[at + 1]?.tag === 'ADJ' || words[at + 1]?.tag === 'PROPN'
  if (!/^[’']$/.test(mark.lower) || !/s$/.test(words[at - 1]?.lower ?? '')) return false
  return ['NOUN', 'ADJ', 'NUM', 'PROPN'].includes(words[at + 1]?.tag ?? '')
}

/** A participle or gerund between a determiner or adjective and a noun: "the negotiating table", "renewed tensions". */
function isPremodifier(words: readonly Word[], i: number): boolean {
  const [before, word, after] = [words[i - 1], words[i], words[i + 1]]
  if (word?.tag !== 'VERB' || !/(ed|ing|en|wn|de|ld)$/.test(word.lower) || !after) return false
  const nounAhead = after.tag === 'NOUN' || after.tag === 'PROPN' || (after.tag === 'ADJ' && words[i + 2]?.tag === 'NOUN')
  if (!nounAhead || !before) return false
  if (
    before.tag === 'DET' ||
    before.tag === 'ADJ' ||
    before.tag === 'NUM' ||
    POSSESSIVES.has(before.lower) ||
    isPossessiveMark(words, i - 1)
  )
    return true
  if (before.tag === 'VERB' && before.lower === before.lemma && /ed$/.test(word.lower)) return true
  return before.tag === 'ADP' && /(ed|en)$/.test(word.lower) && before.lower !== 'by'
}

function readNounPhrase(
  words: readonly Word[],
  i: number,
  prep: string | null,
  possessor: NounPhrase | null,
  item: number,
): { np: NounPhrase; end: number } | null {
  const first = words[i]
  if (!first) return null
  let at = i
  let determiner: string | null = null
  if (first.tag === 'DET' && RELATIVES.has(first.lower)) return null
  if (first.tag === 'DET' || POSSESSIVES.has(first.lower)) {
    determiner = first.lower
    at++
  } else if (first.tag === 'PRON') {
    if (!PRONOUNS.has(first.lower)) return null
    if (first.lower === 'that' && isRelativeThat(words, i)) return null
    return { np: make(i, i, null, possessor, prep, item), end: i + 1 }
  }
  let head = -1
  for (; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    if (word.tag === 'NOUN' || word.tag === 'PROPN' || word.tag === 'NUM') head = at
    else if (word.tag === 'ADJ' || word.tag === 'DET') {
      if (head >= 0 && !nounFollows(words, at)) break
    } else if (word.tag === 'TIME') {
      if (head >= 0 || !nounFollows(words, at)) break
    } else if (word.tag === 'ADV') {
      // "30 heavily armed men": a number is no head yet.
      const headed = head >= 0 && (words[head]?.tag !== 'NUM' || !nounFollows(words, at))
      if (headed || words[at + 1]?.tag !== 'ADJ') break
    } else if (word.tag === 'CCONJ') {
      if (head >= 0 || words[at - 1]?.tag !== 'ADJ' || words[at + 1]?.tag !== 'ADJ') break
    } else if (!(isPremodifier(words, at) && (head < 0 || at > i))) break
  }
  if (head < 0) {
    if (determiner && PRONOUNS.has(determiner) && !POSSESSIVES.has(determiner))
      return { np: make(i, i, determiner, possessor, prep, item), end: i + 1 }
    return possessor && words[i]?.tag === 'ADJ' ? { np: make(i, i, null, possessor, prep, item), end: i + 1 } : null
  }
  return { np: make(i, head, determiner, possessor, prep, item), end: head + 1 }
}

const nounFollows = (words: readonly Word[], at: number): boolean => {
  for (let next = at + 1; next < at + 4; next++) {
    const tag = words[next]?.tag
    if (tag === 'NOUN' || tag === 'PROPN') return true
    if (tag !== 'ADJ' && tag !== 'NUM') return false
  }
  return false
}

function make(
  first: number,
  head: number,
  determiner: string | null,
  possessor: NounPhrase | null,
  prep: string | null,
  item: number,
): NounPhrase {
  const np: NounPhrase = { first, head, determiner, possessor, prep, item, modifiers: [], group: [] }
  np.group.push(np)
  return np
}
