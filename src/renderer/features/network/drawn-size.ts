import type { GraphNode, GraphTie } from './to-elements.ts'
import { shapeFactor } from './whole-view.ts'

/** Pixels on the screen, at any zoom. */
export const LABEL_SIZE = 11
export const WIDEST_LABEL = 150
const LINE = 1.4

export const isTie = (data: GraphNode | GraphTie): data is GraphTie => 'source' in data

/** What all nodes share at a zoom, so that words and lines keep their size on the screen. */
export const nodeInk = (zoom: number) => ({
  line: LINE / Math.min(1, zoom),
  letters: LABEL_SIZE / zoom,
  gap: 3 / zoom,
  gapAbove: -3 / zoom,
  outline: 2 / zoom,
  widest: WIDEST_LABEL / zoom,
})

export const drawnSize = (target: GraphNode | GraphTie, zoom: number): number =>
  (isTie(target) ? target.width : target.size) * shapeFactor(zoom)
