import { CODING_STATES } from '../../../shared/contract/coding-calls.ts'

export const STATE_WORDS: Record<(typeof CODING_STATES)[number], string> = { open: 'open', 'in-work': 'in work', complete: 'complete' }

export const STATE_CHOICES = CODING_STATES.map((value) => ({ value, label: STATE_WORDS[value] }))
