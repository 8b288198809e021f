import type { ArticleRecord } from './article-records.ts'
import type { ExportAbout } from './export-source.ts'
import { dateNote, publishedParts } from './source-dates.ts'

const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const latex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}%&$#_~^]/g, (char) => SPECIAL[char] as string)

/** Outlet and year for people, the start of the uid so that no two are the same. */
const keyOf = (article: ArticleRecord): string => {
  const outlet =
    (article.outlet ?? 'source')
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '')
      .toLowerCase()
      .slice(0, 20) || 'source'
  return `${outlet}${publishedParts(article)?.[0] ?? ''}-${article.uid.replace(/[^A-Za-z0-9]/g, '').slice(0, 10)}`
}

const entry = (article: ArticleRecord, about: ExportAbout): string => {
  const parts = publishedParts(article)
  const month = parts?.[1]
  const day = parts?.[2]
  const date =
    parts === null
      ? null
      : [
          String(parts[0]).padStart(4, '0'),
          ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])),
        ].join('-')
  const fields: [string, string | null][] = [
    // Braces twice keep the capitals of headlines.
    ['title', `{${latex(article.title)}}`],
    ['author', article.author && `{${latex(article.author)}}`],
    ['journal', article.outlet && latex(article.outlet)],
    ['year', parts ? String(parts[0]) : null],
    ['month', month === undefined ? null : String(month)],
    ['date', date],
    ['url', article.url],
    ['language', article.language],
    [
      'note',
      [
        dateNote(article),
        `Dateline ${article.uid}`,
        about.datasetVersion && `dataset version ${about.datasetVersion}`,
        `coder ${about.coder}`,
      ]
        .filter(Boolean)
        .map((one) => latex(String(one)))
        .join('; '),
    ],
  ]
  const lines = fields.filter(([, value]) => value !== null && value !== '').map(([name, value]) => `  ${name} = {${value}}`)
  return `@article{${keyOf(article)},\n${lines.join(',\n')}\n}\n\n`
}

export function* bibtex(articles: Iterable<ArticleRecord>, about: ExportAbout): Generator<string> {
  for (const article of articles) yield entry(article, about)
}
