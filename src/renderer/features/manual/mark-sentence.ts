import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { sentenceFrom, sentenceSpans } from './sentence-spans.ts'

/** Where an offset of the article stands among the text nodes of its paragraph. */
function placeIn(block: HTMLElement, offset: number): { node: Node; at: number } | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = offset
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) return { node, at: left }
    left -= length
  }
  return null
}

const blockAt = (box: HTMLElement, offset: number): HTMLElement | null =>
  [...box.querySelectorAll<HTMLElement>('[data-start]')].findLast((block) => Number(block.dataset.start) <= offset) ?? null

/**
 * Marks the next or previous sentence, as a pointer would, so that marking needs none.
 * `from` is what is marked now; paragraphs carry their offset in `data-start`.
 */
export function markSentence(box: HTMLElement, text: string, from: TextSpan | null, by: 1 | -1): void {
  const span = sentenceFrom(sentenceSpans(text), from, by)
  if (!span) return
  const block = blockAt(box, span.start)
  if (!block) return
  const first = Number(block.dataset.start)
  const [start, end] = [placeIn(block, span.start - first), placeIn(block, span.end - first)]
  if (!start || !end) return
  window.getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at)
  block.scrollIntoView({ block: 'nearest' })
}
