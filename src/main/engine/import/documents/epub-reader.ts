import { posix } from 'node:path'
import { type ArticleDraft, type ArticleReader, UnreadableFile } from '../article-reader.ts'
import { cleanLine, cleanUrl } from '../clean-text.ts'
import { decodeText } from '../decode-text.ts'
import { elementText } from '../html/element-text.ts'
import { type PageElement, parsePage } from '../html/page.ts'
import { readStatedDate } from '../stated-date.ts'
import { countWords } from '../text-lines.ts'
import { openPackage } from './office-package.ts'

/** Covers, title pages and tables of contents have fewer words than any article. */
const LEAST_WORDS = 40

/** Package files are XML; read as a page, element names keep their prefix. */
const readXml = (bytes: Uint8Array): PageElement =>
  parsePage(decodeText(bytes).text.replace(/<(\w+:)?(item|itemref|rootfile|reference|meta)\b([^<>]*)\/>/g, '<$1$2$3></$1$2>'))

const elements = (root: PageElement, name: string): PageElement[] =>
  [...root.querySelectorAll('*')].filter((element) => element.tagName.toLowerCase().replace(/^.*:/, '') === name)
const textOf = (root: PageElement, name: string): string | null => cleanLine(elements(root, name)[0]?.textContent)

interface Book {
  chapters: string[]
  draft: Pick<ArticleDraft, 'author' | 'outlet' | 'language' | 'published' | 'url'>
}

const readBook = (parts: Map<string, Uint8Array>): Book => {
  const missing = (what: string): UnreadableFile =>
    new UnreadableFile(
      'damaged',
      `The book has no ${what}, so it is damaged. Fetch it again, or convert it with a program such as Calibre.`,
    )
  const container = parts.get('META-INF/container.xml')
  if (!container) throw missing('container')
  const path = elements(readXml(container), 'rootfile')[0]?.getAttribute('full-path') ?? ''
  const packageFile = parts.get(path)
  if (!packageFile) throw missing('table of parts')
  const book = readXml(packageFile)
  const hrefs = new Map(elements(book, 'item').map((item) => [item.getAttribute('id'), item.getAttribute('href')]))
  const chapters = elements(book, 'itemref').flatMap((ref) => {
    const href = hrefs.get(ref.getAttribute('idref'))
    return href ? [posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(href.replace(/#.*$/, ''))))] : []
  })
  const published = readStatedDate(textOf(book, 'date'))
  return {
    chapters,
    draft: {
      author: textOf(book, 'creator'),
      outlet: textOf(book, 'publisher'),
      language: textOf(book, 'language'),
      url: cleanUrl(textOf(book, 'source')),
      published: published ? { edtf: published, provenance: 'meta' } : null,
    },
  }
}

/** Books and magazines as EPUB: one article for each chapter in reading order. */
export const epubReader: ArticleReader = {
  label: 'EPUB book',
  mediaType: 'application/epub+zip',
  extensions: ['.epub'],
  recognises: ({ text }) => text.startsWith('PK') && text.slice(0, 120).includes('application/epub+zip'),
  async *read(file, { budget }) {
    const parts = await openPackage(file.bytes, budget, (name) => /\.(?:xml|opf|x?html?)$/i.test(name))
    const rights = parts.get('META-INF/encryption.xml')
    if (rights && parts.has('META-INF/rights.xml'))
      throw new UnreadableFile('encrypted', 'The book is locked by its seller (DRM). It can only be read in their program.')
    const { chapters, draft } = readBook(parts)
    let found = 0
    for (const name of chapters) {
      const bytes = parts.get(name)
      const page = bytes ? parsePage(decodeText(bytes).text) : null
      const text = page?.body ? elementText(page.body) : ''
      if (!page || countWords(text) < LEAST_WORDS) continue
      found++
      const title = cleanLine(page.querySelector('h1, h2, h3')?.textContent) ?? cleanLine(page.querySelector('title')?.textContent)
      yield { draft: { ...draft, text, title, part: title ?? name } }
    }
    if (found === 0) throw new UnreadableFile('no-text', 'The book holds no chapter with text. It may consist of pictures.')
  },
}
