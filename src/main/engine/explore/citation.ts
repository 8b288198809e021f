import { provenanceWords, shortDateWords } from '../../../shared/domain/published-words.ts'
import { onOneLine } from './passage-context.ts'

export interface CitedArticle {
  title: string
  outlet: string | null
  url: string | null
  published: string | null
  publishedProvenance: string
  /** Written for the sample case: no one may take it for a source. */
  sample: boolean
}

/** “Quote” — Outlet, “Title”, 13 Jan 2023 (date set by hand), URL. What is unknown says so. */
export const citationOf = (quote: string, article: CitedArticle): string => {
  const provenance = provenanceWords(article.publishedProvenance)
  const date =
    article.published === null
      ? 'publication date unknown'
      : `${shortDateWords(article.published)}${provenance === '' ? '' : ` (${provenance})`}`
  const parts = [
    article.outlet ?? 'outlet unknown',
    `“${onOneLine(article.title)}”`,
    date,
    ...(article.url ? [article.url] : []),
    ...(article.sample ? ['sample text'] : []),
  ]
  return `“${onOneLine(quote)}” — ${parts.join(', ')}`
}
