import type { ExportFormatInfo } from './format-info.ts'
import { NO_ATTRIBUTION } from './losses.ts'

/** Actors and their ties. */
export const NETWORK_FORMATS = [
  {
    id: 'network-gexf',
    label: 'Network as GEXF',
    group: 'network',
    hint: 'for Gephi, with time',
    suffix: 'network.gexf',
    mediaType: 'application/gexf+xml',
    loses: ['single events and their passages: ties carry counts', 'kinds within a class'],
  },
  {
    id: 'network-graphml',
    label: 'Network as GraphML',
    group: 'network',
    hint: 'for yEd, igraph, NetworkX',
    suffix: 'network.graphml',
    mediaType: 'application/xml',
    loses: ['single events and their passages: ties carry counts', 'the days of a tie between its first and last', 'kinds within a class'],
  },
  {
    id: 'network-cytoscape',
    label: 'Network as Cytoscape JSON',
    group: 'network',
    hint: 'with the positions on the screen',
    suffix: 'network.cyjs',
    mediaType: 'application/json',
    loses: ['single events and their passages: ties carry counts', 'the days of a tie between its first and last', 'kinds within a class'],
  },
  {
    id: 'network-csv',
    label: 'Node and edge tables',
    group: 'network',
    hint: 'two CSV files in a ZIP',
    suffix: 'network-csv.zip',
    mediaType: 'application/zip',
    loses: ['single events and their passages: ties carry counts', 'the days of a tie between its first and last', 'kinds within a class'],
    binary: true,
  },
  {
    id: 'network-ftm',
    label: 'FollowTheMoney entities',
    group: 'network',
    hint: 'for Aleph and OpenSanctions tools',
    suffix: 'entities.ftm.jsonl',
    mediaType: 'application/x-ndjson',
    loses: [
      'roles beyond organiser and involved',
      'CAMEO codes and numbers',
      'links between events, and notes',
      'since when a lasting tie holds',
      'open ends and approximations of times',
      NO_ATTRIBUTION,
    ],
  },
] as const satisfies readonly ExportFormatInfo[]
