import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../../shared/contract/desktop-channels.ts'
import { PLACES, type PlaceName } from '../../../shared/domain/case-places.ts'

export interface MenuActions {
  send(command: MenuCommand): void
  openCase(): void
  openRecent(recentId: string): void
}

export interface RecentCase {
  recentId: string
  name: string
}

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

function fileMenu(isMac: boolean, recent: readonly RecentCase[], { send, openCase, openRecent }: MenuActions): Item {
  const recentItems: Item[] = recent.map(({ recentId, name }) => ({ label: name, click: () => openRecent(recentId) }))
  return {
    label: '&File',
    submenu: [
      { label: 'New Case', accelerator: 'CmdOrCtrl+N', click: () => send('new-case') },
      { label: 'Open Case…', accelerator: 'CmdOrCtrl+O', click: openCase },
      { label: 'Open Recent', enabled: recent.length > 0, submenu: recentItems },
      { label: 'Open Sample Case', click: () => send('open-sample') },
      SEPARATOR,
      { label: 'Import Articles…', accelerator: 'CmdOrCtrl+I', click: () => send('import') },
      { label: 'Export…', accelerator: 'CmdOrCtrl+E', click: () => send('export') },
      SEPARATOR,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

// Shown but not taken: in a text field these keys belong to the field, so the page decides what they mean.
const pageKey = (accelerator: string): Item => ({ accelerator, registerAccelerator: false })

function editMenu({ send }: MenuActions): Item {
  return {
    label: '&Edit',
    submenu: [
      { label: 'Undo', ...pageKey('CmdOrCtrl+Z'), click: () => send('undo') },
      { label: 'Redo', ...pageKey('CmdOrCtrl+Shift+Z'), click: () => send('redo') },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      { label: 'Search…', ...pageKey('CmdOrCtrl+K'), click: () => send('search') },
    ],
  }
}

/** The same keys as on the screen. */
const PLACE_KEYS: Partial<Record<PlaceName, string>> = {
  explore: 'Alt+1',
  chronology: 'Alt+2',
  articles: 'Alt+3',
  actors: 'Alt+4',
  events: 'Alt+5',
}

function viewMenu({ send }: MenuActions): Item {
  const places = PLACES.map((place): Item => {
    const key = PLACE_KEYS[place]
    return { label: `${place[0]?.toUpperCase()}${place.slice(1)}`, ...(key ? pageKey(key) : {}), click: () => send(`place:${place}`) }
  })
  return {
    label: '&View',
    submenu: [
      ...places,
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
    ],
  }
}

/** The application menu. Every action in it is on the screen too. */
export function menuTemplate(platform: NodeJS.Platform, recent: readonly RecentCase[], actions: MenuActions): Item[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    fileMenu(isMac, recent, actions),
    editMenu(actions),
    viewMenu(actions),
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Keyboard Shortcuts', click: () => actions.send('shortcuts') }] },
  ]
}
