import type { ArticleDraft, ArticleReader } from './article-reader.ts'
import { cleanLine, cleanText, cleanUrl } from './clean-text.ts'
import { findDateline } from './dateline-line.ts'
import { decodeText } from './decode-text.ts'
import { MEBIBYTE } from './read-budget.ts'
import { readStatedDate } from './stated-date.ts'
import { textLines } from './text-lines.ts'

const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/

/** "key: value" lines only: what clipping tools write. Anything richer is left unread. */
const frontMatter = (raw: string): Map<string, string> => {
  const fields = new Map<string, string>()
  for (const line of (FRONT_MATTER.exec(raw)?.[1] ?? '').split('\n')) {
    const match = /^([\w -]{1,40}):\s*(.+)$/.exec(line)
    if (match)
      fields.set(
        (match[1] as string).trim().toLowerCase(),
        (match[2] as string)
          .trim()
          .replace(/^(["'])(.*)\1$/, '$2')
          .replace(/^\[\[(.*)\]\]$/, '$1'),
      )
  }
  return fields
}

/** Beyond this a line is data; looking for marks in it would take minutes. */
const LONGEST_LINE = 20_000

/** Marks of Markdown taken out, words kept: links by their text, pictures dropped, headings and lists as lines. */
export const markdownText = (markdown: string): string => {
  const inline = (line: string): string =>
    line.length > LONGEST_LINE
      ? line
      : line
          .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
          .replace(/\[([^\]]{1,500})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)/g, '$1')
          .replace(/\[([^\]]{1,500})\]\[[^\]]{0,200}\]/g, '$1')
          .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
          .replace(/<\/?[a-z][^<>]*>/gi, '')
          .replace(/(\*\*\*|\*\*|\*|___|__|~~|`+)(?=\S)(.{0,500}?\S)\1/g, '$2')
          .replace(/(?<![\p{L}\d])_(?=\S)([^_]{0,500}\S)_(?![\p{L}\d])/gu, '$1')
          .replace(/\\([\\`*_{}[\]()#+.!>~-])/g, '$1')
  const lines = markdown.split('\n').map((line) => {
    if (/^\s*(?:[-*_=]\s*){3,}$/.test(line) || /^\s*(?:```|~~~)/.test(line) || /^\s*\[[^\]]+\]:\s*\S+/.test(line)) return ''
    return inline(line.replace(/^\s{0,3}#{1,6}\s+(.{0,500}?)\s*#*$/, '\n$1\n').replace(/^\s*(?:>\s?)+/, ''))
  })
  return cleanText(lines.join('\n'))
}

const withoutComments = (markdown: string): string =>
  markdown
    .split('<!--')
    .map((part, i) => (i === 0 ? part : part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : `<!--${part}`))
    .join('')

export const readMarkdown = (raw: string): ArticleDraft => {
  const source = raw.replace(/\r\n?/g, '\n').replace(/^\ufeff/, '')
  const fields = frontMatter(source)
  const text = markdownText(withoutComments(source.replace(FRONT_MATTER, '')))
  const heading = /^\s{0,3}#[ \t]+(.{1,500}?)[ \t]*#{0,20}$/m.exec(source)?.[1] ?? /^(.{1,500})\n=+[ \t]*$/m.exec(source)?.[1]
  const stated = readStatedDate(
    fields.get('published') ?? fields.get('date') ?? fields.get('publish_date') ?? fields.get('pubdate') ?? null,
  )
  const dateline = stated ? null : findDateline(textLines(text))
  return {
    text,
    title: cleanLine(fields.get('title') ?? (heading ? markdownText(heading) : null)),
    author: cleanLine(fields.get('author') ?? fields.get('authors') ?? fields.get('byline')),
    outlet: cleanLine(fields.get('outlet') ?? fields.get('site') ?? fields.get('publisher') ?? fields.get('publication')),
    url: cleanUrl(fields.get('url') ?? fields.get('source') ?? fields.get('link')),
    language: cleanLine(fields.get('lang') ?? fields.get('language'), 20),
    published: stated ? { edtf: stated, provenance: 'meta' } : dateline ? { edtf: dateline, provenance: 'dateline' } : null,
  }
}

export const markdownReader: ArticleReader = {
  label: 'Markdown file',
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown', '.mkd'],
  maxBytes: 8 * MEBIBYTE,
  *read(file) {
    yield { draft: readMarkdown(decodeText(file.bytes).text) }
  },
}
