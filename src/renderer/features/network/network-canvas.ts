import cytoscape, { type Core, type ElementDefinition, type EventObject, type NodeSingular } from 'cytoscape'
import { textWidth } from '../../ui/text-width.ts'
import { type Box, LABEL_SIDES, type LabelChoice, shownLabels } from './hide-labels.ts'
import type { LayoutAnswer, Spot } from './layout-plan.ts'
import { type NetworkInk, networkStyle } from './network-style.ts'
import type { GraphNode, GraphTie, NetworkElements } from './to-elements.ts'

export interface NetworkHandlers {
  onPick(target: GraphNode | GraphTie | null): void
  onHover(target: GraphNode | GraphTie | null, x: number, y: number): void
  onMenu(node: GraphNode, x: number, y: number): void
  /** A person moved the picture or something in it. */
  onTouch(): void
  /** A person put an actor somewhere: it stays there. */
  onDrag(key: string, spot: Spot): void
}

/** Which elements carry which state; ties and actors by key. */
export interface NetworkMarks {
  picked: ReadonlySet<string>
  hovered: ReadonlySet<string>
  /** Drawn in ink without a halo: the actors of a picked event. */
  related: ReadonlySet<string>
  /** When not null, everything else steps back. */
  lit: ReadonlySet<string> | null
}

const LABEL_SIZE = 11
const LABEL_HEIGHT = 14
const WIDEST_LABEL = 150
const FIT_PADDING = 18
const CLOSEST = 1.25
const STEADY_MS = 70
const SHRINK = 0.65
const LINE = 1.4

const isTie = (data: GraphNode | GraphTie): data is GraphTie => 'source' in data

const nodeElement = (node: GraphNode, spot: Spot | undefined): ElementDefinition => ({
  group: 'nodes',
  data: { ...node, id: node.key, itemId: node.id, drawn: node.size, line: LINE },
  position: { x: spot?.x ?? 0, y: spot?.y ?? 0 },
  classes: spot?.pinned ? 'pinned' : '',
})

const tieElement = (tie: GraphTie): ElementDefinition => ({ group: 'edges', data: { ...tie, id: tie.key, drawn: tie.width } })

/** The one owner of the graph library: made once, its elements changed by difference. */
export class NetworkCanvas {
  private readonly container: HTMLElement
  private readonly cy: Core
  private ink: NetworkInk
  private readonly targets = new Map<string, GraphNode | GraphTie>()
  private timer = 0

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
    this.ink = ink
    this.cy.style(networkStyle(ink))
    this.relabel()
  }

  /** Adds what is new where `spots` says, takes away what is gone; everything else keeps its place. */
  setElements(elements: NetworkElements, spots: ReadonlyMap<string, Spot>): void {
    this.targets.clear()
    for (const target of [...elements.nodes, ...elements.ties]) this.targets.set(target.key, target)
    this.cy.batch(() => {
      this.cy.elements().forEach((element) => {
        if (!this.targets.has(element.id())) element.remove()
      })
      for (const node of elements.nodes) this.put(node.key, nodeElement(node, spots.get(node.key)))
      for (const tie of elements.ties) this.put(tie.key, tieElement(tie))
    })
    this.relabel()
  }

  move(positions: LayoutAnswer, animate: boolean): void {
    for (const [key, position] of Object.entries(positions)) {
      const node = this.cy.getElementById(key)
      if (animate) node.animate({ position }, { duration: 260, easing: 'ease-in-out', complete: () => this.relabelSoon() })
      else node.position(position)
    }
    this.relabelSoon()
  }

  setMarks(marks: NetworkMarks): void {
    this.cy.batch(() => {
      this.cy.elements().forEach((element) => {
        const key = element.id()
        element.toggleClass('picked', marks.picked.has(key))
        element.toggleClass('hovered', marks.hovered.has(key))
        element.toggleClass('marked', marks.picked.has(key) || marks.related.has(key))
        element.toggleClass('dimmed', marks.lit !== null && !marks.lit.has(key))
      })
    })
    this.relabel()
  }

  setPinned(key: string, pinned: boolean): void {
    this.cy.getElementById(key).toggleClass('pinned', pinned)
  }

  /** Twice, because which words are shown depends on the zoom, and the zoom on the words. */
  fit(): void {
    this.cy.resize()
    for (let pass = 0; pass < 2; pass++) {
      this.cy.fit(this.cy.elements(), FIT_PADDING)
      if (this.cy.zoom() > CLOSEST) this.cy.zoom(CLOSEST)
      this.cy.center()
      this.relabel()
    }
  }

  resize(refit: boolean): void {
    this.cy.resize()
    if (refit && this.cy.nodes().nonempty()) this.fit()
    else this.relabelSoon()
  }

  get size(): { width: number; height: number } {
    return { width: this.cy.width(), height: this.cy.height() }
  }

  spotOf(key: string): Spot | null {
    const node = this.cy.getElementById(key)
    return node.empty() ? null : { ...node.position(), pinned: node.hasClass('pinned') }
  }

  async png(): Promise<Blob> {
    return this.cy.png({ output: 'blob-promise', bg: this.ink.surface, scale: 2 })
  }

  destroy(): void {
    window.clearTimeout(this.timer)
    this.cy.destroy()
  }

  private put(key: string, element: ElementDefinition): void {
    const known = this.cy.getElementById(key)
    if (known.empty()) this.cy.add(element)
    else known.data(element.data)
  }

  private relabelSoon(): void {
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.relabel(), STEADY_MS)
  }

  private labelChoice(node: NodeSingular): LabelChoice {
    const { x, y } = node.renderedPosition()
    const data = this.targets.get(node.id()) as GraphNode
    const half = Math.min(WIDEST_LABEL, textWidth(data.label, `${LABEL_SIZE}px ${this.ink.fontFamily}`)) / 2 + 2
    const reach = (node.data('drawn') * this.cy.zoom()) / 2 + 2
    const first = node.hasClass('marked') || node.hasClass('hovered')
    return {
      key: data.key,
      priority: first ? Number.MAX_SAFE_INTEGER : data.weight,
      boxes: [
        { side: 'below', box: { x0: x - half, x1: x + half, y0: y + reach, y1: y + reach + LABEL_HEIGHT } },
        { side: 'above', box: { x0: x - half, x1: x + half, y0: y - reach - LABEL_HEIGHT, y1: y - reach } },
        { side: 'right', box: { x0: x + reach, x1: x + reach + 2 * half, y0: y - LABEL_HEIGHT / 2, y1: y + LABEL_HEIGHT / 2 } },
        { side: 'left', box: { x0: x - reach - 2 * half, x1: x - reach, y0: y - LABEL_HEIGHT / 2, y1: y + LABEL_HEIGHT / 2 } },
      ],
    }
  }

  /** Zoomed out, shapes shrink more slowly than distances, so that a person stays a person. */
  private resizeShapes(zoom: number): void {
    const factor = zoom < 1 ? zoom ** -SHRINK : 1
    this.cy.batch(() => {
      this.cy.elements().forEach((element) => {
        const target = this.targets.get(element.id())
        if (target) element.data('drawn', (isTie(target) ? target.width : target.size) * factor)
        if (element.isNode()) element.data('line', LINE / Math.min(1, zoom))
      })
    })
  }

  /** Labels keep 11 pixels at any zoom, and give way where they would overlap. */
  private relabel(): void {
    const zoom = this.cy.zoom()
    const nodes = this.cy.nodes()
    this.resizeShapes(zoom)
    const bodies = new Map<string, Box>(
      nodes.map((node) => {
        const { x, y } = node.renderedPosition()
        const half = (node.data('drawn') * zoom) / 2
        return [node.id(), { x0: x - half, y0: y - half, x1: x + half, y1: y + half }]
      }),
    )
    const shown = shownLabels(
      nodes.map((node) => this.labelChoice(node)),
      bodies,
    )
    this.cy.batch(() => {
      nodes.forEach((node) => {
        const side = shown.get(node.id())
        node.toggleClass('labelled', side !== undefined)
        for (const one of LABEL_SIDES) node.toggleClass(`label-${one}`, side === one)
      })
      nodes.style({
        'font-size': LABEL_SIZE / zoom,
        'text-margin-y': 3 / zoom,
        'text-outline-width': 2 / zoom,
        'text-max-width': `${150 / zoom}px`,
      })
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
    this.cy.on('dragfree', 'node', (event) => {
      const node: NodeSingular = event.target
      node.addClass('pinned')
      handlers.onDrag(node.id(), { ...node.position(), pinned: true })
      this.relabel()
    })
    this.cy.on('dragpan scrollzoom pinchzoom grab', () => {
      handlers.onTouch()
    })
    this.cy.on('viewport', () => this.relabelSoon())
  }
}
