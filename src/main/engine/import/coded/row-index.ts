import { rowsOfCodedArticles } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { ArticleOfRow } from './held-rows.ts'

/** Finds rows of the tables that the case holds by their ids, as they stand when the first is asked for. */
export const createRowIndex = (db: CaseDatabase): ArticleOfRow => {
  let articles: Map<string, number | null> | null = null
  const load = (): Map<string, number | null> => {
    const found = new Map<string, number | null>()
    for (const { uid, article } of rowsOfCodedArticles(db)) found.set(uid, found.has(uid) ? null : article)
    return found
  }
  return (uid) => {
    articles ??= load()
    return articles.get(uid) ?? null
  }
}
