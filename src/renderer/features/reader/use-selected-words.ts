import { type RefObject, useEffect, useState } from 'react'
import type { QuotedSpan } from '../../../shared/domain/text-span.ts'

/** Offset in the article of a place in its paragraphs; a paragraph holds its text and nothing else. */
function offsetOf(node: Node, offset: number): number | null {
  const block = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-start]')
  if (!block) return null
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(node, offset)
  return Number(block.dataset.start) + before.toString().length
}

/** The words a person has marked in the text, with their place in it; null while nothing is marked. */
export function useSelectedWords(box: RefObject<HTMLElement | null>, text: string): QuotedSpan | null {
  const [words, setWords] = useState<QuotedSpan | null>(null)
  useEffect(() => {
    const read = (): void => {
      const marked = window.getSelection()
      const range = marked && marked.rangeCount > 0 && !marked.isCollapsed ? marked.getRangeAt(0) : null
      // Focus in the bar below drops the browser's selection; the words stay until others are marked.
      if (!range || !box.current?.contains(range.commonAncestorContainer)) return
      const start = offsetOf(range.startContainer, range.startOffset)
      const end = offsetOf(range.endContainer, range.endOffset)
      if (start !== null && end !== null && start < end) setWords({ start, end, text: text.slice(start, end) })
    }
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [box, text])
  useEffect(() => {
    const element = box.current
    const drop = (): void => setWords(null)
    element?.addEventListener('pointerdown', drop)
    return () => element?.removeEventListener('pointerdown', drop)
  }, [box])
  return words
}
