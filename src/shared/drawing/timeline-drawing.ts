import type { CallOutput } from '../contract/contract.ts'
import type { TimelineItem } from '../contract/explore-calls.ts'
import type { EventSummary } from '../contract/shapes.ts'
import { drawnSpan } from '../domain/drawn-span.ts'
import { dayScale, type FoldedSilence, foldSilences } from '../domain/fold-silences.ts'
import { certainBounds } from '../domain/window-relation.ts'
import { type Drawing, type DrawnShape, fitText, textWidth } from './drawing.ts'
import { type Palette, paletteFor } from './palette.ts'
import { type AxisTick, axisTicks } from './time-axis.ts'

export type TimelineAnswer = CallOutput<'explore.timeline'>

export interface PictureSize {
  width: number
  height: number
  dark: boolean
  /** Long silences become breaks that say how long. */
  fold?: boolean
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

/** Ends of a folded silence in the picture. */
interface Break {
  left: number
  right: number
  words: string
}

interface Frame {
  breaks: readonly Break[]
  x: (day: number) => number
  right: number
  palette: Palette
  links: boolean
}

const spanOf = (event: EventSummary): { start: number; end: number } | null =>
  event.time ? drawnSpan(event.time, event.time.ongoing) : null

const itemSpan = (item: TimelineItem): { start: number; end: number } | null =>
  item.type === 'cluster' ? { start: item.from, end: item.to } : spanOf(item.event)

/** Where it lasts for sure; null for a cluster, and for a moment that may lie on several days. */
const sureSpan = (item: TimelineItem): { start: number; end: number } | null => {
  if (item.type === 'cluster' || !item.event.time) return itemSpan(item)
  const { latestStart, earliestEnd } = certainBounds(item.event.time)
  return latestStart !== null && earliestEnd !== null && latestStart <= earliestEnd ? { start: latestStart, end: earliestEnd } : null
}

const hasHappened = (item: TimelineItem): boolean =>
  item.type === 'cluster' || item.event.factuality === 'asserted' || item.event.factuality === 'claimed'

/** Full where it lasts for sure, faint where it may; hollow where it is not told as having happened. */
const drawBar = (item: TimelineItem, box: { left: number; end: number; y: number; height: number }, frame: Frame): DrawnShape[] => {
  const { x, right, palette, links } = frame
  const color = palette.classes[item.type === 'cluster' ? item.class : item.event.class]
  const title = item.type === 'cluster' ? `${item.count} events` : `${item.event.time?.words ?? ''}: ${item.event.title}`
  const href = links && item.type === 'event' ? { href: `#e-${item.event.uid}` } : {}
  const rect = (from: number, to: number, paint: object): DrawnShape => ({
    type: 'rect',
    x: from,
    y: box.y,
    width: Math.max(0, to - from),
    height: box.height,
    radius: 2,
    title,
    ...href,
    ...paint,
  })
  if (!hasHappened(item)) return [rect(box.left, box.end, { fill: palette.background, stroke: color, strokeWidth: 1, dash: [3, 2] })]
  const accepted = item.type === 'cluster' || item.event.status === 'accepted' || item.event.status === 'manual'
  const full = { fill: color, opacity: accepted ? 1 : 0.75 }
  const span = itemSpan(item)
  const sure = sureSpan(item)
  if (sure?.start === span?.start && sure?.end === span?.end) return [rect(box.left, box.end, full)]
  const faint = rect(box.left, box.end, { fill: color, opacity: 0.3 })
  if (!sure) return [faint]
  const [from, to] = [Math.max(x(sure.start), box.left), Math.min(x(sure.end + 1), right)]
  return to > from ? [faint, rect(from, to, full)] : [faint]
}

const drawItem = (item: TimelineItem, y: number, lane: number, room: number, frame: Frame): DrawnShape[] => {
  const { x, right, palette } = frame
  const span = itemSpan(item)
  if (!span) return []
  const left = Math.max(x(span.start), LABELS + MARGIN)
  const end = Math.min(Math.max(x(span.end + 1), left + 4), right)
  const height = Math.min(12, lane - 3)
  const size = Math.min(10, height)
  const bar = drawBar(item, { left, end, y: y + (lane - height) / 2, height }, frame)
  const label = fitText(item.type === 'cluster' ? `${item.count} events` : item.event.title, size, Math.min(room, right - end - 4))
  if (label === '') return bar
  const middle = y + lane / 2
  const struck: DrawnShape[] =
    item.type === 'event' && item.event.factuality === 'denied'
      ? [{ type: 'line', from: [end + 4, middle], to: [end + 4 + textWidth(label, size), middle], stroke: palette.ink, strokeWidth: 1 }]
      : []
  return [...bar, { type: 'text', x: end + 4, y: middle + size * 0.36, text: label, size, fill: palette.ink }, ...struck]
}

/** How far to the right an item may write before the next of its lane begins. */
const roomAfter = (items: TimelineItem[], { x, right }: Frame): Map<TimelineItem, number> => {
  const rooms = new Map<TimelineItem, number>()
  for (const lane of Map.groupBy(items, (item) => item.lane).values()) {
    const sorted = lane.toSorted((a, b) => (itemSpan(a)?.start ?? 0) - (itemSpan(b)?.start ?? 0))
    for (const [i, item] of sorted.entries()) {
      const next = sorted[i + 1]
      const begin = x(itemSpan(item)?.start ?? 0)
      const end = x((itemSpan(item)?.end ?? 0) + 1)
      rooms.set(item, Math.max(0, (next ? x(itemSpan(next)?.start ?? 0) : right) - Math.max(end, begin + 4) - 8))
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

/** Bands and items with all days on which they may lie. */
const stretchesOf = (answer: TimelineAnswer): { from: number; to: number }[] =>
  [...answer.bands.map(({ event }) => spanOf(event)), ...answer.items.map(itemSpan)].flatMap((span) =>
    span ? [{ from: span.start, to: span.end + 1 }] : [],
  )

const foldsOf = (answer: TimelineAnswer): FoldedSilence[] => foldSilences(stretchesOf(answer), answer.view)

/** Days of the view that a folded picture does not draw. */
export const foldedDays = (answer: TimelineAnswer): number =>
  foldsOf(answer).reduce((sum, { hidden }) => sum + hidden.to - hidden.from + 1, 0)

const drawBreaks = ({ breaks, palette }: Frame, top: number, bottom: number): DrawnShape[] =>
  breaks.flatMap(({ left, right, words }): DrawnShape[] => [
    { type: 'rect', x: left, y: top, width: right - left, height: bottom - top, fill: palette.line, opacity: 0.3, title: words },
    ...[left, right].map(
      (x): DrawnShape => ({ type: 'line', from: [x, top - 18], to: [x, bottom], stroke: palette.soft, strokeWidth: 1, dash: [4, 3] }),
    ),
    {
      type: 'text',
      x: (left + right) / 2,
      y: top - 6,
      text: fitText(words, 10, right - left - 8),
      size: 10,
      fill: palette.soft,
      anchor: 'middle',
    },
  ])

const drawAxis = (answer: TimelineAnswer, frame: Frame, top: number, bottom: number): DrawnShape[] => {
  const { from, to } = answer.view
  // What is left of folded time is drawn wider, and has room for more ticks.
  const room = (to - from + 1) * (frame.x(from + 1) - frame.x(from))
  const free = ({ day, label }: AxisTick): boolean =>
    frame.breaks.every(({ left, right }) => frame.x(day) + textWidth(label, 10) + 3 < left || frame.x(day) > right)
  const ticks = axisTicks(from, to, Math.max(2, Math.floor(room / 90))).filter(free)
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
  const folds = size.fold ? foldsOf(answer) : []
  const scale = dayScale(answer.view, right - LABELS - MARGIN, folds)
  const x = (day: number): number => LABELS + MARGIN + scale(day)
  const breaks = folds.map(({ from, to, words }) => ({ left: x(from), right: x(to + 1), words }))
  const frame: Frame = { x, right, palette, breaks, links: size.links ?? false }
  const lanes = answer.groups.reduce((sum, group) => sum + Math.max(1, group.lanes), 0)
  const top = HEAD + AXIS
  const lane = Math.min(26, (size.height - MARGIN - top) / Math.max(1, lanes))
  const bottom = top + lanes * lane
  const shapes: DrawnShape[] = [
    { type: 'text', x: MARGIN, y: 26, text: name, size: 16, fill: palette.ink, bold: true },
    ...drawBands(answer, frame, top, bottom),
    ...drawAxis(answer, frame, top, bottom),
    ...drawBreaks(frame, top, bottom),
  ]
  let y = top
  for (const group of answer.groups) {
    const items = answer.items.filter((item) => item.group === group.key)
    const rooms = roomAfter(items, frame)
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
