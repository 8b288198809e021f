import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useCall } from '../client/index.ts'
import { StartScreen } from '../features/start/index.ts'
import { openCase, useCaseId } from '../selection/index.ts'
import { EmptyState } from '../ui/index.ts'
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

  useEffect(() => {
    if (!open) return
    const known = open.some((one) => one.caseId === caseId)
    if (!known && caseId !== null) openCase(open[0]?.caseId ?? null)
    else if (caseId === null && open[0]) openCase(open[0].caseId)
  }, [open, caseId])

  if (start.isError) return <EmptyState title="Dateline could not start">{start.error.message}</EmptyState>
  if (!open) return null
  const current = open.find((one) => one.caseId === caseId)
  return current ? <Workbench key={current.caseId} openedCase={current} /> : <StartScreen />
}
