import { cleanText } from '../clean-text.ts'
import { ELEMENT, type PageElement, type PageNode, TEXT } from './page.ts'

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'MATH',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'BUTTON',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'HEAD',
  'TITLE',
  'AUDIO',
  'VIDEO',
  'CANVAS',
  'MAP',
  'DIALOG',
])
const PARAGRAPHS = new Set([
  'P',
  'DIV',
  'SECTION',
  'ARTICLE',
  'MAIN',
  'HEADER',
  'FOOTER',
  'ASIDE',
  'NAV',
  'BLOCKQUOTE',
  'PRE',
  'UL',
  'OL',
  'DL',
  'TABLE',
  'FIGURE',
  'FIGCAPTION',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HR',
  'FORM',
  'ADDRESS',
  'DETAILS',
  'SUMMARY',
  'FIELDSET',
  'CENTER',
  'BODY',
  'HTML',
  'HGROUP',
])
const LINES = new Set(['LI', 'TR', 'DT', 'DD', 'BR', 'CAPTION', 'OPTION', 'LEGEND'])

/** Text of an element as a reader would type it: a blank line between blocks, one line for a list item or row, white space folded. */
export const elementText = (root: PageElement): string => {
  const parts: string[] = []
  const visit = (node: PageNode, pre: boolean): void => {
    if (node.nodeType === TEXT) {
      const raw = node.textContent ?? ''
      parts.push(pre ? raw : raw.replace(/\s+/g, ' '))
      return
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name)) return
    const edge = PARAGRAPHS.has(name) ? '\n\n' : LINES.has(name) ? '\n' : ''
    parts.push(edge)
    for (const child of node.childNodes) visit(child, pre || name === 'PRE')
    if (name === 'TD' || name === 'TH') parts.push(' ')
    if (name !== 'BR') parts.push(edge)
  }
  visit(root, false)
  return cleanText(
    parts
      .join('')
      .replace(/(?<! ) *\n */g, '\n')
      .replace(/ {2,}/g, ' '),
  )
}
