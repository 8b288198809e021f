import { useSyncExternalStore } from 'react'
import type { Scheme } from './class-colors.ts'

const ATTRIBUTE = 'data-mantine-color-scheme'

const listen = (changed: () => void): (() => void) => {
  const watcher = new MutationObserver(changed)
  watcher.observe(document.documentElement, { attributeFilter: [ATTRIBUTE] })
  return () => watcher.disconnect()
}

const schemeNow = (): Scheme => (document.documentElement.getAttribute(ATTRIBUTE) === 'dark' ? 'dark' : 'light')

/** The scheme that the page is drawn in. The library's own hook asks the browser for its media at every drawing, which settles the whole layout. */
export const useScheme = (): Scheme => useSyncExternalStore(listen, schemeNow)
