import type { ArticleReader } from './article-reader.ts'
import { htmlReader } from './html/html-reader.ts'
import { markdownReader } from './markdown-reader.ts'
import { plainTextReader } from './plain-text-reader.ts'

/** Every format, in the order in which signs in the content are tried. A new format is a new file and a line here. */
export const ARTICLE_READERS: readonly ArticleReader[] = [htmlReader, markdownReader, plainTextReader]
