import { type ArticleDraft, type ArticleReader, UnreadableFile } from '../article-reader.ts'
import { findDateline } from '../dateline-line.ts'
import { decodeText } from '../decode-text.ts'
import { textLines } from '../text-lines.ts'
import { articleBody } from './article-body.ts'
import { elementText } from './element-text.ts'
import { readLinkedData } from './json-ld.ts'
import { parsePage } from './page.ts'
import { readPageMetadata } from './page-metadata.ts'

/** Encoding that a page or an XML file declares in its first kilobytes. */
export const declaredCharset = (bytes: Uint8Array): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? null
  )
}

/** A page, or a piece of one as the clipboard carries it. Throws UnreadableFile `no-text`, `unsafe`. */
export const readHtml = (html: string): ArticleDraft => {
  const page = parsePage(html)
  const data = readLinkedData(page)
  const whole = page.body ? textLines(elementText(page.body)) : []
  const metadata = readPageMetadata(page, html, data, findDateline(whole))
  const text = articleBody(page)
  if (text === '')
    throw new UnreadableFile(
      'no-text',
      'The page holds no text of an article. If it shows one in a browser, save it there again once it has loaded, or paste its text.',
    )
  return { ...metadata, text, boilerplate: [] }
}

export const htmlReader: ArticleReader = {
  label: 'web page',
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  recognises: ({ text }) => /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html)[\s>]/i.test(text),
  *read(file) {
    yield { draft: readHtml(decodeText(file.bytes, declaredCharset(file.bytes)).text) }
  },
}
