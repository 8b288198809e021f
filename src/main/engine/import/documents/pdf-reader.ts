import { extractTextItems, getDocumentProxy, getMeta } from 'unpdf'
import { type ArticleDraft, type ArticleReader, UnreadableFile } from '../article-reader.ts'
import { boilerplateOf } from '../boilerplate.ts'
import { cleanLine, cleanText } from '../clean-text.ts'
import { findDateline } from '../dateline-line.ts'
import { textLines } from '../text-lines.ts'
import { findTitle } from '../text-title.ts'
import { pagesText } from './pdf-lines.ts'

const MAX_PAGES = 3000
/** Titles that programs write by themselves. */
const MADE_UP_TITLE = /^(?:microsoft \w+ - |untitled|document\d*$|slide 1$|.*\.(?:docx?|pdf|indd|qxd|html?|rtf|txt)$|about:blank|https?:)/i

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>

const open = async (bytes: Uint8Array): Promise<Pdf> => {
  try {
    // The parser takes the array for itself, so it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: true, verbosity: 0 })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFile(
        'encrypted',
        'The PDF is locked with a password. Open it, print it to a new PDF without one and import that.',
      )
    throw new UnreadableFile('damaged', 'The PDF is cut short or damaged and cannot be opened. Fetch it again.')
  }
}

const readPdf = async (bytes: Uint8Array): Promise<ArticleDraft> => {
  const pdf = await open(bytes)
  try {
    if (pdf.numPages > MAX_PAGES)
      throw new UnreadableFile('too-large', `The PDF has ${pdf.numPages} pages; up to ${MAX_PAGES} are read. Split it.`)
    const { items } = await extractTextItems(pdf).catch(() => {
      throw new UnreadableFile('damaged', 'The PDF is cut short or damaged: its pages cannot be read. Fetch it again.')
    })
    const text = cleanText(pagesText(items))
    if (!/\p{L}/u.test(text))
      throw new UnreadableFile('no-text', 'The PDF holds pictures of pages and no text. Run text recognition (OCR) on it first.')
    const info = (await getMeta(pdf)).info as Record<string, unknown>
    const property = (name: string): string | null => cleanLine(typeof info[name] === 'string' ? info[name] : null)
    const lines = textLines(text)
    const found = findTitle(lines)
    const stated = property('Title')
    const dateline = findDateline(lines)
    return {
      text,
      title: (stated && !MADE_UP_TITLE.test(stated) ? stated : null) ?? found?.title ?? null,
      author: property('Author'),
      outlet: found?.outlet ?? null,
      published: dateline ? { edtf: dateline, provenance: 'dateline' } : null,
      boilerplate: boilerplateOf(lines, found?.line ?? null),
    }
  } finally {
    await pdf.cleanup()
  }
}

/** PDF files. The dates in their properties say when the file was made, not when the article appeared: not used. */
export const pdfReader: ArticleReader = {
  label: 'PDF file',
  mediaType: 'application/pdf',
  extensions: ['.pdf'],
  recognises: ({ text }) => text.slice(0, 1024).includes('%PDF-'),
  async *read(file) {
    yield { draft: await readPdf(file.bytes) }
  },
}
