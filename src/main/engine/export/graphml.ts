import { type XmlValue, xmlAttributes, xmlText } from '../../../shared/drawing/xml.ts'
import type { ExportAbout } from './export-source.ts'
import { daysOf, type ExportedNetwork, type ExportedNode, type ExportedTie } from './network-data.ts'

type Key<T> = { id: string; name: string; type: 'string' | 'int' | 'boolean'; of: (one: T) => XmlValue | null }

const NODE_KEYS: Key<ExportedNode>[] = [
  { id: 'n0', name: 'label', type: 'string', of: (node) => node.label },
  { id: 'n1', name: 'kind', type: 'string', of: (node) => node.kind },
  { id: 'n2', name: 'sector', type: 'string', of: (node) => node.sector },
  { id: 'n3', name: 'iso3', type: 'string', of: (node) => node.iso3 },
  { id: 'n4', name: 'status', type: 'string', of: (node) => node.status },
  { id: 'n5', name: 'events', type: 'int', of: (node) => node.events },
]

const TIE_KEYS: Key<ExportedTie>[] = [
  { id: 'e0', name: 'label', type: 'string', of: (tie) => tie.label },
  { id: 'e1', name: 'class', type: 'string', of: (tie) => tie.type },
  { id: 'e2', name: 'lasting', type: 'boolean', of: (tie) => tie.lasting },
  { id: 'e3', name: 'events', type: 'int', of: (tie) => tie.events },
  { id: 'e4', name: 'reports', type: 'int', of: (tie) => tie.reports },
  { id: 'e5', name: 'articles', type: 'int', of: (tie) => tie.articles },
  { id: 'e6', name: 'outlets', type: 'int', of: (tie) => tie.outlets },
  { id: 'e7', name: 'first', type: 'string', of: (tie) => daysOf(tie).start },
  { id: 'e8', name: 'last', type: 'string', of: (tie) => daysOf(tie).end },
]

const declare = <T>(owner: 'node' | 'edge', keys: Key<T>[]): string =>
  keys.map((key) => `  <key${xmlAttributes({ id: key.id, for: owner, 'attr.name': key.name, 'attr.type': key.type })}/>\n`).join('')

const data = <T>(keys: Key<T>[], one: T): string =>
  keys
    .map((key) => ({ id: key.id, value: key.of(one) }))
    .filter(({ value }) => value !== null)
    .map(({ id, value }) => `<data${xmlAttributes({ key: id })}>${xmlText(String(value))}</data>`)
    .join('')

const edge = (tie: ExportedTie): string =>
  `    <edge${xmlAttributes({ id: tie.id, source: tie.source, target: tie.target, directed: tie.directed })}>${data(TIE_KEYS, tie)}</edge>\n`

const description = (about: ExportAbout): string =>
  `${about.title}. Coder: ${about.coder}. Dataset version: ${about.datasetVersion ?? 'not frozen'}`

export const graphml = ({ nodes, ties }: ExportedNetwork, about: ExportAbout): string => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <desc>${xmlText(description(about))}</desc>
${declare('node', NODE_KEYS)}${declare('edge', TIE_KEYS)}  <graph id="network" edgedefault="directed">
${nodes.map((node) => `    <node${xmlAttributes({ id: node.uid })}>${data(NODE_KEYS, node)}</node>\n`).join('')}${ties.map(edge).join('')}  </graph>
</graphml>
`
