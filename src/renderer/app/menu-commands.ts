import { useEffect } from 'react'
import type { MenuCommand } from '../../shared/contract/desktop-channels.ts'
import { desktopBridge, useCommand } from '../client/index.ts'
import { openExport } from '../features/export/index.ts'
import { chooseFiles } from '../features/import/index.ts'
import { openSearch } from '../features/search/index.ts'
import { openCase, PLACES, setPlace, useCaseId } from '../selection/index.ts'
import { openShortcuts } from './shortcuts.tsx'

/** The application menu of the desktop; everything in it is on the screen too. */
export function useMenuCommands(): void {
  const caseId = useCaseId()
  const { mutate: undo } = useCommand('history.undo')
  const { mutate: redo } = useCommand('history.redo')
  const { mutate: create } = useCommand('app.createCase')
  const { mutate: sample } = useCommand('app.openSample')

  useEffect(() => {
    const bridge = desktopBridge()
    if (!bridge) return
    const show = { onSuccess: (opened: { caseId: string }) => openCase(opened.caseId) }
    const anywhere: Partial<Record<MenuCommand, () => void>> = {
      'new-case': () => create({}, show),
      'open-sample': () => sample({}, show),
      import: () => void chooseFiles(caseId),
      shortcuts: openShortcuts,
    }
    const inCase: Partial<Record<MenuCommand, () => void>> = {
      undo: () => undo({}),
      redo: () => redo({}),
      search: openSearch,
      export: openExport,
    }
    return bridge.onMenu((name) => {
      const command = name as MenuCommand
      const place = PLACES.find((one) => command === `place:${one}`)
      if (command.startsWith('show-case:')) openCase(command.slice('show-case:'.length))
      else if (place && caseId) setPlace(place)
      else (anywhere[command] ?? (caseId ? inCase[command] : undefined))?.()
    })
  }, [caseId, undo, redo, create, sample])
}
