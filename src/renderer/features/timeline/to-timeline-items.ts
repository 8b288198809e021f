import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'
import type { EventSummary } from '../../../shared/contract/shapes.ts'
import { CLASS_LABELS, EVENT_CLASSES, type EventClass, kindOf } from '../../../shared/domain/kinds.ts'
import type { ViewSpan } from '../../selection/workbench-state.ts'
import { spanWords } from '../../ui/day-words.ts'
import type { MarkTexture, TimelineMark, TimelineRow } from './mark.ts'
import { stretchOf } from './mark-stretch.ts'

type TimelineAnswer = CallOutput<'explore.timeline'>

const TEXTURES: Record<EventSummary['factuality'], MarkTexture> = {
  asserted: 'plain',
  claimed: 'plain',
  denied: 'denied',
  planned: 'planned',
  hypothetical: 'planned',
}

const rowId = (group: string, lane: number): string => `${group}/${lane}`
const bandRowId = (lane: number): string => `band/${lane}`

const asClass = (key: string): EventClass | null => EVENT_CLASSES.find((one) => one === key) ?? null

function describe(event: EventSummary): string {
  const parts = [
    event.title,
    event.time?.words ?? 'no date',
    event.kindLabel,
    event.status === 'accepted' || event.status === 'manual' ? null : event.status,
    event.factuality === 'asserted' ? null : event.factuality,
    event.attributedTo ? `word of ${event.attributedTo.name}` : null,
    event.disputed > 0 ? `disputed by ${event.disputed}` : null,
    event.reports === 1 ? null : `${event.reports} reports`,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

const fromEvent = (event: EventSummary) => ({
  class: event.class,
  description: describe(event),
  outlined: event.status === 'unchecked',
  texture: TEXTURES[event.factuality],
  speaker: event.factuality === 'claimed' ? (event.attributedTo?.name ?? null) : null,
  disputed: event.disputed,
  count: 1,
  eventIds: [event.id],
  actorIds: event.participants.map((one) => one.id),
})

function eventMark(key: string, row: string, event: EventSummary, view: ViewSpan): TimelineMark[] {
  if (!event.time) return []
  const { moment, ...stretch } = stretchOf(event.time, view)
  return [{ id: key, row, shape: moment ? 'moment' : 'period', ...stretch, ...fromEvent(event), label: event.title, ticks: [] }]
}

function bandMark(band: TimelineAnswer['bands'][number], view: ViewSpan): TimelineMark[] {
  if (!band.event.time) return []
  const { moment, ...stretch } = stretchOf(band.event.time, view)
  const notes = [
    moment ? 'end unknown' : null,
    band.event.disputed > 0 ? `disputed ${band.event.disputed}` : null,
    stretch.openEnd ? 'going on' : null,
  ]
  return [
    {
      id: `band:${band.event.id}`,
      row: bandRowId(band.lane),
      shape: 'band',
      ...stretch,
      ...fromEvent(band.event),
      label: [band.event.title, ...notes].filter((note) => note !== null).join(' · '),
      ticks: band.ticks.map((day) => (day + 0.5 - stretch.from) / (stretch.to - stretch.from)).filter((at) => at >= 0 && at <= 1),
    },
  ]
}

function clusterMark(item: Extract<TimelineAnswer['items'][number], { type: 'cluster' }>): TimelineMark {
  const label = item.count.toLocaleString('en')
  return {
    id: item.key,
    row: rowId(item.group, item.lane),
    shape: 'cluster',
    from: item.from,
    to: item.to + 1,
    sureFrom: 0,
    sureTo: 1,
    class: item.class,
    label,
    description: `${label} events, ${spanWords(item.from, item.to)}: mostly ${CLASS_LABELS[item.class].toLowerCase()}`,
    outlined: false,
    texture: 'plain',
    speaker: null,
    disputed: 0,
    openEnd: false,
    ticks: [],
    count: item.count,
    eventIds: item.eventIds,
    actorIds: [],
  }
}

function rowsOf(answer: TimelineAnswer, groupBy: Grouping, folded: readonly string[]): TimelineRow[] {
  const bandLanes = answer.bands.reduce((most, band) => Math.max(most, band.lane + 1), 0)
  const bands = Array.from({ length: bandLanes }, (_, lane) => ({
    id: bandRowId(lane),
    group: null,
    folded: false,
    label: '',
    count: 0,
    class: null,
    band: true,
    first: false,
    tinted: false,
  }))
  const lanes = answer.groups.flatMap((group, index) =>
    Array.from({ length: folded.includes(group.key) ? 1 : Math.max(group.lanes, 1) }, (_, lane) => ({
      id: folded.includes(group.key) ? `${group.key}/folded` : rowId(group.key, lane),
      group: group.key,
      folded: folded.includes(group.key),
      label: lane === 0 ? group.label : '',
      count: group.count,
      class: groupBy === 'class' ? asClass(group.key) : groupBy === 'kind' ? kindOf(group.key).class : null,
      band: false,
      first: lane === 0,
      tinted: index % 2 === 1,
    })),
  )
  return [...bands, ...lanes]
}

/** The engine's answer as rows and marks; nothing here knows the library that draws them. */
export function toTimelineItems(
  answer: TimelineAnswer,
  groupBy: Grouping,
  folded: readonly string[] = [],
): { rows: TimelineRow[]; marks: TimelineMark[] } {
  const rows = rowsOf(answer, groupBy, folded)
  const known = new Set(rows.map((row) => row.id))
  const items = answer.items.flatMap((item) =>
    item.type === 'cluster' ? [clusterMark(item)] : eventMark(item.key, rowId(item.group, item.lane), item.event, answer.view),
  )
  const bands = answer.bands.flatMap((band) => bandMark(band, answer.view))
  return { rows, marks: [...bands, ...items].filter((mark) => known.has(mark.row)) }
}
