import { Readability } from '@mozilla/readability'
import { elementText } from './element-text.ts'
import type { Page, PageElement } from './page.ts'

/** The article of a page as clean text. Changes the page. */
export const articleBody = (page: Page): string => {
  const found = new Readability<PageElement>(page as never, {
    serializer: (node) => node as unknown as PageElement,
    disableJSONLD: true,
  }).parse()
  return found?.content ? elementText(found.content) : ''
}
