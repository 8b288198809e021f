import { kindOf } from '../../../../shared/domain/kinds.ts'
import type { SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { AnalysedText, Token } from '../pipeline.ts'
import { type Analyse, type WordForms, wordForms } from '../text/word-forms.ts'
import type { UserTrigger } from '../vocabulary.ts'
import type { EventLexicon, NounEntry, VerbEntry } from './lexicon.ts'

const PARTICLES = new Set('off up down out back over away'.split(' '))
const PREPOSITIONS = new Set('of in on at to for from with against between by over under into'.split(' '))
const POSSESSIVE = new Set('his her its their our my your'.split(' '))

/** A word or phrase of the user's own, ready to be looked for. */
export interface OwnTrigger {
  trigger: UserTrigger
  words: WordForms[]
  /** Which of the words the reader sees the event in: the verb, or the noun that the phrase is about. */
  head: number
  /** Second word of a verb like "gun down", which may stand behind the object. */
  particle: string | null
}

/** "border razzia" turns on its last word, "show of force" on the one before "of"; a verb stands first. */
const headOf = (words: readonly string[], part: UserTrigger['part']): number => {
  if (part === 'verb') return 0
  const preposition = words.findIndex((word, i) => i > 0 && PREPOSITIONS.has(word))
  return (preposition < 0 ? words.length : preposition) - 1
}

/** Longer phrases come later, so that they end up first. */
export const readOwnTriggers = (triggers: readonly UserTrigger[], analyse: Analyse): OwnTrigger[] =>
  triggers
    .map((trigger) => {
      const words = trigger.words.toLowerCase().trim().split(/\s+/)
      const head = headOf(words, trigger.part)
      const particle = trigger.part === 'verb' && words.length === 2 && PARTICLES.has(words[1] as string) ? (words[1] as string) : null
      return { trigger, words: words.map((word, i) => wordForms(word, i === head ? trigger.part : 'noun', analyse)), head, particle }
    })
    .sort((a, b) => a.words.length - b.words.length)

/** The role pattern that most words of a kind have, of those that say who acts. */
const patternOf = (lexicon: EventLexicon, parent: string, part: UserTrigger['part']): string => {
  const lists: Iterable<readonly (NounEntry | VerbEntry)[]> = part === 'verb' ? lexicon.verbs.values() : lexicon.nouns.values()
  const counts = new Map<string, number>()
  for (const { kind, roles } of [...lists].flat()) {
    if (kind === parent && lexicon.roles[roles]?.[part === 'verb' ? 'subject' : 'possessor'])
      counts.set(roles, (counts.get(roles) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? (part === 'verb' ? 'act' : 'deed')
}

/** The lexicon with the user's own words before all others of their spelling. */
export function withOwnTriggers(lexicon: EventLexicon, own: readonly OwnTrigger[]): EventLexicon {
  if (own.length === 0) return lexicon
  const verbs = new Map(lexicon.verbs)
  const nouns = new Map(lexicon.nouns)
  for (const { trigger, words, head, particle } of own) {
    const { kind, part, plover, cameo } = trigger
    const parent = kindOf(kind).id.split('/', 1)[0] as string
    const roles = patternOf(lexicon, parent, part)
    const rest = { before: words.slice(0, head).map(({ forms }) => forms), after: words.slice(head + 1).map(({ forms }) => forms) }
    const entry = {
      kind: parent,
      roles,
      slots: lexicon.roles[roles] ?? {},
      rule: `own-${part}:${trigger.words.toLowerCase()}`,
      ...(plover === null ? {} : { plover }),
      ...(cameo === null ? {} : { cameo }),
      own: { caseKind: kind, ...(particle ? { before: [], after: [] } : rest) },
    }
    const key = words[head]?.base ?? ''
    if (part === 'verb') verbs.set(key, [{ ...entry, verbs: key, particle }, ...(verbs.get(key) ?? [])])
    else nouns.set(key, [{ ...entry, nouns: key }, ...(nouns.get(key) ?? [])])
  }
  return { ...lexicon, verbs, nouns }
}

/** Whether the rest of a phrase of the user's own stands around its head, word for word. */
export function standsAround(within: SentenceClauses, head: number, { own }: NounEntry | VerbEntry): boolean {
  if (!own) return true
  const is = (forms: ReadonlySet<string>, at: number): boolean => forms.has(within.words[at]?.lower ?? '')
  return own.before.every((forms, i) => is(forms, head - own.before.length + i)) && own.after.every((forms, i) => is(forms, head + 1 + i))
}

/** A frame leaves alone what the user gave a meaning of its own: "signed a truce" is then told by "truce". */
export const isOwnNoun = (within: SentenceClauses, phrase: NounPhrase, lexicon: EventLexicon): boolean =>
  lexicon.nouns.get(within.words[phrase.head]?.lemma ?? '')?.some((entry) => entry.own && standsAround(within, phrase.head, entry)) ?? false

/** "a skirmish", "their raids": what stands behind these is no verb; what stands behind the others is no noun. */
const contradicts = (tokens: readonly Token[], i: number, part: UserTrigger['part']): boolean => {
  const [before, after] = [tokens[i - 1], tokens[i + 1]]
  if (part === 'noun') return before?.pos === 'AUX' || (before?.pos === 'PRON' && !POSSESSIVE.has(before.lower)) || before?.lower === 'to'
  const determined = before?.pos === 'DET' || before?.pos === 'ADJ' || POSSESSIVE.has(before?.lower ?? '')
  const governed = before?.pos === 'ADP' && !tokens[i]?.lower.endsWith('ing')
  return determined || governed || (after?.pos === 'AUX' && !tokens[i]?.lower.endsWith('ed'))
}

/** A name keeps its tag, but not the first word of a sentence. */
const mayBe = (token: Token, tokens: readonly Token[]): boolean =>
  token.pos !== 'PROPN' || token.text === token.lower || tokens[token.index - 1]?.sentence !== token.sentence

/**
 * Tells the tagger, in place, what the user's own words are: it does not know the rare ones, and takes "skirmish" for a noun
 * wherever it stands.
 */
export function createOwnTagger(own: readonly OwnTrigger[]): (text: AnalysedText) => void {
  const heads = Map.groupBy(
    own.flatMap((one) => [...(one.words[one.head]?.forms ?? [])].map((form) => ({ form, one }))),
    ({ form }) => form,
  )
  if (heads.size === 0) return () => {}
  return ({ tokens }) => {
    for (const token of tokens) {
      const found = heads.get(token.lower) ?? heads.get(token.lemma)
      if (found)
        tagOwn(
          tokens,
          token,
          found.map(({ one }) => one).filter((one) => phraseAt(tokens, token.index, one)),
        )
    }
  }
}

const tagOf = ({ trigger }: OwnTrigger): 'VERB' | 'NOUN' => (trigger.part === 'verb' ? 'VERB' : 'NOUN')

/** Where a word is the user's own as a verb and as a noun, the tagger decides. */
function tagOwn(tokens: readonly Token[], token: Token, own: readonly OwnTrigger[]): void {
  const tags = own.map(tagOf)
  for (const one of own) {
    const tag = tagOf(one)
    const right = token.pos === tag
    if (
      !right &&
      (tags.some((other) => other === token.pos) || !mayBe(token, tokens) || contradicts(tokens, token.index, one.trigger.part))
    )
      continue
    token.pos = tag
    token.lemma = one.words[one.head]?.base ?? token.lemma
  }
}

const phraseAt = (tokens: readonly Token[], at: number, { words, head, particle }: OwnTrigger): boolean =>
  particle !== null || words.every(({ forms }, i) => i === head || forms.has(tokens[at - head + i]?.lower ?? ''))
