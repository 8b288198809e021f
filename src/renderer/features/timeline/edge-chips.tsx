import { UnstyledButton } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { setSpan, type ViewSpan } from '../../selection/index.ts'
import { yearWords } from '../../ui/index.ts'
import styles from './timeline.module.css'
import { UndatedTray } from './undated-tray.tsx'

const years = (from: number, to: number): string =>
  yearWords(from) === yearWords(to) ? yearWords(from) : `${yearWords(from)}–${yearWords(to)}`

/** What the view does not show, counted: before it, after it, and without a date. A click shows it. */
export function EdgeChips({ answer, view }: { answer: CallOutput<'explore.timeline'>; view: ViewSpan }) {
  const { earlier, later, undated } = answer
  const extent = answer.extent ?? view
  const show = (from: number, to: number): void => setSpan({ from: Math.min(from, to) - 2, to: Math.max(from, to) + 2 })
  return (
    <div className={styles.edges}>
      {earlier > 0 ? (
        <UnstyledButton className={styles.edge} onClick={() => show(extent.from, view.to)}>
          ◀ {earlier.toLocaleString('en')} earlier ({years(Math.min(extent.from, view.from), view.from)})
        </UnstyledButton>
      ) : null}
      <span className={styles.gap} />
      {undated > 0 ? <UndatedTray count={undated} /> : null}
      {later > 0 ? (
        <UnstyledButton className={styles.edge} onClick={() => show(view.from, extent.to)}>
          {later.toLocaleString('en')} later ({years(view.to, Math.max(extent.to, view.to))}) ▶
        </UnstyledButton>
      ) : null}
    </div>
  )
}
