import { parseFeed } from 'feedsmith'
import { type ArticleDraft, type ArticleReader, UnreadableFile } from './article-reader.ts'
import { cleanLine, cleanText, cleanUrl } from './clean-text.ts'
import { decodeText } from './decode-text.ts'
import { elementText } from './html/element-text.ts'
import { declaredCharset } from './html/html-reader.ts'
import { parsePage } from './html/page.ts'
import { readStatedDate } from './stated-date.ts'
import { refuseEntities } from './xml-safety.ts'

interface FeedEntry {
  title: string | null | undefined
  url: string | null | undefined
  author: string | null | undefined
  date: string | null | undefined
  language?: string | null | undefined
  /** Markup or text, fullest first. */
  bodies: (string | null | undefined)[]
}

const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|[a-z]+);/i

const asText = (raw: string | null | undefined): string => {
  if (!raw) return ''
  const body = MARKUP.test(raw) ? parsePage(raw).body : null
  return body ? elementText(body) : cleanText(raw)
}

const text = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
    : value && typeof value === 'object' && 'value' in value && typeof value.value === 'string'
      ? value.value
      : null

const linkOf = (links: { href?: string; rel?: string }[] | undefined): string | undefined =>
  (links?.find((link) => !link.rel || link.rel === 'alternate') ?? links?.[0])?.href

/** The entries of any kind of feed in one shape. */
const entriesOf = (raw: string): { outlet: string | null; language: string | null; entries: FeedEntry[] } => {
  const { format, feed } = parseFeed(raw)
  const outlet = cleanLine(asText(text(feed.title)))
  if (format === 'atom') {
    const entries = (feed.entries ?? []).map((entry) => ({
      title: text(entry.title),
      url: linkOf(entry.links as { href?: string; rel?: string }[] | undefined),
      author: entry.authors?.map((author) => author.name).join(', '),
      date: (entry.published ?? entry.updated) as string | undefined,
      bodies: [text(entry.content), text(entry.summary)],
    }))
    return { outlet, language: null, entries }
  }
  if (format === 'json') {
    const entries = (feed.items ?? []).map((item) => ({
      title: item.title,
      url: item.url ?? item.external_url,
      author: item.authors?.map((author) => author.name).join(', '),
      date: item.date_published as string | undefined,
      language: item.language,
      bodies: [item.content_html, item.content_text, item.summary],
    }))
    return { outlet, language: feed.language ?? null, entries }
  }
  const entries = (feed.items ?? []).map((item) => {
    const rss = item as Record<string, unknown> & typeof item
    const authors = (rss.authors as unknown[] | undefined) ?? []
    return {
      title: text(item.title),
      url: text(item.link),
      author:
        item.dc?.creators?.join(', ') ??
        authors
          .map((author) => text(author) ?? (author as { name?: string }).name)
          .filter(Boolean)
          .join(', '),
      date: (rss.pubDate as string | undefined) ?? (item.dc?.dates?.[0] as string | undefined),
      bodies: [item.content?.encoded, text(item.description)],
    }
  })
  return { outlet, language: text((feed as Record<string, unknown>).language), entries }
}

const draftOf = (entry: FeedEntry): ArticleDraft => {
  const [body = ''] = entry.bodies.map(asText).sort((a, b) => b.length - a.length)
  const title = cleanLine(asText(entry.title))
  const published = readStatedDate(entry.date)
  return {
    text: body || (title ?? ''),
    title,
    author: cleanLine(entry.author),
    url: cleanUrl(entry.url),
    language: entry.language ?? null,
    published: published ? { edtf: published, provenance: 'feed' } : null,
    part: title ?? cleanUrl(entry.url) ?? 'entry',
  }
}

/** RSS, Atom, RDF and JSON feeds: one article an entry, as full as the feed gives it. */
export const feedReader: ArticleReader = {
  label: 'feed',
  mediaType: 'application/feed',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  recognises: ({ text: head }) =>
    /^(?:<\?xml[^>]*\?>\s*)?(?:<\?[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(head) ||
    /^\{[\s\S]{0,400}"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/.test(head),
  *read(file) {
    const raw = decodeText(file.bytes, declaredCharset(file.bytes)).text.replace(/^\ufeff/, '')
    refuseEntities(raw)
    let feed: ReturnType<typeof entriesOf>
    try {
      feed = entriesOf(raw)
    } catch {
      throw new UnreadableFile(
        'damaged',
        'It is no feed that can be read (RSS, Atom, RDF or JSON Feed), or it is cut short. Fetch it again.',
      )
    }
    if (feed.entries.length === 0) throw new UnreadableFile('empty', 'The feed holds no entries.')
    for (const entry of feed.entries) {
      const draft = draftOf(entry)
      yield { draft: { ...draft, outlet: feed.outlet, language: draft.language ?? feed.language } }
    }
  },
}
