import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { TimelineItem } from '../../../shared/contract/explore-calls.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { bandTicks } from './band-ticks.ts'
import { densestSpan } from './densest-span.ts'
import type { EventColumns } from './event-columns.ts'
import { summariesById } from './event-summaries.ts'
import { FAILS } from './filter-mask.ts'
import { cutView, type Placed, type Span } from './lane-packing.ts'
import { actorNamesById, placeNamesById } from './shown-names.ts'
import { labelGroups } from './timeline-groups.ts'
import { drawnOf, matchingRows, timelineLayout } from './timeline-layout.ts'

type Answer = CallOutput<'explore.timeline'>

const CLUSTER_IDS = 50

/** How many begin after the view, ended before it, lie in it. */
const countsAround = (columns: EventColumns, rows: Uint32Array, view: Span) => {
  let [earlier, later] = [0, 0]
  for (const row of rows) {
    if ((columns.drawnEnd[row] as number) < view.from) earlier++
    else if ((columns.drawnStart[row] as number) > view.to) later++
  }
  return { earlier, later, shown: rows.length - earlier - later }
}

const extentOf = (columns: EventColumns, rows: Uint32Array): Span | null => {
  if (rows.length === 0) return null
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const [start, end] = [columns.drawnStart[row] as number, columns.drawnEnd[row] as number]
    from = Math.min(from, start)
    // What goes on has no end to show; where it was last seen is in its earliest end.
    to = Math.max(to, Number.isFinite(end) ? end : Math.max(start, columns.earliestEnd[row] as number))
  }
  return { from, to }
}

const firstView = (columns: EventColumns, rows: Uint32Array): Span =>
  densestSpan(Float64Array.from(rows, (row) => columns.anchor[row] as number).sort()) ?? { from: 0, to: 365 }

const commonClass = (columns: EventColumns, rows: number[]): EventClass => {
  const counts = new Uint32Array(EVENT_CLASSES.length)
  for (const row of rows) (counts[columns.class[row] as number] as number)++
  return EVENT_CLASSES[counts.indexOf(Math.max(...counts))] as EventClass
}

const asCluster = (columns: EventColumns, group: string, { lane, rows, cell }: Placed, view: Span): TimelineItem => {
  const starts = rows.map((row) => columns.drawnStart[row] as number)
  // What is wide has no place of its own: its cluster stands over the whole view.
  const span = cell === null ? view : { from: starts[0] as number, to: starts[starts.length - 1] as number }
  return {
    type: 'cluster',
    key: `${group}/${cell ?? 'wide'}`,
    group,
    lane,
    ...span,
    count: rows.length,
    class: commonClass(columns, rows),
    eventIds: rows.slice(0, CLUSTER_IDS).map((row) => columns.id[row] as number),
  }
}

const asItem = (columns: EventColumns, group: string, placed: Placed, view: Span, events: Map<number, EventSummary>): TimelineItem[] => {
  if (placed.rows.length > 1) return [asCluster(columns, group, placed, view)]
  const event = events.get(columns.id[placed.rows[0] as number] as number)
  return event ? [{ type: 'event', key: `${group}/${event.uid}`, group, lane: placed.lane, event }] : []
}

const countUndated = (columns: EventColumns, mask: Uint16Array): number => {
  let count = 0
  for (let row = 0; row < mask.length; row++) if (columns.dated[row] === 0 && ((mask[row] as number) & ~FAILS.window) === 0) count++
  return count
}

/** What the timeline shows of this view at this width: a few hundred items at most, with exact counts. */
export const timelineWindow = (context: QueryContext, input: ParsedInput<'explore.timeline'>): Answer => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const rows = matchingRows(index, input.filter)
  const view = input.view ?? firstView(columns, rows)
  const layout = timelineLayout(index, input.filter, input.groupBy, input.width / Math.max(1, view.to - view.from + 1), input.width)
  const inView = (row: number): boolean => (columns.drawnStart[row] as number) <= view.to && (columns.drawnEnd[row] as number) >= view.from
  const bands = layout.bandRows.map((row, at) => ({ row, lane: layout.bandLanes[at] as number })).filter(({ row }) => inView(row))
  const groups = layout.groups.map((group) => ({
    key: group.key,
    count: group.rows.reduce((count, row) => count + Number(inView(row)), 0),
    ...cutView(group.packing, drawnOf(columns), view),
  }))
  const single = groups.flatMap(({ placed }) => placed.filter((one) => one.rows.length === 1).map((one) => one.rows[0] as number))
  const events = summariesById(context, new Set([...single, ...bands.map(({ row }) => row)].map((row) => columns.id[row] as number)))
  const ticks = bandTicks(
    db,
    columns,
    bands.map(({ row }) => row),
    rows,
  )
  const labels = labelGroups(
    groups.map((group) => group.key),
    input.groupBy,
    { actors: (ids) => actorNamesById(db, ids), places: (ids) => placeNamesById(db, ids) },
  )
  return {
    view,
    groups: groups.map(({ key, count, lanes }) => ({ key, label: labels.get(key) ?? key, count, lanes })),
    items: groups.flatMap(({ key, placed }) => placed.flatMap((one) => asItem(columns, key, one, view, events))),
    bands: bands.flatMap(({ row, lane }) => {
      const event = events.get(columns.id[row] as number)
      return event ? [{ event, lane, ticks: ticks.get(row) ?? [] }] : []
    }),
    ...countsAround(columns, rows, view),
    undated: countUndated(columns, index.mask(input.filter)),
    extent: extentOf(columns, rows),
  }
}
