import { type ExportedArticleRow, exportedArticles, reportOrder } from '../store/export-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

export interface ArticleRecord {
  id: number
  uid: string
  title: string
  author: string | null
  outlet: string | null
  url: string | null
  language: string | null
  /** EDTF. */
  published: string | null
  publishedProvenance: string
  fileName: string
  importedAt: string
  /** Rows of the coded table that the article was made from, in the order of its reports. */
  coded: Record<string, unknown>[]
}

const recordOf = (row: ExportedArticleRow): ArticleRecord => {
  const read = JSON.parse(row.as_read) as { coded?: Record<string, unknown>[] } | null
  return {
    id: row.id,
    uid: row.uid,
    title: row.title,
    author: row.author,
    outlet: row.outlet,
    url: row.url,
    language: row.language,
    published: row.published,
    publishedProvenance: row.published_provenance,
    fileName: row.file_name,
    importedAt: row.imported_at,
    coded: read?.coded ?? [],
  }
}

/** Articles by their ids, in order of uid. */
export const articleRecords = (db: CaseDatabase, ids: readonly number[]): ArticleRecord[] =>
  exportedArticles(db, JSON.stringify(ids)).map(recordOf)

/** The row of a coded table that a report was made from; null for what was read in a text. */
export const codedRowOf = (db: CaseDatabase, article: ArticleRecord, reportId: number): Record<string, unknown> | null => {
  if (article.coded.length === 0) return null
  return article.coded[reportOrder(db, article.id).indexOf(reportId)] ?? null
}
