import type { ArticleRecord } from './article-records.ts'

/** Year, month and day as far as the publication date tells them plainly; null for what only EDTF can say. */
export const publishedParts = ({ published }: ArticleRecord): [number, number?, number?] | null => {
  const plain = published === null ? null : /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?(?:T.*)?$/.exec(published)
  if (!plain) return null
  const [, year, month, day] = plain
  return month === undefined
    ? [Number(year)]
    : day === undefined
      ? [Number(year), Number(month)]
      : [Number(year), Number(month), Number(day)]
}

/** Said where the date does not fit into the format's own. */
export const dateNote = (article: ArticleRecord): string | null =>
  article.published === null
    ? 'Publication date unknown'
    : publishedParts(article) === null
      ? `Published (EDTF): ${article.published}`
      : article.publishedProvenance === 'assumed'
        ? 'Publication date assumed'
        : null
