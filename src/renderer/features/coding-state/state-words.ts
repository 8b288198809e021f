import { CODING_STATES, type CodingState } from '../../../shared/contract/shapes.ts'

export const STATE_WORDS: Record<CodingState, string> = { open: 'open', 'in-work': 'in work', complete: 'complete' }

export const STATE_CHOICES = CODING_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))
