import { METRICS } from '../../../shared/contract/analysis-calls.ts'
import styles from './analysis.module.css'
import { useAnalysis } from './analysis-state.ts'
import { communitySentence, figureSentence, figureWords, LEVEL_WORDS, METRIC_LABELS, type Metrics, rankWords } from './figure-words.ts'

/** One actor's figures, a plain sentence with each. */
export function FigureSheet({ row, metrics }: { row: Metrics['rows'][number]; metrics: Metrics }) {
  const { weight, level } = useAnalysis()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls where the figures take more than its share of the height
    <aside className={styles.sheet} tabIndex={0} aria-label={`What the figures of ${row.actor.name} mean`}>
      <div className={styles.sheetHead}>
        <h3 className={styles.actor}>{row.actor.name}</h3>
        <span className={styles.soft}>
          Level: {LEVEL_WORDS[level]}. Weight: {weight}.
        </span>
      </div>
      <dl className={styles.meanings}>
        {METRICS.map((metric) => (
          <div key={metric}>
            <dt>
              <span className={styles.label}>{METRIC_LABELS[metric]}</span>
              <strong>{figureWords(metric, row[metric])}</strong>
              <span className={styles.rank}>{rankWords(metrics.rows, metric, row[metric])}</span>
            </dt>
            <dd>{figureSentence(metric, row, { metrics, weight })}</dd>
          </div>
        ))}
        <div>
          <dt>
            <span className={styles.label}>Community</span>
            <strong>{row.community}</strong>
            <span className={styles.rank}>of {metrics.communities.length}</span>
          </dt>
          <dd>{communitySentence(row, metrics)}</dd>
        </div>
      </dl>
    </aside>
  )
}
