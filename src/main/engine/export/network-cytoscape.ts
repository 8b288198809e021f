import type { ExportAbout } from './export-source.ts'
import { daysOf, type ExportedNetwork } from './network-data.ts'

/** Cytoscape's JSON, with the positions of the screen by actor uid where there are any. */
export function* cytoscapeJson(
  network: ExportedNetwork,
  about: ExportAbout,
  positions: ReadonlyMap<string, { x: number; y: number }>,
): Generator<string> {
  const nodes = network.nodes.map((node) => {
    const position = positions.get(node.uid)
    const { uid, ...data } = node
    return { data: { id: uid, name: node.label, ...data }, ...(position ? { position: { x: position.x, y: position.y } } : {}) }
  })
  const edges = network.ties.map((tie) => {
    const { spells: _spells, ...data } = tie
    const { start, end } = daysOf(tie)
    return { data: { ...data, interaction: tie.type, first: start, last: end } }
  })
  const list = (items: object[]): string => items.map((item) => JSON.stringify(item)).join(',\n')
  yield `{"format_version":"1.0","generated_by":"Dateline","data":${JSON.stringify({ name: about.title, coder: about.coder, dataset_version: about.datasetVersion })},\n"elements":{"nodes":[\n`
  yield list(nodes)
  yield '\n],"edges":[\n'
  yield list(edges)
  yield '\n]}}\n'
}
