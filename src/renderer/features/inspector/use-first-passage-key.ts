import { useEffect } from 'react'
import { useCaseId, useOpenReader } from '../../selection/index.ts'
import { openPassageOf } from '../reader/index.ts'

/** Why is this here: Ctrl+Enter from anywhere opens the first passage of the event. Null while there is none. */
export function useFirstPassageKey(eventId: number | null): void {
  const caseId = useCaseId()
  const reading = useOpenReader() !== null
  useEffect(() => {
    if (eventId === null || reading) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
      event.preventDefault()
      void openPassageOf(caseId, eventId)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [eventId, caseId, reading])
}
