import { Kbd, Modal, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { create } from 'zustand'
import { useCommand } from '../client/index.ts'
import { openSearch } from '../features/search/index.ts'
import { choose, closeReader, pick, setPlace, useOpenReader, usePicked, usePlace } from '../selection/index.ts'
import { unlessTyping } from '../ui/index.ts'
import { SHORTCUTS } from './shortcut-list.ts'

const useShown = create<{ shown: boolean }>(() => ({ shown: false }))
export const openShortcuts = (): void => useShown.setState({ shown: true })

/** Esc goes back one step at a time. A dialog takes it for itself; behind it nothing is closed or dropped. */
function useLeave(): () => void {
  const reader = useOpenReader()
  const picked = usePicked()
  const place = usePlace()
  return () => {
    if (document.querySelector('[role=dialog][aria-modal=true]')) return
    if (reader) closeReader()
    else if (picked) pick(null)
    else if (place === 'explore') choose('actor', [])
  }
}

/** The keys that hold everywhere, and the list of all keys. */
export function Shortcuts() {
  const { shown } = useShown()
  const leave = useLeave()
  const undo = useCommand('history.undo')
  const redo = useCommand('history.redo')
  const hide = (): void => useShown.setState({ shown: false })

  useHotkeys(
    [
      ['shift+?', unlessTyping(openShortcuts)],
      ['?', unlessTyping(openShortcuts)],
      ['mod+K', openSearch],
      ['mod+Z', unlessTyping(() => undo.mutate({})), { preventDefault: false }],
      ['mod+shift+Z', unlessTyping(() => redo.mutate({})), { preventDefault: false }],
      ['mod+Y', unlessTyping(() => redo.mutate({})), { preventDefault: false }],
      ['Escape', leave, { preventDefault: false }],
      ['alt+1', () => setPlace('explore')],
      ['alt+2', () => setPlace('chronology')],
      ['alt+3', () => setPlace('articles')],
      ['alt+4', () => setPlace('actors')],
      ['alt+5', () => setPlace('events')],
    ],
    [],
  )

  return (
    <Modal opened={shown} onClose={hide} title="Keyboard" size="lg">
      {SHORTCUTS.map((group) => (
        <section key={group.where}>
          <h3 className="section-title" style={{ marginTop: 12 }}>
            {group.where}
          </h3>
          <Table verticalSpacing={3} withRowBorders={false}>
            <Table.Tbody>
              {group.keys.map(([keys, what]) => (
                <Table.Tr key={keys}>
                  <Table.Td w={200}>
                    <Kbd size="xs">{keys}</Kbd>
                  </Table.Td>
                  <Table.Td>{what}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  )
}
