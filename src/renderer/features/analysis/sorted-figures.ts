import type { MeasuredActor } from '../../../shared/contract/analysis-calls.ts'
import type { Metrics } from './figure-words.ts'

/** A row of the table, with the id that the table needs and the name of its community. */
export type FigureRow = MeasuredActor & { id: number; group: string }

const words = new Intl.Collator('en')

/** Rows in the order asked for; ties by events, then by name. */
export function sortedFigures(metrics: Pick<Metrics, 'rows' | 'communities'>, column: string, descending: boolean): FigureRow[] {
  const direction = descending ? -1 : 1
  const compare = (a: MeasuredActor, b: MeasuredActor): number => {
    if (column === 'name') return words.compare(a.actor.name, b.actor.name)
    const key = column as keyof Omit<MeasuredActor, 'actor'>
    return (a[key] ?? 0) - (b[key] ?? 0)
  }
  const names = new Map(
    metrics.communities.map((one) => [one.community, one.size > 1 ? `${one.community} · ${one.strongest[0]}` : 'alone']),
  )
  return metrics.rows
    .map((row) => ({ ...row, id: row.actor.id, group: names.get(row.community) ?? '' }))
    .sort((a, b) => compare(a, b) * direction || b.events - a.events || words.compare(a.actor.name, b.actor.name))
}
