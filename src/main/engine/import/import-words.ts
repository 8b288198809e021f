import { type JobState, rowsOfBefore } from '../../../shared/contract/article-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'

/** What an import that has begun is called. */
export const beginWords = (files: number): string => `Importing ${counted(files, 'file')}`

/** What an import that has ended is called, in the history too. */
export const endWords = (state: JobState): string => {
  const imported = state.outcomes.filter((o) => o.state === 'imported').length
  const duplicates = state.outcomes.filter((o) => o.state === 'duplicate').length
  const { updated, kept } = rowsOfBefore(state.outcomes)
  const done = [
    (imported > 0 || updated === 0) && `Imported ${counted(imported, 'article')}`,
    updated > 0 && `${imported > 0 ? 'updated' : 'Updated'} ${counted(updated, 'row')} of a table`,
  ].filter(Boolean)
  const rest = [
    kept > 0 && `${kept} kept as decided`,
    duplicates > 0 && `${counted(duplicates, 'duplicate')} left out`,
    state.failed > 0 && `${state.failed} failed`,
  ].filter(Boolean)
  return `${done.join(', ')}${rest.length > 0 ? ` (${rest.join(', ')})` : ''}`
}
