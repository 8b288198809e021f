import cytoscape, {
  type Core,
  type ElementDefinition,
  type EventObject,
  type NodeSingular,
  type SingularElementReturnValue,
} from 'cytoscape'
import { textWidth } from '../../ui/text-width.ts'
import { drawnData, looksSame } from './drawn-data.ts'
import { drawnSize, isTie, LABEL_SIZE, nodeInk, WIDEST_LABEL } from './drawn-size.ts'
import { addGroups, GROUP_MARGIN, groupTitles, regroup, resizeGroups } from './group-boxes.ts'
import { LABEL_SIDES } from './hide-labels.ts'
import type { LayoutAnswer, Spot } from './layout-plan.ts'
import type { NetworkInk } from './network-ink.ts'
import { classesOf, HOLDS, type NetworkMarks, NO_MARKS } from './network-marks.ts'
import { networkStyle } from './network-style.ts'
import type { GraphNode, GraphTie, NetworkElements } from './to-elements.ts'
import { labelsAt, type StandingNode, titlesAt, wholeView } from './whole-view.ts'

export interface NetworkHandlers {
  onPick(target: GraphNode | GraphTie | null): void
  onHover(target: GraphNode | GraphTie | null, x: number, y: number): void
  onMenu(node: GraphNode, x: number, y: number): void
  onOpen(node: GraphNode): void
  /** A person moved the picture or something in it. */
  onTouch(): void
  /** A person put an actor somewhere: it stays there. */
  onDrag(key: string, spot: Spot): void
}

const STEADY_MS = 70
const ORIGIN = { x: 0, y: 0 }

/** The library styles and draws an element anew for every class it is given, also for one that it has already. */
const wear = (element: SingularElementReturnValue, name: string, on: boolean): void => {
  if (element.hasClass(name) !== on) element.toggleClass(name, on)
}

/** The one owner of the graph library: made once, its elements changed by difference. */
export class NetworkCanvas {
  private readonly container: HTMLElement
  private readonly cy: Core
  private ink: NetworkInk
  private readonly targets = new Map<string, GraphNode | GraphTie>()
  private marks = NO_MARKS
  private timer = 0
  private changing = false
  /** Something has been shown whole. */
  private framed = false
  /** Zoom for which sizes and words are set; null when something else than the zoom has changed since. */
  private labelled: number | null = null

  constructor(container: HTMLElement, ink: NetworkInk, handlers: NetworkHandlers) {
    this.container = container
    this.ink = ink
    this.cy = cytoscape({
      container,
      style: networkStyle(ink),
      minZoom: 0.08,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      pixelRatio: 'auto',
    })
    this.listen(handlers)
  }

  setInk(ink: NetworkInk): void {
    if (ink.scheme === this.ink.scheme) return
    this.ink = ink
    this.cy.style(networkStyle(ink))
  }

  /** Adds what is new where `spots` says, takes away what is gone; everything else keeps its place. */
  setElements(elements: NetworkElements, spots: ReadonlyMap<string, Spot>): void {
    this.change(() => {
      // Sizes go with the zoom: a first picture whose zoom is known before is made only once.
      if (!this.framed)
        this.frame(
          this.standing(elements.nodes, (key) => spots.get(key) ?? ORIGIN),
          elements.groups.length > 0,
        )
      const all = [...elements.nodes, ...elements.ties]
      const kept = new Set(all.map((target) => target.key))
      const gone = this.cy.elements().filter((element) => this.targets.has(element.id()) && !kept.has(element.id()))
      if (gone.nonempty()) gone.remove()
      addGroups(this.cy, elements.groups, nodeInk(this.cy.zoom()))
      const fresh: ElementDefinition[] = []
      for (const target of all) {
        const known = this.targets.get(target.key)
        if (!known) fresh.push(this.definition(target, spots))
        else if (!looksSame(known, target)) this.cy.getElementById(target.key).data(this.dataOf(target))
      }
      this.targets.clear()
      for (const target of all) this.targets.set(target.key, target)
      // Adding nothing would draw everything again.
      if (fresh.length > 0) this.cy.add(fresh)
      regroup(this.cy, elements)
    })
  }

  move(positions: LayoutAnswer, animate: boolean): void {
    this.change(() => {
      for (const [key, position] of Object.entries(positions)) {
        const node = this.cy.getElementById(key)
        if (animate) node.animate({ position }, { duration: 260, easing: 'ease-in-out', complete: () => this.relabelMoved() })
        else node.position(position)
      }
    })
  }

  setMarks(marks: NetworkMarks): void {
    const before = this.marks
    const changes = [...this.targets.keys()].flatMap((key) =>
      Object.entries(HOLDS)
        .filter(([, holds]) => holds(before, key) !== holds(marks, key))
        .map(([name, holds]) => ({ key, name, on: holds(marks, key) })),
    )
    this.marks = marks
    if (changes.length === 0) return
    this.change(() => {
      for (const { key, name, on } of changes) this.cy.getElementById(key).toggleClass(name, on)
    })
  }

  setPinned(key: string, pinned: boolean): void {
    this.cy.getElementById(key).toggleClass('pinned', pinned)
  }

  fit(): void {
    this.followSize()
    this.change(() => this.frame(this.drawn(), this.cy.nodes('.group').nonempty()))
  }

  resize(refit: boolean): void {
    if (this.followSize() && refit) this.fit()
  }

  get size(): { width: number; height: number } {
    return { width: this.cy.width(), height: this.cy.height() }
  }

  spotOf(key: string): Spot | null {
    const node = this.cy.getElementById(key)
    return node.empty() ? null : { ...node.position(), pinned: node.hasClass('pinned') }
  }

  /** Where everything stands on the canvas, in pixels of the screen. */
  onScreen(): Map<string, { x: number; y: number }> {
    return new Map(this.cy.nodes('[key]').map((node) => [node.id(), { ...node.renderedPosition() }]))
  }

  async png(): Promise<Blob> {
    return this.cy.png({ output: 'blob-promise', bg: this.ink.surface, scale: 2 })
  }

  destroy(): void {
    window.clearTimeout(this.timer)
    this.cy.destroy()
  }

  private dataOf(target: GraphNode | GraphTie): object {
    const zoom = this.cy.zoom()
    return { ...drawnData(target), id: target.key, drawn: drawnSize(target, zoom), ...(isTie(target) ? {} : nodeInk(zoom)) }
  }

  private definition(target: GraphNode | GraphTie, spots: ReadonlyMap<string, Spot>): ElementDefinition {
    const spot = spots.get(target.key)
    const classes = [...classesOf(this.marks, target.key), ...(spot?.pinned ? ['pinned'] : [])]
    const data = this.dataOf(target)
    if (isTie(target)) return { group: 'edges', data, classes }
    const { x, y } = spot ?? ORIGIN
    return { group: 'nodes', data: { ...data, parent: target.group ?? undefined }, classes, position: { x, y } }
  }

  /** Whatever is asked for in one go is styled and labelled once, before the next frame. */
  private change(work: () => void): void {
    if (!this.changing) {
      this.changing = true
      this.cy.startBatch()
      queueMicrotask(() => {
        this.changing = false
        if (this.cy.destroyed()) return
        this.relabel()
        this.cy.endBatch()
      })
    }
    this.labelled = null
    work()
  }

  private relabelSoon(): void {
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      if (this.labelled !== this.cy.zoom()) this.relabelMoved()
    }, STEADY_MS)
  }

  /** What several nodes ask for when they arrive together is done once. */
  private relabelMoved(): void {
    this.change(() => undefined)
  }

  /** Whether the room for the picture is another than before; the library draws anew whenever it is told. */
  private followSize(): boolean {
    const { width, height } = this.size
    if (width === this.container.clientWidth && height === this.container.clientHeight) return false
    this.cy.resize()
    return true
  }

  /** Zoom and pan that show all of these. */
  private frame(nodes: readonly StandingNode[], grouped: boolean): void {
    if (nodes.length === 0) return
    this.framed = true
    const { width, height } = this.size
    const margin = grouped ? GROUP_MARGIN : 0
    const { zoom, pan } = wholeView(nodes, width - 2 * margin, height - 2 * margin)
    this.cy.viewport({ zoom, pan: { x: pan.x + margin, y: pan.y + margin } })
  }

  private drawn(): StandingNode[] {
    const nodes = [...this.targets.values()].filter((target): target is GraphNode => !isTie(target))
    return this.standing(nodes, (key) => this.cy.getElementById(key).position())
  }

  private standing(nodes: readonly GraphNode[], spotOf: (key: string) => { x: number; y: number }): StandingNode[] {
    const font = `${LABEL_SIZE}px ${this.ink.fontFamily}`
    return nodes.map(({ key, label, weight, size, group }) => {
      const { x, y } = spotOf(key)
      const first = HOLDS.marked(this.marks, key) || HOLDS.hovered(this.marks, key)
      const priority = first ? Number.MAX_SAFE_INTEGER : weight
      return { key, x, y, size, labelWidth: Math.min(WIDEST_LABEL, textWidth(label, font)), priority, group }
    })
  }

  /** Sizes for this zoom, and words that give way where they would overlap. */
  private relabel(): void {
    const zoom = this.cy.zoom()
    if (this.labelled === zoom) return
    this.labelled = zoom
    const standing = this.drawn()
    const titles = groupTitles(this.cy, this.ink)
    const shown = labelsAt(standing, zoom, titles)
    const ink = nodeInk(zoom)
    resizeGroups(this.cy, ink, titlesAt(standing, zoom, titles))
    this.cy.elements().forEach((element) => {
      const target = this.targets.get(element.id())
      if (!target) return
      const drawn = drawnSize(target, zoom)
      if (isTie(target)) {
        if (element.data('drawn') !== drawn) element.data('drawn', drawn)
        return
      }
      if (element.data('drawn') !== drawn || element.data('letters') !== ink.letters) element.data({ drawn, ...ink })
      const side = shown.get(target.key)
      wear(element, 'labelled', side !== undefined)
      for (const one of LABEL_SIDES) wear(element, `label-${one}`, side === one)
    })
  }

  private targetOf(event: EventObject): GraphNode | GraphTie | null {
    return event.target === this.cy ? null : (this.targets.get(event.target.id()) ?? null)
  }

  private listen(handlers: NetworkHandlers): void {
    this.cy.on('tap', (event) => handlers.onPick(this.targetOf(event)))
    this.cy.on('mouseover', 'node, edge', (event) => {
      this.container.style.cursor = 'pointer'
      handlers.onHover(this.targetOf(event), event.renderedPosition.x, event.renderedPosition.y)
    })
    this.cy.on('mouseout', 'node, edge', () => {
      this.container.style.cursor = ''
      handlers.onHover(null, 0, 0)
    })
    this.cy.on('cxttap', 'node', (event) => {
      const target = this.targetOf(event)
      if (target && !isTie(target)) handlers.onMenu(target, event.renderedPosition.x, event.renderedPosition.y)
    })
    this.cy.on('dbltap', 'node', (event) => {
      const target = this.targetOf(event)
      if (target && !isTie(target)) handlers.onOpen(target)
    })
    this.cy.on('dragfree', 'node', (event) => {
      const node: NodeSingular = event.target
      node.addClass('pinned')
      handlers.onDrag(node.id(), { ...node.position(), pinned: true })
      this.relabelMoved()
    })
    this.cy.on('dragpan scrollzoom pinchzoom grab', () => {
      handlers.onTouch()
    })
    // Words move with the picture: only another zoom changes which of them have room.
    this.cy.on('zoom', () => this.relabelSoon())
  }
}
