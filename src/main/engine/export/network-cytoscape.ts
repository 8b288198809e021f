import type { ExportAbout } from './export-source.ts'
import type { ExportedNetwork } from './network-data.ts'

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
  const edges = network.ties.map(({ spells, ...tie }) => ({
    data: {
      ...tie,
      interaction: tie.type,
      first: spells[0]?.start ?? null,
      last:
        spells
          .map((spell) => spell.end)
          .sort()
          .at(-1) ?? null,
    },
  }))
  const list = (items: object[]): string => items.map((item) => JSON.stringify(item)).join(',\n')
  yield `{"format_version":"1.0","generated_by":"Dateline","data":${JSON.stringify({ name: about.title, coder: about.coder, dataset_version: about.datasetVersion })},\n"elements":{"nodes":[\n`
  yield list(nodes)
  yield '\n],"edges":[\n'
  yield list(edges)
  yield '\n]}}\n'
}
