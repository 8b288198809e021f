import { type RefObject, useEffect, useRef } from 'react'

export type DecisionKeys = Readonly<Record<string, (() => void) | undefined>>

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role=dialog], [role=menu]') !== null

/** Single keys, only while this place is on the screen and nobody types; they never reach another view. */
export function useDecisionKeys(keys: DecisionKeys, box: RefObject<HTMLElement | null>): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const elsewhere = event.target !== document.body && !box.current?.contains(event.target as Element)
      if (elsewhere || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [box])
}
