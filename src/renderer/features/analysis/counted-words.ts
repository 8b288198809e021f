import type { CallOutput } from '../../../shared/contract/contract.ts'

/** Says of each end that stands for its state that it does; empty where none does. */
export const countedWords = (counted: CallOutput<'analysis.paths'>['counted']): string =>
  counted.map(({ actor, as }) => `At the level of states ${actor.name} counts for ${as.name}.`).join(' ')
