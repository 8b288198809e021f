import { isSystemFile, pageOfAsset } from '../../../../shared/domain/left-out-files.ts'
import { type ArticleReader, type Refusal, UnreadableFile } from '../article-reader.ts'
import { isZip, zipEntries } from './zip-archive.ts'

const PAGE = /\.(?:x?html?|shtml)$/i

/** Articles in a ZIP, folders and further archives in it included. A part that fails is refused by itself. */
export const zipReader: ArticleReader = {
  label: 'ZIP archive',
  mediaType: 'application/zip',
  extensions: ['.zip'],
  streams: true,
  recognises: ({ bytes, extension }) => isZip(bytes) && !['.docx', '.epub', '.xlsx', '.odt', '.pptx'].includes(extension),
  async *read(file, { budget }) {
    const source = file.path ?? file.bytes
    const pages = new Set<string>()
    for await (const entry of zipEntries(source, { ...budget })) if (PAGE.test(entry.name)) pages.add(entry.name.replace(PAGE, ''))
    let found = 0
    for await (const entry of zipEntries(source, budget)) {
      const page = pageOfAsset(entry.name)
      if (isSystemFile(entry.name) || (page !== null && pages.has(page))) continue
      found++
      const name = `${file.name}/${entry.name}`
      try {
        yield { file: { name, bytes: await entry.read() } }
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error
        const refusal: Refusal = { name, code: error.code, reason: error.message }
        yield { refusal }
        if (budget.bytes < 0 || budget.entries < 0) return
      }
    }
    if (found === 0) throw new UnreadableFile('empty', 'The archive holds no files.')
  },
}
