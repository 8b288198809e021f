import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useCall } from '../client/index.ts'
import { StartScreen } from '../features/start/index.ts'
import { openCase, useCaseId } from '../selection/index.ts'
import { EmptyState } from '../ui/index.ts'
import { useMenuCommands } from './menu-commands.ts'
import { Workbench } from './workbench.tsx'

/** The workbench of the case in the address, else of the case that is open, else the start screen. */
export function OpenCase() {
  const caseId = useCaseId()
  const start = useCall('app.start', {})
  const { setColorScheme } = useMantineColorScheme()
  const open = start.data?.open
  const theme = start.data?.preferences.theme

  useEffect(() => {
    if (theme) setColorScheme(theme)
  }, [theme, setColorScheme])

  // A case that has just been opened may not be in the list yet: only a fresh list can say that it is gone.
  const { refetch } = start
  useEffect(() => {
    if (!open || open.some((one) => one.caseId === caseId)) return
    if (caseId === null) {
      if (open[0]) openCase(open[0].caseId)
      return
    }
    let stale = false
    void refetch().then(({ data }) => {
      if (stale || !data || data.open.some((one) => one.caseId === caseId)) return
      openCase(data.open[0]?.caseId ?? null)
    })
    return () => {
      stale = true
    }
  }, [open, caseId, refetch])

  useMenuCommands()

  if (start.isError) return <EmptyState title="Dateline could not start">{start.error.message}</EmptyState>
  if (!open) return null
  const current = open.find((one) => one.caseId === caseId)
  return current ? <Workbench key={current.caseId} openedCase={current} /> : <StartScreen />
}
