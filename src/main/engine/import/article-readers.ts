import { zipReader } from './archive/zip-reader.ts'
import type { ArticleReader } from './article-reader.ts'
import { docxReader } from './documents/docx-reader.ts'
import { epubReader } from './documents/epub-reader.ts'
import { pdfReader } from './documents/pdf-reader.ts'
import { feedReader } from './feed-reader.ts'
import { htmlReader } from './html/html-reader.ts'
import { mailReader } from './mail-reader.ts'
import { markdownReader } from './markdown-reader.ts'
import { plainTextReader } from './plain-text-reader.ts'

/**
 * Every format, in the order in which signs in the content are tried: what is a ZIP inside goes from the particular to the
 * general, and plain text, which has no signs, comes last. A new format is a new file and a line here.
 */
export const ARTICLE_READERS: readonly ArticleReader[] = [
  pdfReader,
  epubReader,
  docxReader,
  zipReader,
  feedReader,
  mailReader,
  htmlReader,
  markdownReader,
  plainTextReader,
]
