import { METRICS } from '../../../shared/contract/analysis-calls.ts'
import styles from './analysis.module.css'
import { useAnalysis } from './analysis-state.ts'
import { communitySentence, figureSentence, figureWords, LEVEL_WORDS, METRIC_LABELS, type Metrics, rankWords } from './figure-words.ts'

/** One actor's figures, a plain sentence beside each; then the communities. */
export function FigureSheet({ row, metrics }: { row: Metrics['rows'][number]; metrics: Metrics }) {
  const { weight, level } = useAnalysis()
  return (
    <aside className={styles.sheet} aria-label={`What the figures of ${row.actor.name} mean`}>
      <p className="section-title">What the figures mean</p>
      <h3 className={styles.actor}>{row.actor.name}</h3>
      <dl className={styles.meanings}>
        {METRICS.map((metric) => (
          <div key={metric}>
            <dt>
              {METRIC_LABELS[metric]} <strong>{figureWords(metric, row[metric])}</strong>
              <span className={styles.rank}>{rankWords(metrics.rows, metric, row[metric])}</span>
            </dt>
            <dd>{figureSentence(metric, row, { metrics, weight })}</dd>
          </div>
        ))}
        <div>
          <dt>
            Community <strong>{row.community}</strong>
          </dt>
          <dd>{communitySentence(row, metrics)}</dd>
        </div>
      </dl>
      <p className={styles.soft}>
        Level: {LEVEL_WORDS[level]}. Weight: {weight}.
      </p>
      <Communities metrics={metrics} />
    </aside>
  )
}

const Communities = ({ metrics }: { metrics: Metrics }) => {
  const grouped = metrics.communities.filter((community) => community.size > 1)
  const alone = metrics.communities.length - grouped.length
  return (
    <>
      <p className="section-title">Communities · {grouped.length}</p>
      <ol className={styles.communities}>
        {grouped.map((community) => (
          <li key={community.community} value={community.community}>
            {community.strongest.join(', ')}
            {community.size > community.strongest.length ? (
              <span className={styles.soft}> and {community.size - community.strongest.length} more</span>
            ) : null}
          </li>
        ))}
      </ol>
      {alone > 0 ? <p className={styles.soft}>{alone === 1 ? '1 actor stands' : `${alone} actors stand`} alone.</p> : null}
    </>
  )
}
