import type { SpotlightActionGroupData } from '@mantine/spotlight'

const LIST_ID = 'search-hits'

/** The field keeps the focus while an arrow key marks another hit of its list. */
export const fieldProps = (anyHit: boolean) =>
  ({
    role: 'combobox',
    'aria-label': 'Search and commands',
    'aria-autocomplete': 'list',
    'aria-expanded': anyHit,
    'aria-controls': anyHit ? LIST_ID : undefined,
  }) as const

export const listProps = { id: LIST_ID, role: 'listbox', 'aria-label': 'Found', ref: tellMarked } as const

export const asOptions = (groups: readonly SpotlightActionGroupData[]): SpotlightActionGroupData[] =>
  groups.map(({ group, actions }) => ({ group, actions: actions.map((action) => ({ ...action, role: 'option' })) }))

/** The palette marks a hit by an attribute that only the eye is told of. Returns what stops telling. */
function tellMarked(list: HTMLElement | null): (() => void) | undefined {
  if (!list) return undefined
  const field = document.querySelector('[role=combobox][aria-autocomplete=list]')
  const tell = (): void => {
    field?.removeAttribute('aria-activedescendant')
    for (const [at, hit] of [...list.querySelectorAll('[data-action]')].entries()) {
      const marked = hit.hasAttribute('data-selected')
      hit.id = `${LIST_ID}-${at}`
      hit.setAttribute('aria-selected', String(marked))
      if (marked) field?.setAttribute('aria-activedescendant', hit.id)
    }
  }
  const watcher = new MutationObserver(tell)
  watcher.observe(list, { subtree: true, childList: true, attributeFilter: ['data-selected'] })
  tell()
  return () => {
    watcher.disconnect()
    field?.removeAttribute('aria-activedescendant')
  }
}
