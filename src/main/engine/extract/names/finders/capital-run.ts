import type { NameResources } from '../name-resources.ts'
import type { NameText, Word } from '../name-text.ts'

/** A stretch of capitalised words, with the small words that may stand inside a name. */
export interface CapitalRun {
  first: number
  last: number
}

const PLAIN_GAP = /^(?:[\s\u00a0]+|[-‑]|\s?&\s?)$/
const ABBREVIATION = /^(?:\p{Lu}|\p{Lu}\p{Ll}{0,3}|Messrs|Capt|Prof|Lieut|Brig)$/u
/** "the First Union Bank": such a word may open a name in the middle of a sentence. */
const ORDINALS = /^(?:first|second|third|one|two|three|four|five|six|seven|eight|nine|ten|new|old|next|last)$/
const MAX_WORDS = 10

/** Runs of capitalised words of one sentence. Calendar words and pronouns never start or continue one. */
export function capitalRuns(text: NameText, first: number, end: number, resources: NameResources): CapitalRun[] {
  const runs: CapitalRun[] = []
  for (let i = first; i < end; ) {
    const word = text.words[i]
    if (!word || !mayStart(text, i, resources)) {
      i++
      continue
    }
    const last = runEnd(text, i, end, resources)
    runs.push({ first: i, last })
    i = last + 1
  }
  return runs
}

function mayStart(text: NameText, at: number, { words: lists, ordinaryWords, givenNames }: NameResources): boolean {
  const word = text.words[at]
  if (!word?.capital || /^\d+$/.test(word.text)) return false
  const follower = text.words[at + 1]
  const counted = !word.opening && ORDINALS.test(word.norm) && follower?.capital && PLAIN_GAP.test(follower.gap)
  if (lists.notNames.has(word.norm) && !counted) return false
  if (lists.calendar.has(word.norm) && !(givenNames.has(word.norm) && text.words[at + 1]?.capital && text.words[at + 1]?.gap === ' '))
    return false
  const next = text.words[at + 1]
  if (word.opening && ordinaryWords.has(word.norm) && !(next?.capital && PLAIN_GAP.test(next.gap))) return false
  return true
}

function runEnd(text: NameText, first: number, end: number, resources: NameResources): number {
  const { words } = text
  let last = first
  while (last - first < MAX_WORDS) {
    const word = words[last]
    const next = words[last + 1]
    if (!word || !next || last + 1 >= end) break
    if (word.possessive) {
      if (
        !next.capital ||
        !ownsHead(next, resources) ||
        resources.phrases.byKey.get(word.norm)?.some((phrase) => phrase.entry?.kind === 'country')
      )
        break
      last++
      continue
    }
    if (next.capital && joins(word, next) && !(resources.words.calendar.has(next.norm) && !/^(may|august|june|april)$/.test(next.norm))) {
      last++
      continue
    }
    const beyond = afterConnectors(text, first, last, end, resources)
    if (beyond === null) break
    last = beyond
  }
  return last
}

/** "King's College", "St Mary's Hospital": the head belongs to the name before it. */
const ownsHead = (next: Word, { words: lists }: NameResources): boolean =>
  /^['’]s?\s$/.test(next.gap) &&
  (lists.organisationHeads.has(next.norm) || lists.placeHeads.has(next.norm)) &&
  !lists.officeHeads.has(next.norm)

const joins = (word: Word, next: Word): boolean =>
  PLAIN_GAP.test(next.gap) ||
  (/^\.\s?$/.test(next.gap) && ABBREVIATION.test(word.text) && next.text.length > 1) ||
  (/^\.\s?$/.test(next.gap) && word.text.length === 1)

/** Index of the capital word after "of", "of the", "al-", "de la" where such words may join a name here. */
function afterConnectors(text: NameText, first: number, last: number, end: number, { words: lists }: NameResources): number | null {
  const { words } = text
  let at = last + 1
  while (at < end && at <= last + 2) {
    const word = words[at]
    if (!word || !PLAIN_GAP.test(word.gap) || !lists.connectors.has(word.norm) || word.capital) break
    at++
  }
  const target = words[at]
  if (at === last + 1 || at >= end || !target?.capital || !PLAIN_GAP.test(target.gap)) return null
  const between = words.slice(last + 1, at)
  const small = between[0]?.norm ?? ''
  if (between.every((word) => lists.particles.has(word.norm))) return at
  if (!/^(of|for|on|and|the)$/.test(small)) return null
  if (small === 'the') return null
  return takesComplement(words, first, last, small, lists) ? at : null
}

/** "Ministry of", "Committee for", "Republic of", "Ministry of Defence and": heads that a complement belongs to. */
function takesComplement(words: readonly Word[], first: number, last: number, small: string, lists: NameResources['words']): boolean {
  const head = words[last]?.norm ?? ''
  if (small === 'of' || small === 'for' || small === 'on') {
    return lists.organisationStarts.has(head) || lists.organisationHeads.has(head) || (small === 'of' && lists.placeStarts.has(head))
  }
  const start = words[first]?.norm ?? ''
  return lists.organisationStarts.has(start) && words.slice(first, last).some((word) => word.norm === 'of')
}
