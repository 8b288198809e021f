import type { Page } from '@playwright/test'
import type { NetworkElements } from '../../src/renderer/features/network/to-elements.ts'

const PAGE = '<!doctype html><meta charset="utf-8"><style>body{margin:0}</style><div id="at" style="width:1000px;height:330px"></div>'
const LIBRARY = 'node_modules/cytoscape/dist/cytoscape.min.js'

interface RawGraph {
  destroy(): void
}

export interface RawElements extends NetworkElements {
  positions: Record<string, { x: number; y: number }>
}

/** Runs in the page: draws the elements where they are said to stand; milliseconds until they are on the canvas. */
const draw = async ({ nodes, ties, positions }: RawElements): Promise<number> => {
  const global = globalThis as unknown as {
    cytoscape: (options: object) => RawGraph
    rawGraph?: RawGraph
    benchProbe: { graphDrawn: number[] }
  }
  global.rawGraph?.destroy()
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
  await frame()
  global.benchProbe.graphDrawn = []
  const from = performance.now()
  global.rawGraph = global.cytoscape({
    container: document.getElementById('at'),
    layout: { name: 'preset', fit: true },
    style: [
      { selector: 'node', style: { width: 'data(size)', height: 'data(size)', label: 'data(label)' } },
      { selector: 'edge', style: { width: 'data(width)', 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
    ],
    elements: {
      nodes: nodes.map((node) => ({ data: { id: node.key, label: node.label, size: node.size }, position: { ...positions[node.key] } })),
      edges: ties.map((tie) => ({ data: { id: tie.key, source: tie.source, target: tie.target, width: tie.width } })),
    },
  })
  while (global.benchProbe.graphDrawn.length === 0) await frame()
  return (global.benchProbe.graphDrawn[0] as number) - from
}

/** Loads the graph library alone into an empty page. */
export const loadRawNetwork = async (page: Page): Promise<void> => {
  await page.goto('about:blank')
  await page.setContent(PAGE)
  await page.addScriptTag({ path: LIBRARY })
}

/** Milliseconds from the same elements, with their places, to the frame in which the library alone has drawn them. */
export const drawRawNetwork = (page: Page, elements: RawElements): Promise<number> => page.evaluate(draw, elements)
