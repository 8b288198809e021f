import { pastedName } from './file-batches.ts'

/** Less than this is a word or two that landed in the wrong place, not an article. */
const SHORTEST_PASTE = 80

/** Markup that carries structure: a headline, paragraphs, a list. Anything less says no more than the plain text. */
const STRUCTURE = /<(?:p|h[1-6]|article|section|br|li|blockquote|time)\b/i

/**
 * A pasted text as a file: as a web page where it was copied with its headline and paragraphs, else as plain text. Null where
 * it is too short for an article.
 */
export function pastedFile(text: string, html: string): File | null {
  if (text.trim().length < SHORTEST_PASTE) return null
  const name = pastedName(text)
  if (!STRUCTURE.test(html)) return new File([text], name, { type: 'text/plain' })
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return new File([page], name.replace(/\.txt$/, '.html'), { type: 'text/html' })
}
