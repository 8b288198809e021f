import type { MeasuredActor } from '../../../shared/contract/analysis-calls.ts'

const HEAD = ['actor', 'kind', 'events', 'degree', 'weighted_degree', 'betweenness', 'pagerank', 'community', 'level', 'weight']

// A cell that a spreadsheet would take for a formula is led by an apostrophe.
const cell = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The table as it stands on the screen, figures in full. */
export const figuresCsv = (rows: readonly MeasuredActor[], counted: { level: string; weight: string }): string =>
  [
    HEAD,
    ...rows.map(({ actor, events, degree, weighted, betweenness, pageRank, community }) => [
      actor.name,
      actor.kind,
      events,
      degree,
      weighted,
      betweenness,
      pageRank,
      community,
      counted.level,
      counted.weight,
    ]),
  ]
    .map((line) => `${line.map(cell).join(',')}\r\n`)
    .join('')
