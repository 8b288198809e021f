import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import './vis-timeline.css'
import { DataSet } from 'vis-data/esnext'
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext'
import { dayScale, type FoldedSilence } from '../../../shared/domain/fold-silences.ts'
import type { ViewSpan } from '../../selection/workbench-state.ts'
import { afterNextFrames } from '../../ui/after-next-frames.ts'
import { dateToDay, dayToDate } from '../../ui/day-words.ts'
import { textWidth } from '../../ui/text-width.ts'
import { axisWords } from './axis-words.ts'
import { type BreakItem, createBreakElement, toBreakItem } from './break-item.ts'
import { changedEntries } from './changed-entries.ts'
import type { TimelineMark, TimelineRow } from './mark.ts'
import { applyLabelPlace, createMarkElement } from './mark-element.ts'
import { type MarkPlace, NOWHERE, placeMarks, toPlacedMark } from './place-marks.ts'
import { RestingHover } from './resting-hover.ts'
import { createRowElement } from './row-element.ts'
import { AXIS_HEIGHT, BAND_ROW, rowHeight } from './row-heights.ts'
import { OPTIONS } from './timeline-options.ts'
import type { TimelinePicture } from './timeline-png.ts'
import { ViewTeller } from './view-teller.ts'
import { toVisItem, toVisRow, type VisItem, type VisRow } from './vis-items.ts'

/** States a mark can carry, each with the marks it holds for. */
export type MarkFlags = Partial<Record<'picked' | 'related' | 'hovered' | 'active' | 'dim' | 'changed', (mark: TimelineMark) => boolean>>

export interface TimelineHandlers {
  /** The person moved the view; it may still be moving. */
  onView(view: ViewSpan): void
  onPick(mark: TimelineMark | null): void
  onOpen(mark: TimelineMark): void
  onHover(mark: TimelineMark | null): void
  /** The words of a group were clicked. */
  onGroup(group: string): void
}

/** The library measures each item as it comes: many in one frame would hold up the window. */
const ITEMS_A_FRAME = 40
/** A hand that has not moved the view for this long rests. */
const REST_MS = 100

/** The one owner of the timeline library: made once, its data updated by difference. */
export class TimelineCanvas {
  readonly container: HTMLElement
  private readonly timeline: Timeline
  private readonly rows = new DataSet<VisRow>()
  private readonly items = new DataSet<VisItem | BreakItem>()
  private readonly elements = new Map<string, HTMLElement>()
  private marks: TimelineMark[] = []
  private shownRows: TimelineRow[] = []
  private flags: MarkFlags = {}
  private folds: readonly FoldedSilence[] = []
  private frame = 0
  private adding = 0
  private callOffContent = (): void => undefined
  private movedAt = Number.NEGATIVE_INFINITY
  private readonly teller: ViewTeller
  private readonly hover: RestingHover<TimelineMark>

  constructor(container: HTMLElement, view: ViewSpan, handlers: TimelineHandlers) {
    this.container = container
    this.hover = new RestingHover(container, handlers.onHover)
    this.teller = new ViewTeller(() => this.view, handlers.onView)
    this.timeline = new Timeline(container, this.items, this.rows, {
      ...OPTIONS,
      ...this.windowOf(view),
      height: '100%',
      format: { minorLabels: (date: Date, scale: string) => (this.isFolded(dateToDay(date)) ? '' : axisWords(date, scale)) },
      template: (item: VisItem | BreakItem) => ('mark' in item ? this.elementOf(item) : createBreakElement(item.content)),
      groupTemplate: (group: VisRow | null) => (group ? createRowElement(group.row) : ''),
    } as unknown as TimelineOptions)
    this.listen(handlers)
  }

  /** Days in view, both inclusive. */
  get view(): ViewSpan {
    const { start, end } = this.timeline.getWindow()
    return { from: dateToDay(start), to: dateToDay(end.getTime() - 1) }
  }

  /** Waits while a hand moves the view: new marks would halt it under the hand. Otherwise the network's frame goes first. */
  setContent(rows: TimelineRow[], marks: TimelineMark[], folds: readonly FoldedSilence[]): void {
    this.callOffContent()
    const wait = this.movedAt + REST_MS - performance.now()
    if (wait <= 0) this.callOffContent = afterNextFrames(() => this.draw(rows, marks, folds))
    else {
      const timer = window.setTimeout(() => this.setContent(rows, marks, folds), wait)
      this.callOffContent = () => window.clearTimeout(timer)
    }
  }

  setView(view: ViewSpan, animate: boolean): void {
    // The picture is ahead of its own echo, and must not glide back to it.
    if (this.teller.isEcho(view)) return
    this.teller.stop()
    const { start, end } = this.windowOf(view)
    this.timeline.setWindow(start, end, { animation: animate ? { duration: 220, easingFunction: 'easeInOutQuad' } : false })
  }

  /** Moves and zooms by fractions of the view, for the keyboard. */
  step(move: number, zoom: number): void {
    const { start, end } = this.timeline.getWindow()
    const length = end.getTime() - start.getTime()
    const middle = start.getTime() + length / 2 + length * move
    const half = (length * zoom) / 2
    this.timeline.setWindow(new Date(middle - half), new Date(middle + half), { animation: false })
    this.teller.now()
  }

  /** Which marks carry which state; holds for marks that come later too. */
  setFlags(flags: MarkFlags): void {
    this.flags = flags
    this.applyFlags()
    this.relabel()
  }

  layRows(): void {
    const bands = this.shownRows.filter((row) => row.band || row.folded).length
    const axis = this.container.querySelector<HTMLElement>('.vis-panel.vis-bottom')?.offsetHeight ?? 0
    const room = this.container.clientHeight - Math.max(axis, AXIS_HEIGHT) - 2
    const row = rowHeight(room, this.shownRows.length - bands, bands)
    this.container.style.setProperty('--row', `${row}px`)
    this.container.style.setProperty('--band-row', `${BAND_ROW}px`)
  }

  resize(): void {
    this.layRows()
    this.timeline.redraw()
    this.relabel()
  }

  /** Pixels of the part where marks are drawn. */
  get width(): number {
    return this.container.querySelector('.vis-panel.vis-center')?.clientWidth ?? this.container.clientWidth
  }

  /** What stands on the screen, for drawing it elsewhere. */
  picture(): TimelinePicture {
    const box = this.container.getBoundingClientRect()
    const style = getComputedStyle(this.container)
    const places = this.places()
    const labels = [...this.container.querySelectorAll('.vis-labelset > .vis-label')]
    const centre = this.container.querySelector('.vis-panel.vis-center')?.getBoundingClientRect() ?? box
    const measure = (text: string): number => textWidth(text, `11px ${style.fontFamily}`)
    return {
      width: Math.round(box.width),
      height: Math.round(box.height),
      labelColumn: Math.round(centre.left - box.left),
      fontFamily: style.fontFamily,
      rows: this.shownRows.map((row, index) => {
        const label = labels[index]?.getBoundingClientRect()
        return { row, top: (label?.top ?? box.top) - box.top, height: label?.height ?? 0 }
      }),
      marks: this.marks.map((mark) => ({
        mark,
        placed: toPlacedMark(mark, this.view, this.width, measure, this.folds),
        place: places.get(mark.id) ?? NOWHERE,
      })),
      axis: [...this.container.querySelectorAll('.vis-time-axis .vis-text:not(.vis-measure)')].map((text) => ({
        x: text.getBoundingClientRect().left - centre.left,
        words: text.textContent ?? '',
      })),
      breaks: this.breaks(),
      color: (name) => style.getPropertyValue(name).trim(),
    }
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    cancelAnimationFrame(this.adding)
    this.callOffContent()
    this.hover.stop()
    this.teller.stop()
    this.timeline.destroy()
  }

  private draw(rows: TimelineRow[], marks: TimelineMark[], folds: readonly FoldedSilence[]): void {
    cancelAnimationFrame(this.adding)
    this.shownRows = rows
    this.marks = marks
    // The library leaves items that it has drawn where they are, unless the view itself changes.
    if (this.fold(folds)) this.items.clear()
    const rowChanges = changedEntries(this.rows.get(), rows.map(toVisRow))
    const itemChanges = changedEntries(this.items.get(), [...marks.map(toVisItem), ...folds.map(toBreakItem)])
    this.layRows()
    this.rows.remove(rowChanges.removed)
    for (const id of itemChanges.removed) this.elements.delete(id)
    this.items.remove(itemChanges.removed)
    this.rows.update(rowChanges.changed)
    // The library draws what it is told of with the next frame; asked to redraw, it would make every mark anew.
    this.addItems(itemChanges.changed)
  }

  private windowOf(view: ViewSpan): { start: Date; end: Date } {
    return { start: dayToDate(view.from), end: dayToDate(view.to + 1) }
  }

  private elementOf(item: VisItem): HTMLElement {
    const known = this.elements.get(item.id)
    if (known && known.dataset.made === signatureOf(item.mark)) return known
    const element = createMarkElement(item.mark)
    element.dataset.made = signatureOf(item.mark)
    this.elements.set(item.id, element)
    this.flag(item.mark, element)
    return element
  }

  /** Words are placed and states shown once all are there: both look at every mark. */
  private addItems(items: readonly (VisItem | BreakItem)[]): void {
    this.items.update(items.slice(0, ITEMS_A_FRAME))
    const rest = items.slice(ITEMS_A_FRAME)
    if (rest.length > 0) {
      this.adding = requestAnimationFrame(() => this.addItems(rest))
      return
    }
    this.relabel()
    this.applyFlags()
  }

  private applyFlags(): void {
    for (const mark of this.marks) {
      const element = this.elements.get(mark.id)
      if (element) this.flag(mark, element)
    }
  }

  private flag(mark: TimelineMark, element: HTMLElement): void {
    for (const [name, holds] of Object.entries(this.flags)) element.toggleAttribute(`data-${name}`, holds(mark))
  }

  private fold(folds: readonly FoldedSilence[]): boolean {
    if (JSON.stringify(folds) === JSON.stringify(this.folds)) return false
    this.folds = folds
    const hiddenDates = folds.map(({ hidden }) => this.windowOf(hidden))
    this.timeline.setOptions({ hiddenDates })
    return true
  }

  private isFolded(day: number): boolean {
    return this.folds.some(({ from, to }) => day >= from && day <= to)
  }

  private breaks(): TimelinePicture['breaks'] {
    const x = dayScale(this.view, this.width, this.folds)
    return this.folds.map(({ from, to, words }) => ({ left: x(from), right: x(to + 1), words }))
  }

  private places(): Map<string, MarkPlace> {
    return placeMarks(this.marks, this.view, this.width, this.container, (mark) => this.flags.picked?.(mark) ?? false, this.folds)
  }

  private relabel(): void {
    for (const [id, place] of this.places()) {
      const element = this.elements.get(id)
      if (element) applyLabelPlace(element, place)
    }
  }

  private markAt(itemId: unknown): TimelineMark | null {
    return this.marks.find((mark) => mark.id === itemId) ?? null
  }

  private listen(handlers: TimelineHandlers): void {
    this.timeline.on('rangechange', ({ byUser }: { byUser: boolean }) => {
      this.hover.stop()
      if (byUser) this.movedAt = performance.now()
      cancelAnimationFrame(this.frame)
      this.frame = requestAnimationFrame(() => {
        this.relabel()
        if (byUser) this.teller.soon()
      })
    })
    // The library stays hidden until it draws again after this, which nothing else might bring where all was at hand.
    const show = (): void => {
      this.timeline.off('rangechanged', show)
      ;(this.timeline as unknown as { emit(event: string): void }).emit('_change')
    }
    this.timeline.on('rangechanged', show)
    // Only what a person did: the end of a glide to a view that has been given up since must not bring it back.
    this.timeline.on('rangechanged', ({ byUser }: { byUser: boolean }) => {
      this.relabel()
      if (byUser) this.teller.soon()
    })
    this.timeline.on('click', ({ item, what, group }: { item: unknown; what: string | null; group: unknown }) => {
      if (what !== 'group-label') return handlers.onPick(this.markAt(item))
      const row = this.shownRows.find((one) => one.id === group)
      if (row?.group) handlers.onGroup(row.group)
    })
    this.timeline.on('doubleClick', ({ item }: { item: unknown }) => {
      const mark = this.markAt(item)
      if (mark) handlers.onOpen(mark)
    })
    this.timeline.on('itemover', ({ item }: { item: unknown }) => this.hover.over(this.markAt(item)))
    this.timeline.on('itemout', () => this.hover.over(null))
  }
}

const signatureOf = (mark: TimelineMark): string => JSON.stringify(mark)
