import type { CallOutput } from '../contract/contract.ts'
import type { TimelineItem } from '../contract/explore-calls.ts'
import type { EventSummary } from '../contract/shapes.ts'
import { drawnSpan } from '../domain/drawn-span.ts'
import { type Drawing, type DrawnShape, fitText, textWidth } from './drawing.ts'
import { type Palette, paletteFor } from './palette.ts'
import { axisTicks } from './time-axis.ts'

export type TimelineAnswer = CallOutput<'explore.timeline'>

export interface PictureSize {
  width: number
  height: number
  dark: boolean
  /** Events lead to "#e-" and their uid, for a page that has them. */
  links?: boolean
}

const MARGIN = 16
const LABELS = 150
const HEAD = 44
const AXIS = 24

/** Room for items beside the labels of the groups; the engine is asked for a timeline of this width. */
export const timelineRoom = ({ width }: { width: number }): number =>
  Math.max(100, Math.min(10_000, Math.round(width - LABELS - 2 * MARGIN)))

/** How many lanes fit at the least height that can be read. */
export const timelineRows = ({ height }: { height: number }): number =>
  Math.max(1, Math.min(100, Math.floor((height - HEAD - AXIS - MARGIN) / 15)))

interface Frame {
  x: (day: number) => number
  right: number
  palette: Palette
  links: boolean
}

const spanOf = (event: EventSummary): { start: number; end: number } | null =>
  event.time ? drawnSpan(event.time, event.time.ongoing) : null

const itemSpan = (item: TimelineItem): { start: number; end: number } | null =>
  item.type === 'cluster' ? { start: item.from, end: item.to } : spanOf(item.event)

const drawItem = (item: TimelineItem, y: number, lane: number, room: number, { x, right, palette, links }: Frame): DrawnShape[] => {
  const span = itemSpan(item)
  if (!span) return []
  const color = palette.classes[item.type === 'cluster' ? item.class : item.event.class]
  const left = Math.max(x(span.start), LABELS + MARGIN)
  const end = Math.min(Math.max(x(span.end + 1), left + 4), right)
  const height = Math.min(12, lane - 3)
  const words = item.type === 'cluster' ? `${item.count} events` : item.event.title
  const title = item.type === 'cluster' ? words : `${item.event.time?.words ?? ''}: ${item.event.title}`
  const size = Math.min(10, height)
  const accepted = item.type === 'event' && (item.event.status === 'accepted' || item.event.status === 'manual')
  const bar: DrawnShape = {
    type: 'rect',
    x: left,
    y: y + (lane - height) / 2,
    width: end - left,
    height,
    radius: 2,
    fill: color,
    opacity: accepted || item.type === 'cluster' ? 1 : 0.75,
    title,
    ...(links && item.type === 'event' ? { href: `#e-${item.event.uid}` } : {}),
  }
  const label = fitText(words, size, Math.min(room, right - end - 4))
  return label === '' ? [bar] : [bar, { type: 'text', x: end + 4, y: y + lane / 2 + size * 0.36, text: label, size, fill: palette.ink }]
}

/** How far to the right an item may write before the next of its lane begins. */
const roomAfter = (items: TimelineItem[], x: Frame['x'], right: number): Map<TimelineItem, number> => {
  const rooms = new Map<TimelineItem, number>()
  for (const lane of Map.groupBy(items, (item) => item.lane).values()) {
    const sorted = lane.toSorted((a, b) => (itemSpan(a)?.start ?? 0) - (itemSpan(b)?.start ?? 0))
    for (const [i, item] of sorted.entries()) {
      const next = sorted[i + 1]
      const end = x((itemSpan(item)?.end ?? 0) + 1)
      rooms.set(item, Math.max(0, (next ? x(itemSpan(next)?.start ?? 0) : right) - Math.max(end, x(itemSpan(item)?.start ?? 0) + 4) - 8))
    }
  }
  return rooms
}

const drawBands = (answer: TimelineAnswer, frame: Frame, top: number, bottom: number): DrawnShape[] =>
  answer.bands.flatMap(({ event }, i): DrawnShape[] => {
    const span = spanOf(event)
    if (!span) return []
    const left = Math.max(frame.x(span.start), LABELS + MARGIN)
    const width = Math.min(frame.x(span.end + 1), frame.right) - left
    if (width <= 0) return []
    const label = fitText(event.title, 9, width - 6)
    return [
      {
        type: 'rect',
        x: left,
        y: top,
        width,
        height: bottom - top,
        fill: frame.palette.classes[event.class],
        opacity: 0.12,
        title: event.title,
      },
      ...(label === ''
        ? []
        : [{ type: 'text', x: left + 3, y: top + 10 + (i % 3) * 11, text: label, size: 9, fill: frame.palette.soft } as const]),
    ]
  })

const drawAxis = (answer: TimelineAnswer, frame: Frame, top: number, bottom: number): DrawnShape[] => {
  const { from, to } = answer.view
  const ticks = axisTicks(from, to, Math.max(2, Math.floor((frame.right - LABELS - MARGIN) / 90)))
  return ticks.flatMap(({ day, label }): DrawnShape[] => [
    { type: 'line', from: [frame.x(day), top], to: [frame.x(day), bottom], stroke: frame.palette.line, strokeWidth: 1 },
    ...(frame.x(day) + textWidth(label, 10) < frame.right
      ? [{ type: 'text', x: frame.x(day) + 3, y: top - 6, text: label, size: 10, fill: frame.palette.soft } as const]
      : []),
  ])
}

/** The timeline of this answer at this size: lanes grow as thin as they must, labels are cut where the next item begins. */
export const timelineDrawing = (answer: TimelineAnswer, name: string, size: PictureSize): Drawing => {
  const palette = paletteFor(size.dark)
  const right = size.width - MARGIN
  const days = answer.view.to - answer.view.from + 1
  const x = (day: number): number => LABELS + MARGIN + ((day - answer.view.from) / days) * (right - LABELS - MARGIN)
  const frame: Frame = { x, right, palette, links: size.links ?? false }
  const lanes = answer.groups.reduce((sum, group) => sum + Math.max(1, group.lanes), 0)
  const top = HEAD + AXIS
  const lane = Math.min(26, (size.height - MARGIN - top) / Math.max(1, lanes))
  const bottom = top + lanes * lane
  const shapes: DrawnShape[] = [
    { type: 'text', x: MARGIN, y: 26, text: name, size: 16, fill: palette.ink, bold: true },
    ...drawBands(answer, frame, top, bottom),
    ...drawAxis(answer, frame, top, bottom),
  ]
  let y = top
  for (const group of answer.groups) {
    const items = answer.items.filter((item) => item.group === group.key)
    const rooms = roomAfter(items, x, right)
    shapes.push({
      type: 'text',
      x: MARGIN,
      y: y + 12,
      text: fitText(`${group.label} (${group.count})`, 11, LABELS - 4),
      size: 11,
      fill: palette.soft,
    })
    for (const item of items) shapes.push(...drawItem(item, y + item.lane * lane, lane, rooms.get(item) ?? 0, frame))
    y += Math.max(1, group.lanes) * lane
    shapes.push({ type: 'line', from: [MARGIN, y], to: [right, y], stroke: palette.line, strokeWidth: 0.5 })
  }
  const description = `${answer.shown} events by time; ${answer.undated} without a date, ${answer.earlier} earlier and ${answer.later} later are not drawn.`
  return { width: size.width, height: size.height, background: palette.background, title: `Timeline: ${name}`, description, shapes }
}
