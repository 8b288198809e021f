/** Names of the messages between the desktop window's preload and its main process. */
export const DESKTOP_CHANNELS = {
  call: 'dateline:call',
  notice: 'dateline:notice',
  menu: 'dateline:menu',
  dropped: 'dateline:dropped',
  chooseFiles: 'dateline:choose-files',
  save: 'dateline:save',
  openExternal: 'dateline:open-external',
} as const

/** What the application menu asks of the page. `show-case:` is followed by the id of an open case. */
export const MENU_COMMANDS = [
  'new-case',
  'open-sample',
  'import',
  'export',
  'undo',
  'redo',
  'search',
  'shortcuts',
  'place:explore',
  'place:chronology',
  'place:articles',
  'place:actors',
  'place:events',
  'place:history',
] as const

export type MenuCommand = (typeof MENU_COMMANDS)[number] | `show-case:${string}`
