/// <reference path="./cytoscape-fcose.d.ts" />
import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { fillPanel } from './fill-panel.ts'
import { apart } from './free-spot.ts'
import { gatherLoners } from './gather-loners.ts'
import type { LayoutAnswer, LayoutRequest } from './layout-plan.ts'
import { partGroups } from './part-groups.ts'

cytoscape.use(fcose)

/** The forces know nothing of actors without ties, and may leave newcomers on top of what does not move. */
const clear = (answer: LayoutAnswer, { nodes }: LayoutRequest): LayoutAnswer =>
  Object.fromEntries(apart(nodes.map((node) => ({ ...node, ...answer[node.key] }))).map(({ key, x, y }) => [key, { x, y }]))

const groupsIn = ({ nodes }: LayoutRequest): string[] => [...new Set(nodes.flatMap(({ group }) => group ?? []))]

/** Force-directed positions without a screen. */
function placedByForces(request: LayoutRequest): LayoutAnswer {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [
      { selector: 'node[width]', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } },
      { selector: ':parent', style: { padding: '20px' } },
    ],
    elements: {
      nodes: [
        ...groupsIn(request).map((id) => ({ data: { id } })),
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
  return answer
}

/** Positions that fill the panel and leave everything readable; runs in a worker so that the window stays alive. */
export function runLayout(request: LayoutRequest): LayoutAnswer {
  const answer = placedByForces(request)
  if (!request.fresh) return clear(gatherLoners(answer, request), request)
  // Before, so that the width is left to the others; after, as filling the panel moves all closer to what is above and below.
  const wide = gatherLoners(fillPanel(gatherLoners(answer, request), request.aspect, groupsIn(request).length === 0), request)
  return partGroups(wide, request.nodes, request.aspect)
}
