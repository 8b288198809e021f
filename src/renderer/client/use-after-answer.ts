import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallName } from '../../shared/contract/contract.ts'
import { useCaseId } from '../selection/use-workbench.ts'
import { onceDrawn } from './once-answered.ts'

/**
 * A value whose changes are seen once the answer to the question of this name that goes with them stands on the screen:
 * what is asked with it takes nothing away from what people look at first.
 */
export function useAfterAnswer<T>(name: CallName, value: T): T {
  const client = useQueryClient()
  const caseId = useCaseId()
  const [seen, setSeen] = useState({ caseId, value })
  useEffect(() => onceDrawn(client, caseId, name, () => setSeen({ caseId, value })), [client, caseId, name, value])
  return seen.caseId === caseId ? seen.value : value
}
