import type { PublishedDate } from '../../../../shared/domain/extracted-article.ts'
import { cleanLine, cleanUrl } from '../clean-text.ts'
import { readStatedDate } from '../stated-date.ts'
import { foldLine } from '../text-lines.ts'
import { splitSiteSuffix } from '../text-title.ts'
import type { LinkedData } from './json-ld.ts'
import type { Page, PageElement } from './page.ts'

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'published-date',
  'published_at',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'publication_date',
  'publication-date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'date',
  'article_date_original',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'ptime',
  'prism.publicationdate',
  'created',
  'rnews:datepublished',
]
const AUTHOR_META = [
  'author',
  'article:author',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'twitter:creator',
]
const OUTLET_META = [
  'og:site_name',
  'application-name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'source',
  'article:publisher',
]

/** Contents of meta elements by lower-case name, property or itemprop; the first one counts. */
const metaFields = (page: Page): Map<string, string> => {
  const fields = new Map<string, string>()
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop']) {
      const key = meta.getAttribute(attribute)?.trim().toLowerCase()
      if (key && !fields.has(key)) fields.set(key, content)
    }
  }
  return fields
}

const firstOf = <T>(names: string[], fields: Map<string, string>, read: (raw: string) => T | null): T | null => {
  for (const name of names) {
    const raw = fields.get(name)
    const value = raw === undefined ? null : read(raw)
    if (value !== null) return value
  }
  return null
}

/** Elements that carry the time of something else: other articles, comments, updates. */
const isForeign = (element: PageElement): boolean =>
  element.closest(
    'aside, nav, footer, [class*="related"], [class*="comment"], [class*="sidebar"], [class*="recommend"], [id*="comment"], [id*="sidebar"]',
  ) !== null
const isUpdate = (element: PageElement): boolean =>
  /updat|modif/i.test(`${element.className} ${element.getAttribute('itemprop') ?? ''} ${element.id}`)

/** The article's own time element: marked as such, or the only one, or all of one day. */
const timeElementDate = (page: Page): string | null => {
  const dateOf = (element: PageElement): string | null =>
    readStatedDate(element.getAttribute('datetime') ?? element.getAttribute('content')) ??
    readStatedDate(cleanLine(element.textContent, 120))
  for (const element of page.querySelectorAll(
    '[itemprop="datePublished"], [itemprop="dateCreated"], time[pubdate], [property="datePublished"]',
  )) {
    const date = isForeign(element) ? null : dateOf(element)
    if (date) return date
  }
  const own = [...page.querySelectorAll('time, abbr.published, .published[title]')].filter(
    (element) => !isForeign(element) && !isUpdate(element),
  )
  const inArticle = own.filter((element) => element.closest('article, main, [role="main"], header') !== null)
  const dates = new Set((inArticle.length ? inArticle : own).map(dateOf).filter((date) => date !== null))
  return dates.size === 1 ? ([...dates][0] ?? null) : null
}

const resolvePublished = (page: Page, data: LinkedData | null, fields: Map<string, string>): PublishedDate | null => {
  const linked = readStatedDate(data?.published)
  if (linked) return { edtf: linked, provenance: 'json-ld' }
  const meta = firstOf(PUBLISHED_META, fields, readStatedDate)
  if (meta) return { edtf: meta, provenance: 'meta' }
  const element = timeElementDate(page)
  return element ? { edtf: element, provenance: 'time-element' } : null
}

export interface PageMetadata {
  title: string | null
  author: string | null
  outlet: string | null
  url: string | null
  language: string | null
  published: PublishedDate | null
}

const savedFrom = (html: string): string | null =>
  /saved from url=\(\d+\)(\S+)|\burl:\s*(https?:\/\/\S+)/i
    .exec(html.slice(0, 3000))
    ?.slice(1)
    .find((part) => part !== undefined) ?? null

const addressOf = (page: Page, html: string, data: LinkedData | null, fields: Map<string, string>): string | null => {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href')
  for (const raw of [
    canonical,
    fields.get('og:url'),
    savedFrom(html),
    data?.url,
    fields.get('twitter:url'),
    page.querySelector('base[href]')?.getAttribute('href'),
  ]) {
    const url = cleanUrl(raw)
    if (url) return url
  }
  return null
}

const titleOf = (page: Page, data: LinkedData | null, fields: Map<string, string>, outlet: string | null): string | null => {
  const headings = [...page.querySelectorAll('h1')].map((heading) => cleanLine(heading.textContent)).filter((text) => text !== null)
  const title = cleanLine(page.querySelector('title')?.textContent)
  const heading = headings.find((text) => title && foldLine(text).split(' ').length > 2 && foldLine(title).startsWith(foldLine(text)))
  const raw =
    cleanLine(data?.headline) ??
    cleanLine(fields.get('og:title')) ??
    heading ??
    title ??
    (headings.length === 1 ? headings[0] : null) ??
    null
  if (!raw) return null
  const bare =
    outlet && foldLine(raw).endsWith(` ${foldLine(outlet)}`)
      ? raw.slice(0, raw.toLowerCase().lastIndexOf(outlet.toLowerCase())).replace(/[\s|–—·•:»-]+$/u, '')
      : null
  return bare || (splitSiteSuffix(raw)?.title ?? raw)
}

const authorOf = (data: LinkedData | null, fields: Map<string, string>, page: Page): string | null => {
  const asName = (raw: string | null | undefined): string | null => {
    const name = cleanLine(raw, 300)?.replace(/^(?:by|von|por|par)[: ]+/i, '') ?? null
    return name && !/^(?:https?:|@|www\.)/i.test(name) && name.length < 200 && /\p{L}/u.test(name) ? name : null
  }
  const marked = page.querySelector('[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]')
  return (
    asName(data?.author) ??
    firstOf(AUTHOR_META, fields, asName) ??
    (marked && !isForeign(marked) ? asName(cleanLine(marked.textContent, 120)) : null)
  )
}

/** What a page says of itself in JSON-LD, meta and time elements, strongest first. */
export const readPageMetadata = (page: Page, html: string, data: LinkedData | null): PageMetadata => {
  const fields = metaFields(page)
  const url = addressOf(page, html, data, fields)
  const asOutlet = (raw: string): string | null => (/^https?:/i.test(raw) ? null : cleanLine(raw, 120))
  const named = asOutlet(data?.publisher ?? '') ?? firstOf(OUTLET_META, fields, asOutlet)
  const outlet =
    named ??
    splitSiteSuffix(cleanLine(page.querySelector('title')?.textContent) ?? '')?.outlet ??
    (url ? new URL(url).hostname.replace(/^www\./, '') : null)
  return {
    title: titleOf(page, data, fields, outlet),
    author: authorOf(data, fields, page),
    outlet,
    url,
    language: page.documentElement?.getAttribute('lang') ?? data?.language ?? fields.get('og:locale') ?? null,
    published: resolvePublished(page, data, fields),
  }
}
