import { type XmlValue, xmlAttributes, xmlText } from '../../../shared/drawing/xml.ts'
import type { ExportAbout } from './export-source.ts'
import type { ExportedNetwork, ExportedNode, ExportedTie } from './network-data.ts'

type Column<T> = { name: string; type: 'string' | 'integer' | 'boolean'; of: (one: T) => XmlValue | null }

const NODE_COLUMNS: Column<ExportedNode>[] = [
  { name: 'kind', type: 'string', of: (node) => node.kind },
  { name: 'sector', type: 'string', of: (node) => node.sector },
  { name: 'iso3', type: 'string', of: (node) => node.iso3 },
  { name: 'status', type: 'string', of: (node) => node.status },
  { name: 'events', type: 'integer', of: (node) => node.events },
]

const TIE_COLUMNS: Column<ExportedTie>[] = [
  { name: 'class', type: 'string', of: (tie) => tie.type },
  { name: 'lasting', type: 'boolean', of: (tie) => tie.lasting },
  { name: 'events', type: 'integer', of: (tie) => tie.events },
  { name: 'reports', type: 'integer', of: (tie) => tie.reports },
  { name: 'articles', type: 'integer', of: (tie) => tie.articles },
  { name: 'outlets', type: 'integer', of: (tie) => tie.outlets },
]

const declare = <T>(owner: 'node' | 'edge', columns: Column<T>[]): string =>
  `    <attributes class="${owner}">\n${columns
    .map((column, id) => `      <attribute${xmlAttributes({ id, title: column.name, type: column.type })}/>\n`)
    .join('')}    </attributes>\n`

const values = <T>(columns: Column<T>[], one: T): string =>
  `        <attvalues>${columns
    .map((column, id) => ({ id, value: column.of(one) }))
    .filter(({ value }) => value !== null)
    .map(({ id, value }) => `<attvalue${xmlAttributes({ for: id, value })}/>`)
    .join('')}</attvalues>\n`

const spells = (tie: ExportedTie): string =>
  tie.spells.length === 0
    ? ''
    : `        <spells>${tie.spells.map((spell) => `<spell${xmlAttributes({ start: spell.start, end: spell.end })}/>`).join('')}</spells>\n`

const edge = (tie: ExportedTie): string => {
  const attributes = {
    id: tie.id,
    source: tie.source,
    target: tie.target,
    type: tie.directed ? 'directed' : 'undirected',
    label: tie.label,
    weight: Math.max(1, tie.events),
  }
  return `      <edge${xmlAttributes(attributes)}>\n${values(TIE_COLUMNS, tie)}${spells(tie)}      </edge>\n`
}

/** GEXF 1.3; a tie has one spell for each stretch of days on which it has events. */
const description = (about: ExportAbout): string =>
  `${about.title}. Coder: ${about.coder}. Dataset version: ${about.datasetVersion ?? 'not frozen'}`

export const gexf = ({ nodes, ties }: ExportedNetwork, about: ExportAbout): string => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <meta><creator>Dateline</creator><description>${xmlText(description(about))}</description></meta>
  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">
${declare('node', NODE_COLUMNS)}${declare('edge', TIE_COLUMNS)}    <nodes>
${nodes.map((node) => `      <node${xmlAttributes({ id: node.uid, label: node.label })}>\n${values(NODE_COLUMNS, node)}      </node>\n`).join('')}    </nodes>
    <edges>
${ties.map(edge).join('')}    </edges>
  </graph>
</gexf>
`
