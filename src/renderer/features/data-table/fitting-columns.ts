import { CHECK_TRACK, type GridColumn } from './grid-columns.ts'

/** The columns that fit into `width` px: where there is no room the highest `leaveOut` goes first, but never the one sorted by. */
export function fittingColumns<Row>(
  columns: readonly GridColumn<Row>[],
  width: number,
  sized: Readonly<Record<string, number>>,
  sortedBy: string | undefined,
): readonly GridColumn<Row>[] {
  const widthOf = ({ id, width: own }: GridColumn<Row>): number => sized[id] ?? own
  const leaving = columns.filter(({ id, leaveOut }) => leaveOut !== undefined && id !== sortedBy && sized[id] === undefined)
  leaving.sort((a, b) => (b.leaveOut ?? 0) - (a.leaveOut ?? 0))
  const gone = new Set<GridColumn<Row>>()
  let taken = columns.reduce((sum, column) => sum + widthOf(column), CHECK_TRACK)
  for (const column of leaving) {
    if (taken <= width) break
    gone.add(column)
    taken -= widthOf(column)
  }
  return columns.filter((column) => !gone.has(column))
}
