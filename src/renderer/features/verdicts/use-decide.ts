import type { CallInput } from '../../../shared/contract/contract.ts'
import { callEngine, useCommand } from '../../client/index.ts'
import { useCaseId, useFilter } from '../../selection/index.ts'
import { showError } from '../../ui/index.ts'
import { showRejected } from './rejected-notice.tsx'

type Decision = CallInput<'review.decide'>

/** Decides; what a rejection takes out of the views is told, with the way to see it and the way back. */
export function useDecide(): (decision: Decision) => void {
  const decide = useCommand('review.decide')
  const caseId = useCaseId()
  const statuses = useFilter().statuses
  const stays = ({ target }: Decision): boolean => target === 'event' && (statuses?.includes('rejected') ?? false)
  return (decision) =>
    decide.mutate(decision, {
      onSuccess: ({ affected }) => {
        if (decision.verdict !== 'rejected' || stays(decision)) return
        callEngine('history.list', caseId, { limit: 1 })
          .then(({ changes: [made] }) => {
            if (made) showRejected({ caseId, target: decision.target, count: affected, at: made.at })
          })
          .catch((error: unknown) => showError(error as Error))
      },
    })
}
