import type { CallInput } from '../../../shared/contract/contract.ts'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { callEngine, useCommand } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import { announce } from '../../ui/index.ts'
import { changeWords, clearChanges, dateChanges, markChanges } from '../changes/index.ts'

type MetadataPatch = CallInput<'articles.setMetadata'>['patch']

const everythingIn = (articleId: number) => ({
  filter: { ...EVERYTHING, articles: [articleId] },
  limit: 500,
})

/** Saves a part of an article's metadata; a new publication date marks and announces every event that it moved. */
export function useArticleEdit(articleId: number): (patch: MetadataPatch) => Promise<boolean> {
  const caseId = useCaseId()
  const set = useCommand('articles.setMetadata')
  const datesNow = async (): Promise<EventSummary[]> => (await callEngine('events.list', caseId, everythingIn(articleId))).rows

  return async (patch) => {
    const redates = patch.published !== undefined
    try {
      const before = redates ? await datesNow() : []
      const result = await set.mutateAsync({ articleIds: [articleId], patch })
      if (!redates) return true
      const changes = dateChanges(before, await datesNow())
      if (patch.published === null) clearChanges()
      else markChanges(result.words, changes)
      announce(`${changeWords(changes)}. ${result.words}`)
      return true
    } catch {
      // The command has shown what went wrong; the field stays open with what was typed.
      return false
    }
  }
}
