import type { PlaceName } from '../domain/case-places.ts'

/** Names of the messages between the desktop window's preload and its main process. */
export const DESKTOP_CHANNELS = {
  call: 'dateline:call',
  notice: 'dateline:notice',
  menu: 'dateline:menu',
  dropped: 'dateline:dropped',
  chooseFiles: 'dateline:choose-files',
  saveBegin: 'dateline:save-begin',
  saveMore: 'dateline:save-more',
  saveEnd: 'dateline:save-end',
  openExternal: 'dateline:open-external',
} as const

/** What the application menu asks of the page. */
export const MENU_COMMANDS = ['new-case', 'open-sample', 'import', 'export', 'undo', 'redo', 'search', 'shortcuts'] as const

/** `show-case:` is followed by the id of an open case. */
export type MenuCommand = (typeof MENU_COMMANDS)[number] | `place:${PlaceName}` | `show-case:${string}`
