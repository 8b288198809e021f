import { type RefObject, useEffect } from 'react'

/**
 * Brings what the selector names to the middle of the box whenever `key` changes, and keeps it in view while the box
 * is still being laid out or resized, until the reader scrolls. At once, however long the article is.
 */
export function useKeptInView(box: RefObject<HTMLElement | null>, selector: string | null, key: unknown): void {
  useEffect(() => {
    const element = box.current
    if (!element || selector === null || key === null) return
    const show = (): void => element.querySelector(selector)?.scrollIntoView({ block: 'center' })
    show()
    const sizes = new ResizeObserver(show)
    const stop = (): void => sizes.disconnect()
    sizes.observe(element)
    for (const type of ['wheel', 'pointerdown', 'keydown']) element.addEventListener(type, stop, { passive: true })
    return () => {
      stop()
      for (const type of ['wheel', 'pointerdown', 'keydown']) element.removeEventListener(type, stop)
    }
  }, [box, selector, key])
}
