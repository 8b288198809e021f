import { Button } from '@mantine/core'
import { queryClient, useCall, useCommand } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import styles from './import.module.css'

/** Offered when a case opens whose import a crash or a restart cut short. */
export function InterruptedImport() {
  const caseId = useCaseId()
  const interrupted = useCall('import.interrupted', {}).data?.interrupted
  const resume = useCommand('import.resume')
  const dismiss = useCommand('import.dismiss')
  if (!interrupted || interrupted.left === 0) return null
  const settled = { onSuccess: () => void queryClient.invalidateQueries({ queryKey: [caseId, 'import.interrupted', {}], exact: true }) }
  return (
    <section className={styles.progress} aria-label="Interrupted import">
      <span>
        An import was cut short: {interrupted.left.toLocaleString('en')} of {interrupted.total.toLocaleString('en')} files are left
      </span>
      <Button size="compact-xs" variant="filled" onClick={() => resume.mutate({}, settled)} loading={resume.isPending}>
        Go on
      </Button>
      <Button size="compact-xs" onClick={() => dismiss.mutate({}, settled)} loading={dismiss.isPending}>
        Leave it
      </Button>
    </section>
  )
}
