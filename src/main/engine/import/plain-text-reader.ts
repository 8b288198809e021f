import type { ArticleDraft, ArticleReader } from './article-reader.ts'
import { boilerplateOf } from './boilerplate.ts'
import { cleanLine, cleanText, cleanUrl } from './clean-text.ts'
import { findDateline } from './dateline-line.ts'
import { findDatelineOutlet } from './dateline-outlet.ts'
import { decodeText } from './decode-text.ts'
import { MEBIBYTE } from './read-budget.ts'
import { textLines } from './text-lines.ts'
import { findTitle } from './text-title.ts'

const BYLINE = /^by[: ]+(\p{Lu}[\p{L}.'’-]+(?: (?:and |de |van |von |al-|el-)?\p{Lu}[\p{L}.'’-]*){1,7})(?=$|[,|·•–—-])/iu
const URL_LINE = /^(?:(?:source|url|link|original|via)\s*[:=]\s*)?(https?:\/\/\S+)$/i

/** An article as plain text, or as it comes from the clipboard: furniture marked, title, byline, dateline and address found. */
export const readPlainText = (raw: string): ArticleDraft => {
  const text = cleanText(raw)
  const lines = textLines(text)
  const title = findTitle(lines)
  const published = findDateline(lines)
  const edges = [...lines.slice(0, 12), ...lines.slice(-4)]
  const author = edges.map((line) => BYLINE.exec(line.text.trim())).find((match) => match !== null)?.[1]
  const url = edges.map((line) => URL_LINE.exec(line.text.trim())).find((match) => match !== null)?.[1]
  return {
    text,
    title: cleanLine(title?.title),
    outlet: cleanLine(title?.outlet ?? findDatelineOutlet(lines)),
    author: cleanLine(author),
    url: cleanUrl(url),
    published: published ? { edtf: published, provenance: 'dateline' } : null,
    boilerplate: boilerplateOf(lines, title?.line ?? null),
  }
}

export const plainTextReader: ArticleReader = {
  label: 'text file',
  mediaType: 'text/plain',
  extensions: ['.txt', '.text', ''],
  maxBytes: 8 * MEBIBYTE,
  *read(file) {
    yield { draft: readPlainText(decodeText(file.bytes, file.charset).text) }
  },
}
