import type { PublishedDate } from '../../../../shared/domain/extracted-article.ts'
import { type ArticleDraft, type ArticleReader, UnreadableFile } from '../article-reader.ts'
import { cleanText } from '../clean-text.ts'
import { findDateline } from '../dateline-line.ts'
import { decodeText } from '../decode-text.ts'
import { MEBIBYTE, tooLarge } from '../read-budget.ts'
import { dateInName } from '../stated-date.ts'
import { foldLine, textLines } from '../text-lines.ts'
import { articleBody } from './article-body.ts'
import { elementText } from './element-text.ts'
import { readLinkedData } from './json-ld.ts'
import { parsePage } from './page.ts'
import { readPageMetadata } from './page-metadata.ts'

const MAX_PAGE_LENGTH = 16 * MEBIBYTE

/** Encoding that a page or an XML file declares in its first kilobytes. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null
  )
}

/** Pages saved as one file carry their pictures and fonts in attributes: many times the text. */
const withoutEmbeddedFiles = (html: string): string => {
  const bare = html.replace(/(["'(=])data:[\w/+.-]+[;,][^"')\s>]{500,}/g, '$1')
  if (bare.length > MAX_PAGE_LENGTH) throw tooLarge(bare.length, MAX_PAGE_LENGTH)
  return bare
}

/** Article bodies in JSON-LD come as text or as markup. */
const readLinkedBody = (raw: string): string => {
  const body = /<\/?(?:p|br|div)\b/i.test(raw) ? parsePage(raw).body : null
  return body ? elementText(body) : cleanText(raw)
}

/** A date that stands on the page right above the article, or that the address carries. */
const publishedAround = (whole: string, text: string, url: string | null): PublishedDate | null => {
  const lines = textLines(whole)
  const [firstLine] = textLines(text)
  const at = firstLine ? lines.findIndex((line) => foldLine(line.text) === foldLine(firstLine.text)) : -1
  const dateline = findDateline(lines.slice(Math.max(0, at - 10), at + 3))
  if (dateline) return { edtf: dateline, provenance: 'dateline' }
  // The path of an address is the name of a file.
  const path = url ? dateInName(new URL(url).pathname) : null
  return path ? { edtf: path, provenance: 'file-name' } : null
}

/** A page, or a piece of one as the clipboard carries it. Throws UnreadableFile `no-text`, `unsafe`. */
export const readHtml = (html: string): ArticleDraft => {
  const page = parsePage(withoutEmbeddedFiles(html))
  const data = readLinkedData(page)
  const metadata = readPageMetadata(page, html, data)
  // Taken before the article is, which takes the page apart.
  const whole = !metadata.published && page.body ? elementText(page.body) : ''
  const linkedBody = data?.body ? readLinkedBody(data.body) : null
  const text = articleBody(page, () => parsePage(withoutEmbeddedFiles(html)), metadata.title, linkedBody)
  if (text === '')
    throw new UnreadableFile(
      'no-text',
      'The page holds no text of an article. If it shows one in a browser, save it there again once it has loaded, or paste its text.',
    )
  return { ...metadata, published: metadata.published ?? publishedAround(whole, text, metadata.url), text, boilerplate: [] }
}

export const htmlReader: ArticleReader = {
  label: 'web page',
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises: ({ text }) => /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype html|html)[\s>]/i.test(text),
  *read(file) {
    yield { draft: readHtml(decodeText(file.bytes, file.charset ?? declaredCharset(file.bytes)).text) }
  },
}
