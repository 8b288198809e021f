import { parseHTML } from 'linkedom'
import { UnreadableFile } from '../article-reader.ts'

/** The little of the DOM that readers use. Pages are parsed to be read: nothing in them runs and nothing is fetched. */
export interface PageNode {
  nodeType: number
  nodeName: string
  textContent: string | null
  parentNode: PageNode | null
  childNodes: Iterable<PageNode> & ArrayLike<PageNode>
  nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  tagName: string
  className: string
  id: string
  innerHTML: string
  children: Iterable<PageElement> & ArrayLike<PageElement>
  parentElement: PageElement | null
  nextElementSibling: PageElement | null
  previousElementSibling: PageElement | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  setAttribute(name: string, value: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement> & ArrayLike<PageElement>
  closest(selector: string): PageElement | null
  contains(node: PageNode): boolean
  remove(): void
  replaceWith(...nodes: unknown[]): void
  append(...nodes: unknown[]): void
}

export interface Page extends PageElement {
  title: string
  documentElement: PageElement | null
  head: PageElement | null
  body: PageElement | null
  createElement(name: string): PageElement
  createTextNode(text: string): PageNode
}

export const ELEMENT = 1
export const TEXT = 3

const OPEN_ENDED =
  /^(?:p|li|td|th|tr|dt|dd|option|optgroup|colgroup|thead|tbody|tfoot|rt|rp|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const MAX_DEPTH = 800

/** Pages nested thousands deep are attacks or accidents; parsers go over the stack on them. */
const nestingDepth = (html: string): number => {
  let depth = 0
  let deepest = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b/gi)) {
    if (OPEN_ENDED.test((match[2] as string).toLowerCase())) continue
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/** Throws UnreadableFile `unsafe`. */
export const parsePage = (html: string): Page => {
  if (nestingDepth(html) > MAX_DEPTH)
    throw new UnreadableFile('unsafe', 'The page is nested too deeply to be read. Copy its text and paste it instead.')
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Page
}
