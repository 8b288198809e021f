import type { MeasuredActor } from '../../../shared/contract/analysis-calls.ts'

/** A row of the table, with the id that the table needs. */
export type FigureRow = MeasuredActor & { id: number }

const words = new Intl.Collator('en')

/** Rows in the order asked for; ties by events, then by name. */
export function sortedFigures(rows: readonly MeasuredActor[], column: string, descending: boolean): FigureRow[] {
  const direction = descending ? -1 : 1
  const compare = (a: MeasuredActor, b: MeasuredActor): number => {
    if (column === 'name') return words.compare(a.actor.name, b.actor.name)
    const key = column as keyof Omit<MeasuredActor, 'actor'>
    return (a[key] ?? 0) - (b[key] ?? 0)
  }
  return rows
    .map((row) => ({ ...row, id: row.actor.id }))
    .sort((a, b) => compare(a, b) * direction || b.events - a.events || words.compare(a.actor.name, b.actor.name))
}
