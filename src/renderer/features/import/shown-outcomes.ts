import type { FileOutcome } from '../../../shared/contract/article-calls.ts'

export type Shown = 'all' | 'failed' | 'duplicate' | 'remarked'

const IS: Record<Shown, (outcome: FileOutcome) => boolean> = {
  all: () => true,
  failed: ({ state }) => state === 'failed',
  duplicate: ({ state }) => state === 'duplicate',
  remarked: ({ state, reason }) => (state === 'imported' || state === 'updated') && reason !== null,
}

// What went wrong first: that is what one comes here for.
const ORDER: Record<FileOutcome['state'], number> = { failed: 0, duplicate: 1, updated: 2, imported: 3 }

export const chosenOutcomes = (outcomes: readonly FileOutcome[], shown: Shown): FileOutcome[] =>
  outcomes.filter(IS[shown]).sort((a, b) => ORDER[a.state] - ORDER[b.state])

export const countShown = (outcomes: readonly FileOutcome[]): Record<Shown, number> => ({
  all: outcomes.length,
  failed: outcomes.filter(IS.failed).length,
  duplicate: outcomes.filter(IS.duplicate).length,
  remarked: outcomes.filter(IS.remarked).length,
})
