import type { CallInput } from '../../../shared/contract/contract.ts'
import type { ArticleSummary } from '../../../shared/contract/shapes.ts'
import { shortDateWords } from '../../../shared/domain/published-words.ts'
import type { PreviewLine } from '../data-table/index.ts'

export type ArticleField = 'published' | 'outlet' | 'author' | 'language'
type MetadataPatch = CallInput<'articles.setMetadata'>['patch']

/** What was filled in; an emptied field becomes unknown. Null while nothing is ticked. */
export function metadataPatch(values: Partial<Record<ArticleField, string | undefined>>): MetadataPatch | null {
  const patch: MetadataPatch = {}
  for (const [field, value] of Object.entries(values) as [ArticleField, string | undefined][]) {
    if (value !== undefined) patch[field] = value.trim() === '' ? null : value.trim()
  }
  return Object.keys(patch).length > 0 ? patch : null
}

const shown = (field: ArticleField, value: string | null): string => {
  if (value === null) return 'unknown'
  return field === 'published' ? shortDateWords(value) : value
}

/** One line an article, naming only the fields that change. */
export function previewLines(articles: readonly ArticleSummary[], patch: MetadataPatch): PreviewLine[] {
  const fields = Object.keys(patch) as ArticleField[]
  return articles.map((article) => ({
    id: article.id,
    name: article.title,
    before: fields.map((field) => shown(field, article[field])).join(', '),
    after: fields.map((field) => shown(field, patch[field] ?? null)).join(', '),
  }))
}
