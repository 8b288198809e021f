import { Loader, SegmentedControl } from '@mantine/core'
import { METRICS, type Metric } from '../../../shared/contract/analysis-calls.ts'
import { useCall } from '../../client/index.ts'
import { pick, setFilter, useFilter, usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import styles from './analysis.module.css'
import { setAnalysis, useAnalysis } from './analysis-state.ts'
import { LEVEL_WORDS, METRIC_LABELS, percent } from './figure-words.ts'
import heat from './over-time.module.css'
import { followsGap, type OverTime, peakOf, periodHeads, periodWords } from './period-words.ts'

const MEANINGS: Record<Metric, (weight: string) => string> = {
  degree: () => 'how many others something happened with',
  weighted: (weight) => `how many ${weight} its ties hold`,
  betweenness: () => 'the share of the shortest ways between two others that lead through it',
  pageRank: (weight) => `the share of what flows along the ties by ${weight}`,
}

/** As many as stand beside each other without scrolling on a wide screen. */
const MOST_PERIODS = 18

const short = (metric: Metric, value: number): string =>
  metric === 'degree' || metric === 'weighted' ? value.toLocaleString('en') : percent(value).replace(' %', '').replace('under 0.1', '<0.1')

/** Who is central when: one figure by actor and period, each cell filled by its share of the highest. */
export function OverTimeTab() {
  const filter = useFilter()
  const { weight, level, metric } = useAnalysis()
  const { data, error } = useCall('analysis.overTime', { filter, weight, level, metric, periods: MOST_PERIODS }, { keep: true })
  if (error) return <EmptyState title="The figures cannot be computed">{error.message}</EmptyState>
  if (!data) return <Loader size="sm" m="md" aria-label="Computing the figures" />
  return (
    <div className={styles.time}>
      <div className={styles.bar}>
        <SegmentedControl
          data={METRICS.map((value) => ({ value, label: METRIC_LABELS[value] }))}
          value={metric}
          onChange={(chosen) => setAnalysis({ metric: chosen as Metric })}
          aria-label="Figure"
        />
      </div>
      <p className={styles.about}>
        Each cell: {MEANINGS[metric](weight)}, in that period{metric === 'betweenness' || metric === 'pageRank' ? ', in percent' : ''}. An
        event counts by the middle of when it may have begun. Level: {LEVEL_WORDS[level]}.
        {data.undated > 0 ? ` ${data.undated.toLocaleString('en')} undated left out.` : ''} A double line stands where periods without an
        event are left out.
      </p>
      {data.rows.length === 0 ? (
        <EmptyState title="No dated ties to show">Set the dates of articles, or clear the filters.</EmptyState>
      ) : (
        <TimeTable answer={data} metric={metric} />
      )}
    </div>
  )
}

// What is latest is asked about most; a table too wide begins there.
const toEnd = (box: HTMLDivElement | null): void => {
  if (box) box.scrollLeft = box.scrollWidth
}

function TimeTable({ answer, metric }: { answer: OverTime; metric: Metric }) {
  const picked = usePicked()
  const heads = periodHeads(answer)
  const highest = Math.max(...answer.rows.flatMap((row) => row.values.map((value) => value ?? 0)), Number.MIN_VALUE)
  return (
    <div ref={toEnd} className={heat.scroller}>
      <table className={heat.heat}>
        <caption className="unseen">{METRIC_LABELS[metric]} by actor and period</caption>
        <thead>
          <tr>
            <th scope="col">Actor</th>
            {answer.periods.map((period, at) => (
              <th key={period.from} scope="col" className={heat.period} data-gap={followsGap(answer, at) || undefined}>
                <button
                  type="button"
                  title={`${periodWords(answer.unit, period)}: ${period.events} events. Use as window`}
                  onClick={() => setFilter({ window: { from: period.from, to: period.to } })}
                >
                  <span>{heads[at]?.year}</span>
                  {heads[at]?.part}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.rows.map(({ actor, values }) => (
            <tr key={actor.id} data-picked={(picked?.type === 'actor' && picked.id === actor.id) || undefined}>
              <th scope="row">
                <div className={heat.rowHead}>
                  <button type="button" className={heat.name} onClick={() => pick({ type: 'actor', id: actor.id })}>
                    {actor.name}
                  </button>
                  <Sparkline values={values} answer={answer} />
                </div>
              </th>
              {values.map((value, at) => (
                <td
                  key={answer.periods[at]?.from}
                  className={heat.value}
                  data-gap={followsGap(answer, at) || undefined}
                  style={{ ['--share' as string]: `${Math.round(Math.sqrt((value ?? 0) / highest) * 46)}%` }}
                >
                  {value === null ? <span className="unseen">no tie</span> : short(metric, value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const WIDTH = 74
const HEIGHT = 18

function Sparkline({ values, answer }: { values: readonly (number | null)[]; answer: OverTime }) {
  const most = Math.max(...values.map((value) => value ?? 0), Number.MIN_VALUE)
  const step = WIDTH / Math.max(1, values.length)
  const peak = peakOf(values)
  const period = peak === null ? undefined : answer.periods[peak]
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      className={heat.spark}
      role="img"
      aria-label={period ? `highest in ${periodWords(answer.unit, period)}` : 'no ties'}
    >
      {values.map((value, at) => {
        const height = ((value ?? 0) / most) * (HEIGHT - 2)
        return value ? (
          <rect
            key={answer.periods[at]?.from}
            x={at * step}
            y={HEIGHT - Math.max(1.5, height)}
            width={Math.max(1, step - 0.6)}
            height={Math.max(1.5, height)}
            data-peak={at === peak || undefined}
          />
        ) : null
      })}
    </svg>
  )
}
