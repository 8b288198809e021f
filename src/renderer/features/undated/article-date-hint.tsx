import { Button } from '@mantine/core'
import { useCall } from '../../client/index.ts'
import { openReader } from '../../selection/index.ts'
import styles from './undated.module.css'

/** The article that most undated events hang on: one date, set once, places them all. */
export function ArticleDateHint() {
  const most = useCall('articles.list', { text: '', sort: { column: 'undated', descending: true }, limit: 1 }, { keep: true }).data?.rows[0]
  if (!most || most.published !== null || most.undated === 0) return null
  return (
    <div className={styles.hint}>
      <span>
        {most.undated === 1 ? '1 event waits' : `${most.undated.toLocaleString('en')} events wait`} for the date of “{most.title}”.
      </span>
      <Button variant="filled" onClick={() => openReader({ articleId: most.id, span: null })}>
        Set its date
      </Button>
    </div>
  )
}
