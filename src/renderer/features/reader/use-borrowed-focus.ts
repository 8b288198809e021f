import { useEffect, useRef } from 'react'

/** Focus goes into the reader when it opens and back to where it was when it closes. */
export function useBorrowedFocus() {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    // Where things are decided by single keys, the article is beside, not in front.
    if (before?.closest('[data-keeps-focus]')) return
    box.current?.focus({ preventScroll: true })
    return () => {
      // The inspector, from which one mostly comes, is made anew when the reader goes.
      requestAnimationFrame(() => {
        const stayed = before instanceof HTMLElement && before !== document.body && before.isConnected
        const back = stayed ? before : document.querySelector<HTMLElement>('[data-inspector-sheet]')
        back?.focus({ preventScroll: true })
      })
    }
  }, [])
  return box
}
