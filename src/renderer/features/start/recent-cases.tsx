import { useCall, useCommand } from '../../client/index.ts'
import { openCase } from '../../selection/index.ts'
import styles from './start.module.css'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

/** ISO time as a day; what cannot be read is left out rather than shown as an invalid date. */
const dayOf = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '' : day.format(new Date(iso)))

export function RecentCases() {
  const recent = useCall('app.start', {}).data?.recent ?? []
  const open = useCommand('app.openRecent')
  return (
    <section aria-label="Recent cases">
      <h2 className="section-title">Recent cases</h2>
      {recent.length === 0 ? (
        <p className={styles.soft}>None yet. A case is one file; it saves itself while you work.</p>
      ) : (
        <ul className={styles.recent}>
          {recent.slice(0, 8).map((one) => (
            <li key={one.recentId}>
              <button
                type="button"
                className={styles.recentItem}
                onClick={() => open.mutate({ recentId: one.recentId }, { onSuccess: (opened) => openCase(opened.caseId) })}
              >
                <span>{one.name}</span>
                <span className={styles.soft}>{dayOf(one.lastOpened)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
