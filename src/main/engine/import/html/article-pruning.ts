import { countWords, endsSentence } from '../text-lines.ts'
import type { PageElement } from './page.ts'

/** Names that sites give to what stands inside the article column without being the article. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:captions?|credits?|photo-?credit|byline|authors?|author-?(?:bio|info|box|card)|time-?stamp|dateline|pub-?date|breadcrumbs?|share|sharing|social|related|recirc(?:ulation)?|recommend(?:ed|ations?)?|more-?(?:stories|news|from|on)|read-?(?:more|next|also)|see-?also|newsletter|subscri(?:be|ption)|sign-?up|promo(?:tion)?|advert(?:isement)?|ads?|sponsor(?:ed)?|gallery|slideshow|carousel|comments?|tags?|toolbar|menu|nav(?:igation)?|footer|copyright|disclaimer|teaser|rollover(?:-people)?(?:-block)?|paywall|pagination|pager|post-meta|entry-meta|article-meta|wp-caption-text|inline-?photo|media-?caption)(?:$|[\s_-])/i
const STRUCTURE =
  'figure, figcaption, picture, aside, nav, form, button, iframe, object, video, audio, [role="navigation"], [role="complementary"], [aria-hidden="true"]'
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, div, td, dd, dt, blockquote, section, ul, ol'

const length = (element: PageElement): number => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length
const textOf = (element: PageElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
const linkLength = (element: PageElement): number => [...element.querySelectorAll('a')].reduce((sum, link) => sum + length(link), 0)

const isLeaf = (element: PageElement): boolean => element.querySelector(BLOCKS) === null

/** A block that is a link and nothing else: a teaser, a tag, a button. A sentence that happens to be linked stays. */
const isBareLink = (element: PageElement): boolean => {
  const own = length(element)
  if (own === 0 || own > 250 || !isLeaf(element)) return false
  const text = textOf(element)
  const linked = linkLength(element) / own
  return linked > 0.9 ? !(endsSentence(text) && countWords(text) >= 8) : linked > 0.55 && countWords(text) <= 25 && !endsSentence(text)
}

const isLinkList = (element: PageElement): boolean => {
  const items = [...element.children].filter((child) => child.tagName === 'LI')
  const own = length(element)
  return items.length > 1 && own > 0 && linkLength(element) / own > 0.75 && own / items.length < 160
}

/**
 * Takes out of an article what Readability leaves in: captions, bylines, teasers, lists of links. Nothing that holds a large
 * part of the text goes, whatever its name: names are the site's, and some sites call the article "related".
 */
export const pruneArticle = (root: PageElement): void => {
  const total = Math.max(1, length(root))
  const drop = (element: PageElement, share: number): void => {
    if (element !== root && root.contains(element) && length(element) < total * share) element.remove()
  }
  for (const element of [...root.querySelectorAll(STRUCTURE)]) drop(element, 0.3)
  for (const element of [...root.querySelectorAll('[class], [id]')]) {
    if (element.tagName === 'P' && endsSentence(textOf(element)) && countWords(textOf(element)) > 20) continue
    if (FURNITURE_NAME.test(`${element.className} ${element.id}`)) drop(element, 0.2)
  }
  for (const element of [...root.querySelectorAll('ul, ol')]) if (isLinkList(element)) drop(element, 0.3)
  for (const element of [...root.querySelectorAll(BLOCKS)]) if (isBareLink(element)) drop(element, 0.2)
}
