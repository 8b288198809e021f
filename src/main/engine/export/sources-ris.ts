import type { ArticleRecord } from './article-records.ts'
import type { ExportAbout } from './export-source.ts'
import { dateNote, publishedParts } from './source-dates.ts'

/** A line of RIS ends at its line break and nothing can be escaped. */
const line = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`

const record = (article: ArticleRecord, about: ExportAbout): string => {
  const parts = publishedParts(article)
  const two = (value: number | undefined): string => (value === undefined ? '' : String(value).padStart(2, '0'))
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', article.uid],
    ['TI', article.title],
    ['AU', article.author],
    ['T2', article.outlet],
    ['PB', article.outlet],
    ['PY', parts ? String(parts[0]) : null],
    ['DA', parts ? `${String(parts[0]).padStart(4, '0')}/${two(parts[1])}/${two(parts[2])}` : null],
    ['UR', article.url],
    ['LA', article.language],
    ['N1', dateNote(article)],
    ['N1', `Coder: ${about.coder}${about.datasetVersion ? `; dataset version: ${about.datasetVersion}` : ''}`],
  ]
  return `${fields.map(([tag, value]) => (value === null || value === '' ? '' : line(tag, value))).join('')}ER  - \r\n\r\n`
}

export function* ris(articles: Iterable<ArticleRecord>, about: ExportAbout): Generator<string> {
  for (const article of articles) yield record(article, about)
}
