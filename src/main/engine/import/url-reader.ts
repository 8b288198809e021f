import { type ReadArticle, type ReadOutcome, UnreadableFile } from './article-reader.ts'
import { decodeText } from './decode-text.ts'
import { declaredCharset } from './html/html-reader.ts'
import { readArticles } from './read-article.ts'
import { countWords } from './text-lines.ts'
import { FETCH_RULES, type FetchedPage, type FetchRules, fetchPage } from './web/fetch-page.ts'

/** Pages that answer "all is well" and say otherwise. */
const ERROR_TITLE =
  /^(?:\W*(?:error )?(?:404|403|500|502|503)\b|(?:page|article|file|site) (?:not found|unavailable|does not exist)|not found|access denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|verify you are human|security check|please wait|robot or human|service unavailable|oops)/i
const CHALLENGE =
  /(?:enable javascript and cookies to continue|checking (?:if the site connection is secure|your browser)|verify (?:that )?you are (?:a )?human|unusual traffic from your|captcha)/i
const PAYWALL =
  /(?:subscribe (?:now )?to (?:continue|read|keep reading)|(?:this (?:article|content|story) is )?(?:only )?(?:for|available to) subscribers|to (?:continue|keep) reading|sign in to (?:continue|read)|(?:you(?:'ve| have) (?:reached|used)) (?:your|all).{0,30}(?:limit|free articles)|unlock this article|become a (?:member|subscriber) to)/i
const LOCKED_MARK = /"isAccessibleForFree"\s*:\s*"?false/i
/** An article behind a wall shows a paragraph or two. */
const SHORT = 220
const NOTICE = 80

const refuseNotices = (article: ReadArticle, html: string): void => {
  const words = countWords(article.text)
  const saveInstead = 'Open it in a browser, save the page there and import the file.'
  if ((article.title && ERROR_TITLE.test(article.title) && words < SHORT) || (words < NOTICE && CHALLENGE.test(html)))
    throw new UnreadableFile(
      'not-an-article',
      `The site answered with an error page or a check for robots, not with an article. ${saveInstead}`,
    )
  if (words < SHORT && (LOCKED_MARK.test(html) || PAYWALL.test(html)))
    throw new UnreadableFile(
      'not-an-article',
      `The article is behind a paywall: only its first ${words} words came. If you have access, ${saveInstead.toLowerCase()}`,
    )
}

/**
 * Fetches a page and reads the articles in it. Nothing else in the engine opens a connection, and this only where a person
 * asked for the address. Never throws for what the network or the page does.
 */
export async function* readUrl(address: string, rules: FetchRules = FETCH_RULES): AsyncGenerator<ReadOutcome> {
  const refuse = (error: unknown): ReadOutcome => {
    if (!(error instanceof UnreadableFile)) throw error
    return { ok: false, name: address, code: error.code, reason: error.message }
  }
  let page: FetchedPage
  try {
    page = await fetchPage(address, rules)
  } catch (error) {
    yield refuse(error)
    return
  }
  const file = {
    name: page.url,
    bytes: page.bytes,
    ...(page.mediaType && { mediaType: page.mediaType }),
    ...(page.charset && { charset: page.charset }),
  }
  for await (const outcome of readArticles(file)) {
    try {
      if (outcome.ok && outcome.article.mediaType === 'text/html')
        refuseNotices(outcome.article, decodeText(page.bytes, page.charset ?? declaredCharset(page.bytes)).text)
      yield outcome.ok ? { ok: true, article: { ...outcome.article, url: outcome.article.url ?? page.url } } : outcome
    } catch (error) {
      yield refuse(error)
    }
  }
}
