import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { TimelineItem } from '../../../shared/contract/explore-calls.ts'
import type { EventFilter } from '../../../shared/contract/filter.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { EVENT_CLASSES, type EventClass } from '../../../shared/domain/kinds.ts'
import type { QueryContext } from '../handler-types.ts'
import { kindLabels } from '../store/case-kind-queries.ts'
import { bandTicks } from './band-ticks.ts'
import { densestSpan } from './densest-span.ts'
import type { EventColumns } from './event-columns.ts'
import type { EventIndex } from './event-index.ts'
import { summariesById } from './event-summaries.ts'
import { countsAround, filterFacts, matchingRows } from './filter-facts.ts'
import { actorNamesById, placeNamesById } from './shown-names.ts'
import { labelGroups } from './timeline-groups.ts'
import { drawnOf, timelineLayout } from './timeline-layout.ts'
import { cutView, type Placed, type Span } from './view-cut.ts'

type Answer = CallOutput<'explore.timeline'>

const CLUSTER_IDS = 50

/** Where to look first, where no view was asked for; a year from 1970 where there is nothing. */
const firstView = (index: EventIndex, filter: EventFilter): Span =>
  index.memo(`first view ${JSON.stringify(filter)}`, () => {
    const { anchor } = index.columns
    return densestSpan(Float64Array.from(matchingRows(index, filter), (row) => anchor[row] as number).sort()) ?? { from: 0, to: 365 }
  })

const commonClass = (columns: EventColumns, rows: number[]): EventClass => {
  const counts = new Uint32Array(EVENT_CLASSES.length)
  for (const row of rows) (counts[columns.class[row] as number] as number)++
  return EVENT_CLASSES[counts.indexOf(Math.max(...counts))] as EventClass
}

const classOfGroup = (group: string): EventClass | undefined => EVENT_CLASSES.find((one) => one === group)

const asCluster = (columns: EventColumns, group: string, { lane, rows, cell }: Placed, view: Span): TimelineItem => {
  const startOf = (row: number | undefined): number => columns.drawnStart[row as number] as number
  // What is wide has no place of its own: its cluster stands over the whole view.
  const span = cell === null ? view : { from: startOf(rows[0]), to: startOf(rows.at(-1)) }
  return {
    type: 'cluster',
    key: `${group}/${cell ?? 'wide'}`,
    group,
    lane,
    ...span,
    count: rows.length,
    class: classOfGroup(group) ?? commonClass(columns, rows),
    eventIds: rows.slice(0, CLUSTER_IDS).map((row) => columns.id[row] as number),
  }
}

const asItem = (columns: EventColumns, group: string, placed: Placed, view: Span, events: Map<number, EventSummary>): TimelineItem[] => {
  if (placed.rows.length > 1) return [asCluster(columns, group, placed, view)]
  const event = events.get(columns.id[placed.rows[0] as number] as number)
  return event ? [{ type: 'event', key: `${group}/${event.uid}`, group, lane: placed.lane, event }] : []
}

/** What the timeline shows of this view at this width: a few hundred items at most, with exact counts. */
export const timelineWindow = (context: QueryContext, input: ParsedInput<'explore.timeline'>): Answer => {
  const { db } = context
  const index = context.index()
  const { columns } = index
  const facts = filterFacts(index, input.filter)
  const view = input.view ?? firstView(index, input.filter)
  const layout = timelineLayout(index, input.filter, input.groupBy, input.width / Math.max(1, view.to - view.from + 1), input)
  const bands = layout.bands.filter(
    ({ row }) => (columns.drawnStart[row] as number) <= view.to && (columns.drawnEnd[row] as number) >= view.from,
  )
  const groups = layout.groups.map(({ key, countable, packing }) => ({
    key,
    count: countsAround(columns, countable, view).shown,
    ...cutView(packing, drawnOf(columns), view),
  }))
  const bandRows = bands.map(({ row }) => row)
  const single = groups.flatMap(({ placed }) => placed.filter((one) => one.rows.length === 1).map((one) => one.rows[0] as number))
  const events = summariesById(context, new Set([...single, ...bandRows].map((row) => columns.id[row] as number)))
  const ticks = bandTicks(db, columns, bandRows, facts.violations)
  const labels = labelGroups(
    groups.map((group) => group.key),
    input.groupBy,
    { actors: (ids) => actorNamesById(db, ids), places: (ids) => placeNamesById(db, ids), kind: kindLabels(db) },
  )
  return {
    view,
    groups: groups.map(({ key, count, lanes }) => ({ key, label: labels.get(key) ?? key, count, lanes })),
    items: groups.flatMap(({ key, placed }) => placed.flatMap((one) => asItem(columns, key, one, view, events))),
    bands: bands.flatMap(({ row, lane }) => {
      const event = events.get(columns.id[row] as number)
      return event ? [{ event, lane, ticks: ticks.get(row) ?? [] }] : []
    }),
    ...countsAround(columns, facts.countable, view),
    undated: facts.undated,
    extent: facts.extent,
  }
}
