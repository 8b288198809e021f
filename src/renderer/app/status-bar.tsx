import { useIsMutating } from '@tanstack/react-query'
import { counted } from '../../shared/domain/counted.ts'
import { useCall } from '../client/index.ts'
import { ImportProgress } from '../features/import/index.ts'
import { useAnnounced } from '../ui/index.ts'
import styles from './status-bar.module.css'

export function StatusBar() {
  const summary = useCall('case.summary', {}, { keep: true }).data
  const saving = useIsMutating() > 0
  const announced = useAnnounced()
  return (
    <footer className={styles.bar}>
      <span>{saving ? 'Saving…' : 'Saved'}</span>
      {summary ? (
        <span>
          {counted(summary.articles, 'article', 'articles')} · {counted(summary.events, 'event', 'events')} ·{' '}
          {counted(summary.actors, 'actor', 'actors')}
        </span>
      ) : null}
      <span className={styles.said} role="status" aria-live="polite">
        {announced}
      </span>
      <ImportProgress />
      <span className={styles.quiet}>Offline. Nothing leaves this computer.</span>
    </footer>
  )
}
