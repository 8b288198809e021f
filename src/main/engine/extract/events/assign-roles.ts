import type { Participant } from '../../../../shared/domain/extracted-article.ts'
import type { Clause, SentenceClauses } from '../clauses/clause.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import type { RoleSlot } from './lexicon.ts'
import { chainOf, isPlaceUse, type Resolved, resolvePhrase } from './resolve-phrase.ts'

const MOST_PARTICIPANTS = 5
/** Prepositions that name the other side even where an object does. */
const FIRM = new Set(['against', 'between', 'by', 'among'])
const PLACE_PREPOSITIONS = new Set('in at near on outside inside around off across along within throughout over into'.split(' '))

export interface RoleSheet {
  participants: Participant[]
  place: string | null
}

export interface RoleAssigner {
  add: (sheet: RoleSheet, within: SentenceClauses, phrase: NounPhrase | null, role: RoleSlot | undefined) => void
  addPrepositions: (
    sheet: RoleSheet,
    within: SentenceClauses,
    phrases: readonly NounPhrase[],
    slots: Record<string, RoleSlot>,
    firmOnly: Record<string, RoleSlot>,
  ) => void
  placeOf: (within: SentenceClauses, phrases: readonly NounPhrase[]) => string | null
  addChain: (sheet: RoleSheet, chain: string, role: RoleSlot | undefined) => void
}

export function createRoleAssigner(reading: ArticleReading): RoleAssigner {
  const addChain = (sheet: RoleSheet, chain: string, role: RoleSlot | undefined): void => {
    if (!role || role === 'none' || sheet.participants.length >= MOST_PARTICIPANTS) return
    if (role === 'place') {
      sheet.place ??= chain
      return
    }
    if (sheet.participants.some((known) => known.chain === chain)) return
    sheet.participants.push({ chain, role })
  }

  const add: RoleAssigner['add'] = (sheet, within, phrase, role) => {
    for (const resolved of resolvePhrase(reading, within, phrase)) {
      if ((role === 'source' || role === 'speaker' || role === 'mediator') && reading.chains.get(resolved.chain)?.kind === 'place') continue
      addChain(sheet, resolved.chain, role)
    }
  }

  const addPrepositions: RoleAssigner['addPrepositions'] = (sheet, within, phrases, slots, explicit) => {
    for (const phrase of phrases) {
      const role = phrase.prep === null ? undefined : slots[phrase.prep]
      if (!role || role === 'none') continue
      const taken = sheet.participants.some((known) => known.role === role)
      if (taken && role !== 'party' && !FIRM.has(phrase.prep ?? '') && !(phrase.prep !== null && phrase.prep in explicit)) continue
      for (const resolved of resolvePhrase(reading, within, phrase)) {
        if (
          role !== 'place' &&
          isBarePlace(reading, resolved) &&
          phrase.prep !== 'on' &&
          phrase.prep !== 'of' &&
          phrase.prep !== 'into' &&
          phrase.prep !== 'to' &&
          phrase.prep !== 'at'
        )
          continue
        addChain(sheet, resolved.chain, role)
      }
    }
  }

  const placeOf: RoleAssigner['placeOf'] = (within, phrases) => {
    let country: string | null = null
    for (const phrase of phrases) {
      if (!phrase.prep || !PLACE_PREPOSITIONS.has(phrase.prep)) continue
      for (const resolved of resolvePhrase(reading, within, phrase)) {
        if (isBarePlace(reading, resolved)) return resolved.chain
        if (chainOf(reading, resolved)?.kind === 'country' && resolved.direct && (phrase.prep === 'in' || phrase.prep === 'inside'))
          country ??= resolved.chain
      }
    }
    return country
  }
  return { add, addPrepositions, placeOf, addChain }
}

const isBarePlace = (reading: ArticleReading, resolved: Resolved): boolean => isPlaceUse(reading, resolved)

/** Phrases around a clause's verb and behind its subject and objects, nearest first. */
export const surroundings = (clause: Clause): NounPhrase[] => [
  ...clause.obliques,
  ...clause.objects.flatMap((object) => object.modifiers),
  ...(clause.subject?.modifiers ?? []),
]
