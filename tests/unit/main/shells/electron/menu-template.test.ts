import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../../../../src/main/shells/electron/menu-template.ts'
import { PLACE_LABELS } from '../../../../../src/renderer/selection/places.ts'
import { MENU_COMMANDS } from '../../../../../src/shared/contract/desktop-channels.ts'
import { PLACES } from '../../../../../src/shared/domain/case-places.ts'

type Item = MenuItemConstructorOptions

const allItems = (items: Item[]): Item[] => items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])])
const press = (item: Item | undefined) => (item?.click as (() => void) | undefined)?.()

function drawMenu(platform: NodeJS.Platform = 'linux') {
  const sent: string[] = []
  const template = menuTemplate(platform, [{ recentId: 'r1', name: 'Aragats' }], {
    send: (command) => sent.push(command),
    openCase: () => sent.push('(open)'),
    openRecent: (id) => sent.push(`(recent ${id})`),
  })
  const items = allItems(template)
  return { sent, items, find: (label: string) => items.find((item) => item.label === label) }
}

describe('the application menu', () => {
  it('can send every command that the page is told of', () => {
    const { sent, items } = drawMenu()
    for (const item of items) press(item)
    expect(sent.filter((command) => !command.startsWith('('))).toEqual(expect.arrayContaining([...MENU_COMMANDS]))
  })

  it('leads to places that the screen has, under the same names', () => {
    const { sent, find } = drawMenu()
    for (const place of PLACES) press(find(PLACE_LABELS[place]))
    expect(sent).toEqual(PLACES.map((place) => `place:${place}`))
  })

  it('opens recent cases by name', () => {
    const { sent, find } = drawMenu()
    press(find('Aragats'))
    press(find('Open Case…'))
    expect(sent).toEqual(['(recent r1)', '(open)'])
  })

  it('shows the keys of undo, redo and search without taking them from a text field', () => {
    const { find } = drawMenu()
    for (const label of ['Undo', 'Redo', 'Search…']) expect(find(label)).toMatchObject({ registerAccelerator: false })
  })

  it('has no two items with the same key', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const keys = drawMenu(platform).items.flatMap(({ accelerator }) => accelerator ?? [])
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})
