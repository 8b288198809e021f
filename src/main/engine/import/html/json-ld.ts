import type { PageElement } from './page.ts'

/** What schema.org markup says of the article on the page. */
export interface LinkedData {
  headline: string | null
  author: string | null
  publisher: string | null
  published: string | null
  url: string | null
  language: string | null
  body: string | null
}

type Thing = Record<string, unknown>
const ARTICLE = /(?:Article|Posting|Report|Review|NewsItem)$/
const PAGE = /^(?:WebPage|ItemPage)$/
const MAX_LENGTH = 2_000_000

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
/** Content systems escape strings for markup before they write them as JSON. */
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }
const unescapeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : whole
  })

const asText = (value: unknown): string | null => {
  const [first] = asList(value)
  if (typeof first === 'string') return unescapeEntities(first)
  if (isThing(first) && typeof first['@value'] === 'string') return first['@value']
  return null
}
const typesOf = (thing: Thing): string[] =>
  asList(thing['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/, ''))

const parseLoosely = (raw: string): unknown => {
  const json = raw
    .trim()
    .replace(/^<!\[CDATA\[|\]\]>$|^<!--|-->$/g, '')
    .replace(/;\s*$/, '')
  try {
    return JSON.parse(json)
  } catch {
    // Unescaped line ends inside strings are the commonest fault.
    try {
      return JSON.parse(json.replace(/[\r\n\t]+/g, ' '))
    } catch {
      return null
    }
  }
}

const collect = (value: unknown, into: Thing[], depth = 0): void => {
  if (depth > 6 || into.length > 200) return
  if (Array.isArray(value)) for (const item of value) collect(item, into, depth + 1)
  if (!isThing(value)) return
  into.push(value)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) collect(value[key], into, depth + 1)
}

const nameOf = (value: unknown, all: Thing[]): string | null => {
  const names = asList(value).map((item) => {
    if (typeof item === 'string') return unescapeEntities(item)
    if (!isThing(item)) return null
    const whole = item.name === undefined ? all.find((other) => other['@id'] === item['@id'] && other.name !== undefined) : item
    return asText(whole?.name)
  })
  const found = [
    ...new Set(names.filter((name): name is string => typeof name === 'string' && name.trim() !== '' && !/^https?:/.test(name))),
  ]
  return found.length ? found.slice(0, 8).join(', ') : null
}

/** JSON-LD of a page; null where it carries no article. */
export const readLinkedData = (page: PageElement): LinkedData | null => {
  const things: Thing[] = []
  for (const script of page.querySelectorAll('script[type*="ld+json"]')) {
    const raw = script.textContent ?? ''
    if (raw.length < MAX_LENGTH) collect(parseLoosely(raw), things)
  }
  const article =
    things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type))) ??
    things.find((thing) => typesOf(thing).some((type) => PAGE.test(type)) && thing.datePublished !== undefined)
  if (!article) return null
  const main = article.mainEntityOfPage
  return {
    headline: asText(article.headline) ?? asText(article.name),
    author: nameOf(article.author ?? article.creator, things),
    publisher: nameOf(article.publisher, things),
    published: asText(article.datePublished) ?? asText(article.dateCreated),
    url: asText(article.url) ?? (isThing(main) ? asText(main['@id']) : asText(main)),
    language: asText(article.inLanguage),
    body: asText(article.articleBody),
  }
}
