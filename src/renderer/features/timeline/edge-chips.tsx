import { UnstyledButton } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { setSpan, type ViewSpan } from '../../selection/index.ts'
import { yearWords } from '../../ui/index.ts'
import styles from './timeline.module.css'

const years = (from: number, to: number): string =>
  yearWords(from) === yearWords(to) ? yearWords(from) : `${yearWords(from)}–${yearWords(to)}`

/** What lies before and after the view, counted; a click shows it. */
export function EdgeChips({ answer, view }: { answer: CallOutput<'explore.timeline'>; view: ViewSpan }) {
  const { earlier, later, extent } = answer
  if (!extent) return null
  const show = (from: number, to: number): void => setSpan({ from: Math.min(from, to) - 2, to: Math.max(from, to) + 2 })
  return (
    <div className={styles.edges}>
      {earlier > 0 ? (
        <UnstyledButton className={styles.edge} onClick={() => show(extent.from, view.to)}>
          ◀ {earlier.toLocaleString('en')} earlier ({years(Math.min(extent.from, view.from), view.from)})
        </UnstyledButton>
      ) : null}
      <span className={styles.gap} />
      {later > 0 ? (
        <UnstyledButton className={styles.edge} onClick={() => show(view.from, extent.to)}>
          {later.toLocaleString('en')} later ({years(view.to, Math.max(extent.to, view.to))}) ▶
        </UnstyledButton>
      ) : null}
    </div>
  )
}
