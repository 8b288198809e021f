import type { ArticleRecord } from './article-records.ts'
import type { ExportAbout } from './export-source.ts'
import { dateNote, publishedParts } from './source-dates.ts'

const item = (article: ArticleRecord, about: ExportAbout) => {
  const parts = publishedParts(article)
  const issued = parts ? { 'date-parts': [parts] } : article.published === null ? null : { raw: article.published }
  const note = [dateNote(article), `coder: ${about.coder}`, about.datasetVersion && `dataset version: ${about.datasetVersion}`]
    .filter(Boolean)
    .join('; ')
  return {
    id: article.uid,
    type: 'article-newspaper',
    title: article.title,
    ...(article.author ? { author: [{ literal: article.author }] } : {}),
    ...(article.outlet ? { 'container-title': article.outlet, publisher: article.outlet } : {}),
    ...(issued ? { issued } : {}),
    ...(article.url ? { URL: article.url } : {}),
    ...(article.language ? { language: article.language } : {}),
    note,
  }
}

export function* cslJson(articles: readonly ArticleRecord[], about: ExportAbout): Generator<string> {
  yield '['
  for (const [i, article] of articles.entries()) yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(item(article, about))}`
  yield '\n]\n'
}
