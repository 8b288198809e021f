import { Buffer } from 'node:buffer'
import mammoth from 'mammoth'
import { isZip } from '../archive/zip-archive.ts'
import { type ArticleDraft, type ArticleReader, UnreadableFile } from '../article-reader.ts'
import { cleanLine } from '../clean-text.ts'
import { findDateline } from '../dateline-line.ts'
import { elementText } from '../html/element-text.ts'
import { parsePage } from '../html/page.ts'
import { textLines } from '../text-lines.ts'
import { findTitle } from '../text-title.ts'
import { isOleFile, openPackage } from './office-package.ts'

const textOf = (xml: string, element: string): string | null =>
  cleanLine(parsePage(`<p>${new RegExp(`<${element}[^>]*>([\\s\\S]*?)</${element}>`).exec(xml)?.[1] ?? ''}</p>`).body?.textContent)

const readDocx = async (bytes: Uint8Array, parts: Map<string, Uint8Array>): Promise<ArticleDraft> => {
  if (!parts.has('word/document.xml'))
    throw new UnreadableFile(
      'damaged',
      'The document has no text part, so it is damaged or no Word document. Open it in Word or LibreOffice and save it again as .docx.',
    )
  const noPictures = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noPictures, externalFileAccess: false })
  const { body } = parsePage(value)
  const text = body ? elementText(body) : ''
  const lines = textLines(text)
  const dateline = findDateline(lines)
  const core = parts.get('docProps/core.xml')
  const properties = core ? new TextDecoder().decode(core.subarray(0, 20_000)) : ''
  const heading = cleanLine(body?.querySelector('h1')?.textContent)
  return {
    text,
    title: heading ?? textOf(properties, 'dc:title') ?? findTitle(lines)?.title ?? null,
    author: textOf(properties, 'dc:creator'),
    published: dateline ? { edtf: dateline, provenance: 'dateline' } : null,
  }
}

/** Word documents. The dates in their properties say when the file was made, not when the article appeared: not used. */
export const docxReader: ArticleReader = {
  label: 'Word document',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['.docx', '.docm'],
  recognises: ({ bytes, text, extension }) => isOleFile(bytes) || (isZip(bytes) && extension !== '.zip' && text.includes('word/')),
  async *read(file, { budget }) {
    yield {
      draft: await readDocx(
        file.bytes,
        await openPackage(file.bytes, budget, (name) => name === 'word/document.xml' || name === 'docProps/core.xml'),
      ),
    }
  },
}
