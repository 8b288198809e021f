import type { ArticleRow } from '../../store/article-queries.ts'
import type { SourceEntry } from './source-entry.ts'

export interface SourceMatch {
  article: ArticleRow
  entry: SourceEntry
  by: 'address' | 'title' | 'title and date'
}

/** Addresses are the same without scheme, "www.", a closing slash, a fragment, and what campaigns add. */
export const foldAddress = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid)=[^&]*/g, '')
    .replace(/[?/]+$/, '')

export const foldTitle = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const grouped = (articles: ArticleRow[], keyOf: (article: ArticleRow) => string): Map<string, ArticleRow[]> =>
  Map.groupBy(
    articles.filter((article) => keyOf(article) !== ''),
    keyOf,
  )

/** An article for an entry: by its address, else by a title that only one has, else by title and day. Each article goes to one entry. */
export const matchSources = (articles: ArticleRow[], entries: SourceEntry[]): { matches: SourceMatch[]; unmatched: SourceEntry[] } => {
  const byAddress = grouped(articles, (article) => (article.url ? foldAddress(article.url) : ''))
  const byTitle = grouped(articles, (article) => foldTitle(article.title))
  const taken = new Set<number>()
  const matches: SourceMatch[] = []
  const unmatched: SourceEntry[] = []
  const find = (entry: SourceEntry): Omit<SourceMatch, 'entry'> | null => {
    const free = (list: ArticleRow[] | undefined): ArticleRow[] => (list ?? []).filter((article) => !taken.has(article.id))
    const [address] = entry.url ? free(byAddress.get(foldAddress(entry.url))) : []
    if (address) return { article: address, by: 'address' }
    const titled = entry.title ? free(byTitle.get(foldTitle(entry.title))) : []
    const dated = titled.filter((article) => article.published !== null && article.published === entry.published)
    if (titled.length > 1 && dated.length === 1) return { article: dated[0] as ArticleRow, by: 'title and date' }
    return titled.length === 1 ? { article: titled[0] as ArticleRow, by: 'title' } : null
  }
  for (const entry of entries) {
    const found = find(entry)
    if (!found) unmatched.push(entry)
    else {
      taken.add(found.article.id)
      matches.push({ ...found, entry })
    }
  }
  return { matches, unmatched }
}
