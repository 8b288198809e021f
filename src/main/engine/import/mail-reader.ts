import PostalMime, { type Address, type Email } from 'postal-mime'
import { type ArticleDraft, type ArticleReader, type SourceFile, UnreadableFile } from './article-reader.ts'
import { cleanLine, cleanUrl } from './clean-text.ts'
import { readHtml } from './html/html-reader.ts'
import { readPlainText } from './plain-text-reader.ts'
import { spend } from './read-budget.ts'
import { readStatedDate } from './stated-date.ts'

const HEADER_LINE =
  /^(?:from|to|subject|date|received|return-path|delivered-to|mime-version|message-id|x-[\w-]+|content-type|snapshot-content-location|dkim-signature):/im
/** Attachments that may be articles; pictures and signatures are not. */
const ARTICLE_FILE = /\.(?:txt|md|x?html?|mhtml?|eml|pdf|docx|epub|zip)$/i

const parse = async (bytes: Uint8Array): Promise<Email> => {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 40, attachmentEncoding: 'arraybuffer' })
  } catch {
    throw new UnreadableFile(
      'damaged',
      'The message is nested too deeply or damaged. Open it in a mail program and save it again, or paste its text.',
    )
  }
}

const header = (mail: Email, key: string): string | null => mail.headers.find((line) => line.key === key)?.value ?? null
const nameOf = (address: Address | undefined): string | null => cleanLine(address?.name || address?.address)

/** A page in an MHTML file is the first one; frames and advertisements follow it. */
const firstPage = (html: string): string => html.slice(0, (/<\/html\s*>/i.exec(html)?.index ?? html.length) + 7)

const pageAddress = (mail: Email): string | null =>
  cleanUrl(header(mail, 'snapshot-content-location')) ?? cleanUrl(header(mail, 'content-location'))

/** A web page that a browser saved as one file. Its Date is the day of saving and says nothing of the article. */
const readSavedPage = (mail: Email): ArticleDraft => {
  const draft = readHtml(firstPage(mail.html ?? ''))
  return { ...draft, title: draft.title ?? cleanLine(mail.subject), url: pageAddress(mail) ?? draft.url, mediaType: 'multipart/related' }
}

const readMessage = (mail: Email): ArticleDraft => {
  const body = mail.text?.trim() ? readPlainText(mail.text) : readHtml(mail.html ?? '')
  // The day as the sender's clock had it, not converted.
  const date = readStatedDate(header(mail, 'date'))
  return {
    ...body,
    title: cleanLine(mail.subject) ?? body.title,
    author: nameOf(mail.from),
    outlet: body.outlet,
    published: date ? { edtf: date, provenance: 'header' } : body.published,
  }
}

const attachedFiles = (mail: Email, name: string): SourceFile[] =>
  mail.attachments.flatMap(({ filename, content }) => {
    const safe = cleanLine(filename?.replace(/^.*[/\\]/, ''))
    return safe && ARTICLE_FILE.test(safe) && typeof content !== 'string'
      ? [{ name: `${name}/${safe}`, bytes: new Uint8Array(content) }]
      : []
  })

/** E-mail messages, and web pages saved as MHTML. */
export const mailReader: ArticleReader = {
  label: 'e-mail or MHTML file',
  mediaType: 'message/rfc822',
  extensions: ['.eml', '.mhtml', '.mht'],
  recognises: ({ text, extension }) =>
    /^From: <Saved by /i.test(text) ||
    (['.eml', '.mhtml', '.mht', ''].includes(extension) && (text.slice(0, 2000).match(new RegExp(HEADER_LINE, 'gim'))?.length ?? 0) >= 3),
  async *read(file, { budget }) {
    const mail = await parse(file.bytes)
    if (!mail.html && !mail.text && mail.attachments.length === 0)
      throw new UnreadableFile('no-text', 'The message holds no text. Open it in a mail program and save it again, or paste its text.')
    const saved = mail.html && (/^<Saved by /i.test(header(mail, 'from') ?? '') || pageAddress(mail) !== null)
    if (mail.html || mail.text) yield { draft: saved ? readSavedPage(mail) : readMessage(mail) }
    for (const attached of attachedFiles(mail, file.name)) {
      spend(budget, attached.bytes.length)
      yield { file: attached }
    }
  },
}
