import type { Level, MeasuredActor, Metric, TieWeight } from '../../../shared/contract/analysis-calls.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { counted } from '../../../shared/domain/counted.ts'

export type Metrics = CallOutput<'analysis.metrics'>

export const METRIC_LABELS: Record<Metric, string> = {
  degree: 'Degree',
  weighted: 'Weighted degree',
  betweenness: 'Betweenness',
  pageRank: 'PageRank',
}

export const LEVEL_WORDS: Record<Level, string> = {
  actors: 'actors as they are named',
  states: 'persons and bodies counted for the state they belonged to on the day',
}

const ONE: Record<TieWeight, string> = { reports: 'report', events: 'event', articles: 'article', outlets: 'outlet' }

/** "31 %"; under one percent with a decimal. */
export const percent = (share: number): string => {
  const value = share * 100
  if (value === 0) return '0 %'
  if (value < 0.1) return 'under 0.1 %'
  return value < 10 ? `${value.toFixed(1)} %` : `${Math.round(value)} %`
}

/** A figure as the table shows it. */
export const figureWords = (metric: Metric, value: number): string =>
  metric === 'degree' || metric === 'weighted' ? value.toLocaleString('en') : percent(value)

/** "3rd of 96", shared places by the best of them. */
export function rankWords(rows: readonly MeasuredActor[], metric: Metric, value: number): string {
  const rank = rows.filter((row) => row[metric] > value).length + 1
  const tens = rank % 100
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${ending} of ${rows.length.toLocaleString('en')}`
}

/** One plain sentence on what the figure says of this actor in this case. */
export function figureSentence(metric: Metric, row: MeasuredActor, { metrics, weight }: { metrics: Metrics; weight: TieWeight }): string {
  const others = Math.max(0, metrics.measured - 1)
  switch (metric) {
    case 'degree':
      return `${row.events > 0 ? 'Something happened between it and' : 'Lasting ties bind it to'} ${row.degree.toLocaleString('en')} of the ${counted(others, 'other actor')} counted.`
    case 'weighted':
      if (row.events === 0) return `It has ${counted(row.weighted, 'lasting tie')}, which count as one each, whatever is behind them.`
      return `Its ties hold ${counted(row.weighted, ONE[weight])} in all; what ties it to several counts once for each.`
    case 'betweenness':
      return `Of the shortest ways between two others, ${percent(row.betweenness)} lead through it. Steps count here, ${weight} do not.${
        metrics.sampled === null ? '' : ` Estimated from the ways that begin at ${metrics.sampled.toLocaleString('en')} actors.`
      }`
    case 'pageRank':
      return `It draws ${percent(row.pageRank)} of what flows along the ties by ${weight}, from who acts to whom it concerns; an even share would be ${percent(1 / Math.max(1, metrics.measured))}.`
  }
}

/** "With Aland, Bland and 20 others": who is tied more among themselves than to the rest. */
export function communitySentence(row: MeasuredActor, metrics: Metrics): string {
  const own = metrics.communities.find((one) => one.community === row.community)
  if (!own || own.size < 2) return 'It stands alone: no group is tied to it more than the rest.'
  const named = own.strongest.filter((name) => name !== row.actor.name)
  const rest = own.size - 1 - named.length
  const others = rest > 0 ? [...named, rest === 1 ? '1 other' : `${rest} others`] : named
  const list = others.length > 1 ? `${others.slice(0, -1).join(', ')} and ${others.at(-1)}` : others[0]
  return `With ${list}: tied more among themselves than to the rest.`
}

/** What the table counts, and from how many. */
export function coverageWords({ actors, measured, pairs, rows }: Metrics, weight: TieWeight): string {
  const whole =
    measured < actors ? `the strongest ${measured.toLocaleString('en')} of ${counted(actors, 'actor')}` : counted(actors, 'actor')
  const alone = rows.filter((row) => row.events === 0).length
  const known = alone > 0 ? `; ${alone.toLocaleString('en')} known by lasting ties alone, which count as one each` : ''
  return `${whole}, ${counted(pairs, 'tie')} weighted by ${weight}${known}`
}
