import { ADJECTIVE_OR_NOUN, NOMINAL_ING, NOUN_OR_VERB, ONLY_VERBS } from './tag-words.ts'
import type { RawToken } from './wink-reader.ts'

const FINITE = new Set(['VERB', 'AUX'])
const OPENS_OBJECT = new Set(['DET', 'PROPN', 'PRON', 'NUM', 'SCONJ', 'ADV', 'PART', 'ADJ', 'ADP', 'NOUN'])
const POSSESSIVE = new Set('his her its their our my your whose'.split(' '))

/** Tags put right in place, sentence by sentence. */
export function repairTags(tokens: RawToken[], lemmaOfVerb: (word: string) => string): void {
  tokens.forEach((token, i) => {
    const lower = token.text.toLowerCase()
    if (isParticipleAfterHave(tokens, i, lower)) setVerb(token, lemmaOfVerb(lower).replace(/(?<=[a-z]{3})en$/, 'e'))
    else if (isAfterModal(tokens, i)) {
      if (token.pos === 'NOUN' || token.pos === 'ADJ') setVerb(token, lemmaOfVerb(lower))
    } else if (token.pos === 'NOUN' || (token.pos === 'PROPN' && /^\p{Ll}/u.test(token.text))) {
      if (
        isVerbHere(tokens, i, lower) ||
        isPastHere(tokens, i, lower) ||
        isReportingAfterAside(tokens, i, lower) ||
        goesOnAsVerb(tokens, i, lower)
      )
        setVerb(token, lemmaOfVerb(lower))
      else if (isGerundHere(tokens, i, lower)) setVerb(token, lemmaOfVerb(lower))
    } else if (token.pos === 'VERB' && (isNounHere(tokens, i, lower) || endsCompound(tokens, i, lower) || isListedNoun(tokens, i, lower))) {
      token.pos = 'NOUN'
      if (lower.endsWith('ing')) token.lemma = lower
    } else if (token.pos === 'ADJ' && isVerbAsAdjective(tokens, i, lower)) {
      setVerb(token, lemmaOfVerb(lower))
    } else if (token.pos === 'ADJ' && tokens[i - 1]?.text === '-' && /[a-z]{3}ed$/.test(lower)) {
      // "EU-mediated talks": the compound is of the verb.
      token.lemma = lemmaOfVerb(lower)
    } else if (token.pos === 'ADJ' && ADJECTIVE_OR_NOUN.has(lower) && isHeadHere(tokens, i)) {
      token.pos = 'NOUN'
    }
  })
}

function setVerb(token: RawToken, lemma: string): void {
  token.pos = 'VERB'
  token.lemma = lemma
}

function isVerbHere(tokens: readonly RawToken[], i: number, lower: string): boolean {
  const base = lower.replace(/(?<=[a-z]{2})(es|s)$/, '')
  if (lower === 'saw') return startsObject(tokens, i) && tokens[i - 1]?.pos !== 'DET' && tokens[i - 1]?.pos !== 'ADJ'
  if (lower.endsWith('s') && (ONLY_VERBS.has(base) || ONLY_VERBS.has(lower.slice(0, -1)))) return true
  if (!NOUN_OR_VERB.has(lower) && !NOUN_OR_VERB.has(base) && !NOUN_OR_VERB.has(lower.replace(/s$/, ''))) return false
  if (lower.endsWith('ing') || lower.endsWith('ed')) return false
  if (!endsSubject(tokens, i) || !startsObject(tokens, i)) return false
  if (verbAhead(tokens, i)) return false
  const third = /s$/.test(lower) && !NOUN_OR_VERB.has(lower)
  const subject = tokens[i - 1]
  const plural =
    subject !== undefined && (/s$/.test(subject.text.toLowerCase()) || /^(they|we|people|police|troops|militia|i|you)$/i.test(subject.text))
  return third ? !plural || subject?.pos === 'PROPN' : plural
}

/** "Gunmen abducted two teachers", "the army retook it", "troops shot down a jet": past forms that come out as nouns. */
function isPastHere(tokens: readonly RawToken[], i: number, lower: string): boolean {
  const past = lower === 'shot' || /[a-z]{3}(?:ed|took|threw)$/.test(lower) || /^re(?:took|won)$/.test(lower)
  if (!past || /^(?:hundred|kindred|seabed|riverbed|infrared|watershed|bloodshed)$/.test(lower) || !endsSubject(tokens, i)) return false
  const after = tokens[i + 1]
  if (lower === 'shot' && after && SHOOTS_ON.test(after.text)) return true
  return startsObject(tokens, i) && after?.pos !== 'ADP' && (lower !== 'shot' || after?.pos !== 'NOUN')
}

/** Words that go on from "shot" as a verb. */
const SHOOTS_ON = /^(?:down|dead|and|at|to)$/i

const endsSubject = (tokens: readonly RawToken[], i: number): boolean => {
  const before = tokens[i - 1]
  if (!before) return false
  if (before.pos === 'PRON') return !POSSESSIVE.has(before.text.toLowerCase()) && !/^(him|them|us|me)$/i.test(before.text)
  if (before.pos === 'PROPN') return !verbBehind(tokens, i)
  return before.pos === 'NOUN' && /^(also|who|which|that)$/i.test(tokens[i - 2]?.text ?? '') === false && !verbBehind(tokens, i)
}

const startsObject = (tokens: readonly RawToken[], i: number): boolean => {
  const after = tokens[i + 1]
  return (
    after !== undefined &&
    OPENS_OBJECT.has(after.pos) &&
    !/^(of|from|by|between|against|in|on|at|and|or|who|which|into|over)$/i.test(after.text)
  )
}

/** A finite verb follows before the sentence's next comma, so the word here is part of its subject. */
function verbAhead(tokens: readonly RawToken[], i: number): boolean {
  const own = tokens[i]?.sentence
  for (let j = i + 1; j < tokens.length && j <= i + 6; j++) {
    const token = tokens[j]
    if (!token || token.sentence !== own || token.pos === 'PUNCT') return false
    if (token.pos === 'SCONJ' || token.pos === 'DET' || token.pos === 'PRON' || token.text.toLowerCase() === 'to') return false
    if (j === i + 2 && tokens[i + 1]?.pos === 'NOUN' && /s$/.test(token.text) && FINITE.has(token.pos)) return true
    if (FINITE.has(token.pos)) return token.pos === 'AUX' ? tokens[j - 1]?.pos !== 'PROPN' || j > i + 2 : j === i + 1
  }
  return false
}

/** A finite verb of the same clause stands before the word: it is that verb's object. */
function verbBehind(tokens: readonly RawToken[], i: number): boolean {
  const own = tokens[i]?.sentence
  for (let j = i - 1; j >= 0 && tokens[j]?.sentence === own; j--) {
    const token = tokens[j]
    if (!token) return false
    if (token.text === '-') continue
    // "The army said its fighters shot down a jet": what is said begins anew.
    if (/^(?:say|says|said|adds|added|insists|insisted)$/i.test(token.text)) return false
    if (token.pos === 'PUNCT' || token.pos === 'SCONJ' || /^(that|who|which|as|if|when|while|and|but)$/i.test(token.text)) return false
    if (FINITE.has(token.pos)) return true
  }
  return false
}

function isNounHere(tokens: readonly RawToken[], i: number, lower: string): boolean {
  if (!NOUN_OR_VERB.has(lower) && !NOUN_OR_VERB.has(lower.replace(/s$/, '')) && !lower.endsWith('ing')) return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before) return false
  const determined =
    (before.pos === 'DET' && !/^(that|this|these|those|all|both|no)$/i.test(before.text)) || POSSESSIVE.has(before.text.toLowerCase())
  if (!determined) return false
  return !after || after.pos === 'PUNCT' || after.pos === 'ADP' || FINITE.has(after.pos) || after.pos === 'CCONJ' || after.pos === 'SCONJ'
}

/** "of spoiling the talks", "after seizing bridges". */
function isGerundHere(tokens: readonly RawToken[], i: number, lower: string): boolean {
  if (!lower.endsWith('ing') || lower.length < 6 || NOMINAL_ING.has(lower)) return false
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before || !after) return false
  const goesOn =
    before.pos === 'CCONJ' && tokens.slice(Math.max(0, i - 8), i).some((token) => token.pos === 'VERB' && token.text.endsWith('ing'))
  if (before.pos !== 'ADP' && before.pos !== 'SCONJ' && !goesOn) return false
  return (
    after.pos === 'DET' || after.pos === 'PROPN' || after.pos === 'NUM' || after.pos === 'NOUN' || POSSESSIVE.has(after.text.toLowerCase())
  )
}

const isHeadHere = (tokens: readonly RawToken[], i: number): boolean => {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  const opens = before !== undefined && ['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'].includes(before.pos)
  return opens && (!after || ['ADP', 'PUNCT', 'AUX', 'VERB', 'CCONJ', 'PART'].includes(after.pos))
}

/** "would “harm” the process", "will force": a base form right behind a modal. */
const isAfterModal = (tokens: readonly RawToken[], i: number): boolean => {
  const quoted = /^["“‘]$/.test(tokens[i - 1]?.text ?? '')
  const modal = tokens[quoted ? i - 2 : i - 1]
  const lower = tokens[i]?.text.toLowerCase() ?? ''
  if (modal?.pos !== 'AUX' || !/^(will|would|can|could|shall|should|may|might|must)$/i.test(modal.text)) return false
  return /^[a-z]{3,}$/.test(lower) && !/(ly|ing|ed|s)$/.test(lower) && !/^(not|never|also|still|even|soon)$/.test(lower)
}

/** "an 18-year break", "a series of espionage scares.": after a noun and before the end a bare form is a noun. */
function endsCompound(tokens: readonly RawToken[], i: number, lower: string): boolean {
  const before = tokens[i - 1]
  const after = tokens[i + 1]
  if (!before) return false
  if (lower === 'war')
    return (
      before.text.toLowerCase() === 'to' && /^(go|goes|going|went|gone|return|returned|led|close|closer)$/i.test(tokens[i - 2]?.text ?? '')
    )
  if (lower === 'crossing')
    return before.text.toLowerCase() === 'border' || (before.pos === 'PROPN' && tokens[i - 2]?.pos === 'DET' && after?.pos !== 'DET')
  if (/(ed|ing)$/.test(lower)) return false
  if (/^(year|month|week|day|hour|minute)$/i.test(before.text) && tokens[i - 2]?.text === '-') return true
  return before.pos === 'NOUN' && /s$/.test(lower) && tokens[i - 2]?.pos === 'ADP' && (!after || after.text === '.' || after.text === ',')
}

/** "have retaken the town": unknown participles come out as nouns. */
const isParticipleAfterHave = (tokens: readonly RawToken[], i: number, lower: string): boolean =>
  tokens[i]?.pos === 'NOUN' &&
  /(aken|iven|osen|oken|itten|awn|own|ed|^shot)$/.test(lower) &&
  /^(have|has|had|having)$/i.test(tokens[i - 1]?.text ?? '') &&
  (['DET', 'ADJ', 'PROPN', 'NUM', 'NOUN', 'PRON'].includes(tokens[i + 1]?.pos ?? '') || SHOOTS_ON.test(tokens[i + 1]?.text ?? ''))

const couldBeVerb = (lower: string): boolean =>
  /s$/.test(lower) && (NOUN_OR_VERB.has(lower.slice(0, -1)) || NOUN_OR_VERB.has(lower.replace(/es$/, '')))

const finiteBefore = (tokens: readonly RawToken[], i: number): RawToken | undefined =>
  tokens.slice(0, i).findLast((token) => token.sentence === tokens[i]?.sentence && FINITE.has(token.pos))

/** "Ostrel, a state arms firm, claims that it …": the sentence has no verb before the comma. */
const isReportingAfterAside = (tokens: readonly RawToken[], i: number, lower: string): boolean => {
  const after = tokens[i + 1]
  if (tokens[i - 1]?.text !== ',' || !after || !couldBeVerb(lower)) return false
  return (
    finiteBefore(tokens, i) === undefined && (/^(that|it|he|she|they)$/i.test(after.text) || after.pos === 'PROPN' || after.pos === 'DET')
  )
}

/** "declares its independence and requests full membership": a second verb in -s after "and". */
const goesOnAsVerb = (tokens: readonly RawToken[], i: number, lower: string): boolean => {
  const after = tokens[i + 1]
  if (!after || !/^(and|but)$/i.test(tokens[i - 1]?.text ?? '') || !couldBeVerb(lower)) return false
  const first = finiteBefore(tokens, i)
  if (first?.pos !== 'VERB' || !/s$/.test(first.text)) return false
  return ['ADJ', 'DET', 'PROPN', 'NUM', 'NOUN', 'PRON', 'SCONJ'].includes(after.pos) && tokens[i - 2]?.pos !== 'ADJ'
}

/** "opposes A and B calls for it": the object list of a verb before, not a verb of its own. */
const isListedNoun = (tokens: readonly RawToken[], i: number, lower: string): boolean => {
  const name = (token?: RawToken) => token?.pos === 'PROPN' || token?.pos === 'ADJ'
  if (!couldBeVerb(lower) || !/^(for|on|to|of|against)$/i.test(tokens[i + 1]?.text ?? '')) return false
  return (
    name(tokens[i - 1]) &&
    tokens[i - 2]?.pos === 'CCONJ' &&
    name(tokens[i - 3]) &&
    (tokens[i - 4]?.pos === 'VERB' || tokens[i - 4]?.pos === 'ADP')
  )
}

/** Another word of the sentence is its verb. */
function hasVerb(tokens: readonly RawToken[], i: number): boolean {
  const own = tokens[i]?.sentence
  const inSentence = (step: number): boolean => {
    for (let j = i + step; tokens[j]?.sentence === own && tokens[j]; j += step) if (FINITE.has(tokens[j]?.pos ?? '')) return true
    return false
  }
  return inSentence(-1) || inSentence(1)
}

/** "disabled a drone", "was blockaded by", "open fire": a verb that the tagger takes for an adjective. */
const isVerbAsAdjective = (tokens: readonly RawToken[], i: number, lower: string): boolean => {
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (lower === 'open' && after?.text === 'fire') return before?.pos === 'NOUN' || before?.pos === 'PROPN' || before?.pos === 'AUX'
  if (!/[a-z]{2}ed$/.test(lower) || !after) return false
  if (/^by$/i.test(after.text) && ['AUX', 'NOUN', 'PROPN'].includes(before?.pos ?? '')) return true
  if (/^(have|has|had|having)$/i.test(before?.text ?? '') && ['PROPN', 'PRON', 'NOUN', 'NUM', 'DET'].includes(after.pos)) return true
  const subject = before?.pos === 'NOUN' || before?.pos === 'PROPN'
  if (subject && ['NOUN', 'NUM', 'PROPN', 'ADJ'].includes(after.pos) && !hasVerb(tokens, i)) return true
  return after.pos === 'DET' && (subject || before?.pos === 'CCONJ' || before?.pos === 'PRON')
}
