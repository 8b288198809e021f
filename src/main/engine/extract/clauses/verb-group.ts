import type { VerbForm, VerbGroup } from './phrase.ts'
import type { Word } from './word.ts'

const FUTURE = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'would', "'d", '’d'])
const MODAL = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'ca', 'ought'])
const NEGATION = new Set(['not', "n't", 'n’t', 'never', 'no longer'])
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', "'s", '’s', "'re", '’re', 'am', "'m", '’m'])
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve'])
const PAST_AUX = new Set(['was', 'were', 'had', 'did'])
/** Verbs whose past tense cannot be the participle. */
const PURE_PAST = new Set(
  'went took gave came saw began broke spoke wrote fell rose drove chose stole froze tore wore swore flew grew knew threw drew withdrew became overcame ran sang sank drank rang swam ate hid bit shook did forgave foresaw undertook overthrew forgot arose awoke got'.split(
    ' ',
  ),
)
const PURE_PARTICIPLE = new Set(
  'gone taken given seen begun broken spoken written fallen risen driven chosen stolen frozen torn worn sworn flown grown known thrown drawn withdrawn shown beaten eaten hidden bitten shaken done been forgiven overthrown overtaken undertaken mistaken proven'.split(
    ' ',
  ),
)

/** The verb group that starts at word `i`, with the index after it, or null. */
export function readVerbGroup(words: readonly Word[], i: number): { vg: Omit<VerbGroup, 'item'>; end: number } | null {
  const parts: Word[] = []
  let at = i
  const infinitive = words[i]?.lower === 'to' && isVerbAhead(words, i + 1)
  if (infinitive) at++
  let main: Word | null = null
  let negated = false
  for (; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    if (word.lower === 'no' && words[at + 1]?.lower === 'longer' && parts.length > 0) {
      negated = true
      at++
      continue
    }
    if (NEGATION.has(word.lower)) {
      negated = true
      continue
    }
    if (word.tag === 'ADV' || (word.tag === 'PART' && word.lower !== 'to')) {
      if (parts.length === 0 && !infinitive) break
      if (!isVerbAhead(words, at + 1)) break
      continue
    }
    if (word.tag === 'AUX') {
      parts.push(word)
      main = word
      continue
    }
    if (word.tag === 'VERB') {
      main = word
      parts.push(word)
      at++
    } else if (parts.length > 0 && skipsAdjunct(words, at)) {
      at += 1
      continue
    }
    break
  }
  if (!main || parts.length === 0) return null
  const end = trimEnd(words, main)
  return { vg: describe(words, i, main, parts, infinitive, negated), end }
}

const trimEnd = (words: readonly Word[], main: Word): number => {
  let end = main.index + 1
  while (words[end] && NEGATION.has(words[end]?.lower ?? '')) end++
  return end
}

function isVerbAhead(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = words[at]
    if (!word) return false
    if (word.tag === 'VERB' || word.tag === 'AUX') return true
    if (word.tag !== 'ADV' && word.tag !== 'PART') return false
  }
  return false
}

/** "have for months been": an adjunct between the parts of one group. */
const skipsAdjunct = (words: readonly Word[], at: number): boolean =>
  words[at]?.tag === 'ADP' && words[at + 1]?.tag === 'TIME' && (words[at + 2]?.tag === 'AUX' || words[at + 2]?.tag === 'VERB')

function describe(
  words: readonly Word[],
  i: number,
  main: Word,
  parts: readonly Word[],
  infinitive: boolean,
  negated: boolean,
): Omit<VerbGroup, 'item'> {
  const auxiliaries = parts.filter((part) => part !== main)
  const lowers = auxiliaries.map((part) => part.lower)
  const lastAux = lowers.at(-1) ?? ''
  const isVerb = main.tag === 'VERB'
  const ing = isVerb && main.lower.endsWith('ing') && main.lemma !== main.lower
  const passive =
    isVerb && !ing && (BE.has(lastAux) || lastAux === 'get' || lastAux === 'got') && main.lower !== main.lemma
      ? true
      : isVerb && BE.has(lastAux) && !ing
  const modal = lowers.find((word) => MODAL.has(word)) ?? null
  const future = lowers.some((word) => FUTURE.has(word))
  const first = parts[0] ?? main
  const form = formOf(words, main, lowers, infinitive, ing)
  return {
    first: i,
    head: main.index,
    form,
    tense: form !== 'finite' ? 'none' : future ? 'future' : modal ? 'modal' : isPast(first, main) ? 'past' : 'present',
    perfect: lowers.some((word) => HAVE.has(word)),
    progressive: ing && BE.has(lastAux),
    passive: passive || (form === 'participle' && !ing),
    negated: negated || lowers.some((word) => NEGATION.has(word)),
    modal: modal ?? (future ? (lowers.find((word) => FUTURE.has(word)) ?? null) : null),
    lemma: main.lemma,
    compound: main.compound,
    copula: !isVerb,
  }
}

const isPast = (first: Word, main: Word): boolean =>
  PAST_AUX.has(first.lower) ||
  (first === main && main.tag === 'VERB' && main.lower !== main.lemma && !main.lower.endsWith('s')) ||
  PURE_PAST.has(first.lower) ||
  (first === main &&
    ['hit', 'put', 'cut', 'set', 'shut', 'let', 'quit', 'hurt', 'cast', 'burst', 'beat', 'read', 'bid'].includes(main.lower))

function formOf(words: readonly Word[], main: Word, auxiliaries: readonly string[], infinitive: boolean, ing: boolean): VerbForm {
  if (infinitive) return 'infinitive'
  if (auxiliaries.length > 0)
    return ['having', 'being'].includes(auxiliaries[0] ?? '') ? 'gerund' : auxiliaries[0] === 'been' ? 'participle' : 'finite'
  if (ing || main.lower === 'being' || main.lower === 'having') return 'gerund'
  if (PURE_PARTICIPLE.has(main.lower)) return 'participle'
  if (main.tag === 'VERB' && (isParticiplePosition(words, main) || followsReport(words, main))) return 'participle'
  return 'finite'
}

/** "were reported killed", "is feared dead": the second participle says what was reported. */
const followsReport = (words: readonly Word[], main: Word): boolean =>
  /^(report|fear|believe|presume|confirm|find|leave)$/.test(words[main.index - 1]?.lemma ?? '') &&
  words[main.index - 1]?.tag === 'VERB' &&
  /(ed|en|wn)$/.test(main.lower)

/** A bare -ed form that "by" follows is passive: "troops backed by tanks". */
const isParticiplePosition = (words: readonly Word[], main: Word): boolean => {
  if (main.lower === main.lemma || main.lower.endsWith('s') || PURE_PAST.has(main.lower)) return false
  return words[main.index + 1]?.lower === 'by' && words[main.index - 1]?.tag !== 'PRON' && words[main.index + 2]?.tag !== 'VERB'
}
