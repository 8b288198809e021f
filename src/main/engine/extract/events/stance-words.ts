import type { Factuality } from '../../../../shared/domain/actors.ts'
import type { Content } from './lexicon.ts'

export const CONDITIONAL = new Set(['if', 'unless', 'whether', 'lest', 'until'])
export const HEDGES = new Set('reportedly allegedly apparently supposedly purportedly ostensibly presumably seemingly'.split(' '))
export const DOUBTS = new Set('probably likely perhaps possibly maybe potentially'.split(' '))
export const PREDICATES = new Map<string, Content>(
  Object.entries({
    likely: 'hypothetical',
    unlikely: 'hypothetical',
    possible: 'hypothetical',
    probable: 'hypothetical',
    able: 'hypothetical',
    unable: 'hypothetical',
    free: 'hypothetical',
    reluctant: 'hypothetical',
    due: 'planned',
    set: 'planned',
    scheduled: 'planned',
    ready: 'planned',
    willing: 'planned',
    prepared: 'planned',
    poised: 'planned',
    about: 'planned',
  } as const),
)
export const ATTEMPT_NOUNS = new Set(
  'attempt effort bid right power chance ability threat call demand request appeal proposal desire need pressure warning invitation hope'.split(
    ' ',
  ),
)
export const DECISION_NOUNS = new Set('decision move failure refusal'.split(' '))
export const REPORT_NOUNS = new Map<string, Factuality>(
  Object.entries({
    claim: 'claimed',
    accusation: 'claimed',
    allegation: 'claimed',
    report: 'claimed',
    charge: 'claimed',
    rumour: 'claimed',
    rumor: 'claimed',
    belief: 'claimed',
    suggestion: 'claimed',
    statement: 'claimed',
    assertion: 'claimed',
    evidence: 'claimed',
    complaint: 'claimed',
    denial: 'denied',
    fear: 'hypothetical',
    hope: 'hypothetical',
    possibility: 'hypothetical',
    demand: 'hypothetical',
    condition: 'hypothetical',
    proposal: 'hypothetical',
    call: 'hypothetical',
    risk: 'hypothetical',
    threat: 'hypothetical',
    prospect: 'hypothetical',
    warning: 'hypothetical',
    concern: 'hypothetical',
    plan: 'planned',
    pledge: 'planned',
    promise: 'planned',
    agreement: 'planned',
  } as const),
)
