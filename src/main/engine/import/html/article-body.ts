import { Readability } from '@mozilla/readability'
import { pruneArticle } from './article-pruning.ts'
import { trimBody } from './body-lines.ts'
import { elementText } from './element-text.ts'
import type { Page, PageElement } from './page.ts'

/** Shorter than this, what was found is more likely a notice than the article. */
const ENOUGH = 250

/** Readability takes minutes beyond this; long encyclopedia articles have about half as many. */
const MAX_ELEMENTS = 50_000

const readable = (page: Page): string => {
  if (page.querySelectorAll('*').length > MAX_ELEMENTS) return ''
  const found = new Readability<PageElement>(page as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
    keepClasses: true,
  }).parse()
  if (!found?.content) return ''
  const whole = elementText(found.content)
  pruneArticle(found.content)
  const pruned = elementText(found.content)
  return pruned.length < whole.length * 0.4 ? whole : pruned
}

const size = (element: PageElement): number => (element.textContent ?? '').trim().length

/** The part of the page that calls itself the article, or all of the page where none does, without furniture. */
const marked = (page: Page): string => {
  const areas = [...page.querySelectorAll('[itemprop="articleBody"], article, main, [role="main"]')]
  const largest = areas.reduce<PageElement | null>((best, area) => (best && size(best) >= size(area) ? best : area), null)
  const area = largest && size(largest) >= ENOUGH ? largest : page.body
  if (!area) return ''
  if (area.querySelectorAll('*').length <= MAX_ELEMENTS) pruneArticle(area)
  return elementText(area)
}

/**
 * The article of a page as clean text; empty where there is none. Readability first; where it comes back with next to
 * nothing, what the page itself marks as the article. `again` parses the page anew: finding the article takes it apart.
 */
export const articleBody = (page: Page, again: () => Page, title: string | null, linkedBody: string | null): string => {
  const found = readable(page)
  if (found.length >= ENOUGH) return trimBody(found, title)
  const best = [linkedBody ?? '', marked(again())].sort((a, b) => b.length - a.length)[0] as string
  return best.length > found.length ? trimBody(best, title) : found
}
