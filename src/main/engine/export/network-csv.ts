import { csvLine } from './csv.ts'
import type { ExportAbout } from './export-source.ts'
import { daysOf, type ExportedNetwork } from './network-data.ts'
import { zipOf } from './zip.ts'

const NODES = ['id', 'label', 'kind', 'sector', 'iso3', 'status', 'events', 'coder', 'dataset_version']
const EDGES = [
  'id',
  'source',
  'target',
  'type',
  'label',
  'class',
  'lasting',
  'weight',
  'reports',
  'articles',
  'outlets',
  'start',
  'end',
  'valid_edtf',
  'coder',
  'dataset_version',
]

/** nodes.csv and edges.csv with the headings that Gephi and most others know. */
export const networkTables = ({ nodes, ties }: ExportedNetwork, about: ExportAbout): { nodes: string; edges: string } => ({
  nodes: [
    csvLine(NODES),
    ...nodes.map((node) =>
      csvLine([node.uid, node.label, node.kind, node.sector, node.iso3, node.status, node.events, about.coder, about.datasetVersion]),
    ),
  ].join(''),
  edges: [
    csvLine(EDGES),
    ...ties.map((tie) =>
      csvLine([
        tie.id,
        tie.source,
        tie.target,
        tie.directed ? 'Directed' : 'Undirected',
        tie.label,
        tie.type,
        tie.lasting,
        tie.events,
        tie.reports,
        tie.articles,
        tie.outlets,
        daysOf(tie).start,
        daysOf(tie).end,
        tie.valid,
        about.coder,
        about.datasetVersion,
      ]),
    ),
  ].join(''),
})

export const networkCsv = (network: ExportedNetwork, about: ExportAbout): Uint8Array => {
  const tables = networkTables(network, about)
  return zipOf({ 'nodes.csv': tables.nodes, 'edges.csv': tables.edges })
}
