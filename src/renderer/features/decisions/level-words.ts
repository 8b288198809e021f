import type { ProposalLevel, ProposalTarget } from '../../../shared/contract/review-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'

export const TARGET_WORDS: Record<ProposalTarget, string> = { actor: 'Same actor', event: 'Same event' }

/** What each level asks of a pair. */
export const LEVEL_WORDS: Record<ProposalTarget, Record<ProposalLevel, string>> = {
  actor: {
    looser: 'Also names that are alike but belong to different bodies, or appear in one event as two.',
    standard: 'Names that may be spellings or initials of one another, or a surname of one, where nothing speaks against it.',
    stricter: 'Only spellings, initials or the same words, or a surname with the same body and company.',
  },
  event: {
    looser: 'Also events with few actors in common, or of two kinds of one class, when their dates touch.',
    standard: 'Events with actors in common whose dates touch, mostly of one kind.',
    stricter: 'Only events of one kind and date with nearly the same actors, place or words.',
  },
}

export const pairWords = (pairs: number): string => counted(pairs, 'pair')

/** What another level would bring in or leave out. */
export const comparedWords = (level: ProposalLevel, steps: readonly { level: ProposalLevel; pairs: number }[]): string => {
  const now = steps.find((step) => step.level === level)?.pairs ?? 0
  const others = steps.filter((step) => step.level !== level)
  const words = others.map((step) => {
    const more = step.pairs - now
    if (more === 0) return `${step.level} would change nothing`
    return more > 0 ? `${step.level} would bring in ${pairWords(more)} more` : `${step.level} would leave out ${pairWords(-more)}`
  })
  const [first = '', ...rest] = words
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')}.`
}
