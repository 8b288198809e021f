/// <reference path="./cytoscape-fcose.d.ts" />
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { apart } from './free-spot.ts'
import type { LayoutAnswer, LayoutRequest } from './layout-plan.ts'
import { partGroups } from './part-groups.ts'

cytoscape.use(fcose)

const SPREAD = 1.12

/** Stretches a square picture to the shape of the panel, so that width is used and labels find room. */
function stretched(answer: LayoutAnswer, aspect: number): LayoutAnswer {
  const spots = Object.values(answer)
  const span = (read: (spot: { x: number; y: number }) => number): number => Math.max(...spots.map(read)) - Math.min(...spots.map(read))
  const width = Math.max(
    1,
    span((spot) => spot.x),
  )
  const height = Math.max(
    1,
    span((spot) => spot.y),
  )
  const factor = Math.min(2, Math.max(0.75, aspect / (width / height)))
  const root = Math.sqrt(factor)
  return Object.fromEntries(
    Object.entries(answer).map(([key, { x, y }]) => [key, { x: Math.round(x * root * SPREAD), y: Math.round((y / root) * SPREAD) }]),
  )
}

/** The forces know nothing of actors without ties, and may leave newcomers on top of what does not move. */
const clear = (answer: LayoutAnswer, { nodes }: LayoutRequest): LayoutAnswer =>
  Object.fromEntries(apart(nodes.map((node) => ({ ...node, ...answer[node.key] }))).map(({ key, x, y }) => [key, { x, y }]))

/** Force-directed positions without a screen; runs in a worker so that the window stays alive. */
export function runLayout(request: LayoutRequest): LayoutAnswer {
  const groups = [...new Set(request.nodes.flatMap(({ group }) => group ?? []))]
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node[width]', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
      { selector: ':parent', style: { padding: '20px' } },
    ],
    elements: {
      nodes: [
        ...groups.map((id) => ({ data: { id } })),
        ...request.nodes.map(({ key, width, height, x, y, group }) => ({
          data: { id: key, width, height, ...(group === null ? {} : { parent: group }) },
          position: { x, y },
        })),
      ],
      edges: request.ties.map(({ source, target, length }, index) => ({ data: { id: `tie-${index}`, source, target, length } })),
    },
  })
  const fixed = request.nodes.filter((node) => node.fixed)
  const large = request.nodes.length > 300
  cy.layout({
    name: 'fcose',
    animate: false,
    fit: false,
    gravityCompound: 1.4,
    gravityRangeCompound: 1.2,
    quality: large ? 'draft' : 'proof',
    randomize: request.fresh,
    packComponents: false,
    tile: request.fresh,
    nodeSeparation: 90,
    nodeRepulsion: () => 14_000,
    idealEdgeLength: (edge: cytoscape.EdgeSingular) => edge.data('length'),
    edgeElasticity: () => 0.35,
    gravity: 0.2,
    numIter: 2500,
    ...(fixed.length > 0 ? { fixedNodeConstraint: fixed.map(({ key, x, y }) => ({ nodeId: key, position: { x, y } })) } : {}),
  } as unknown as cytoscape.LayoutOptions).run()
  const answer = Object.fromEntries(
    cy.nodes('[width]').map((node) => {
      const { x, y } = node.position()
      return [node.id(), { x, y }]
    }),
  )
  cy.destroy()
  return request.fresh ? partGroups(stretched(answer, request.aspect), request.nodes, request.aspect) : clear(answer, request)
}
