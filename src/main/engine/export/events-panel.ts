import { civilFromDay, isoYear } from '../../../shared/domain/day-number.ts'
import { CLASS_LABELS, EVENT_CLASSES, kindOf } from '../../../shared/domain/kinds.ts'
import { csvLine } from './csv.ts'
import { firstDay, sidesOf } from './event-facts.ts'
import { compareText, type EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'
import { zipOf } from './zip.ts'

/** Rows beyond this no spreadsheet or statistics program on a laptop takes gladly. */
export const MOST_PANEL_ROWS = 2_000_000

interface Dyad {
  by: { uid: string; name: string }
  toward: { uid: string; name: string }
  /** Counts by month and column. */
  months: Map<number, Map<string, number>>
}

const monthIndex = (day: number): number => {
  const { year, month } = civilFromDay(day)
  return year * 12 + month - 1
}
const monthWords = (index: number): string =>
  `${isoYear(Math.floor(index / 12))}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`

interface Panel {
  dyads: Dyad[]
  /** Labels by kind, in order of the kinds. */
  kinds: Map<string, string>
  first: number
  last: number
}

/** A dyad for each who and whom of an event; symmetric events count in both directions. */
const pairsOf = (record: EventRecord) => {
  const { by, toward } = sidesOf(record)
  const uid = (id: number): string => record.codes.get(id)?.uid ?? ''
  const named = (one: { id: number; name: string }) => ({ uid: uid(one.id), name: one.name })
  const pairs = by.flatMap((a) => toward.filter((b) => b.id !== a.id).map((b) => ({ by: named(a), toward: named(b) })))
  const parties = record.event.participants.filter((one) => one.role === 'party')
  const mutual = parties.flatMap((a) => parties.filter((b) => b.id !== a.id).map((b) => ({ by: named(a), toward: named(b) })))
  const all = [...mutual, ...pairs]
  return [...new Map(all.map((pair) => [`${pair.by.uid}>${pair.toward.uid}`, pair])).values()]
}

const count = (dyad: Dyad, month: number, column: string): void => {
  const cells = dyad.months.get(month) ?? new Map<string, number>()
  cells.set(column, (cells.get(column) ?? 0) + 1)
  dyad.months.set(month, cells)
}

const collect = (records: Iterable<EventRecord>): Panel => {
  const dyads = new Map<string, Dyad>()
  const kinds = new Map<string, string>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const record of records) {
    const day = firstDay(record)
    const pairs = pairsOf(record)
    if (day === null || pairs.length === 0) continue
    const month = monthIndex(day)
    first = Math.min(first, month)
    last = Math.max(last, month)
    kinds.set(record.event.kind, record.event.kindLabel)
    for (const pair of pairs) {
      const key = `${pair.by.uid}>${pair.toward.uid}`
      const dyad = dyads.get(key) ?? { ...pair, months: new Map() }
      dyads.set(key, dyad)
      count(dyad, month, 'events')
      count(dyad, month, record.event.class)
      count(dyad, month, `kind:${record.event.kind}`)
    }
  }
  const sorted = <T>(map: Map<string, T>): [string, T][] => [...map].sort(([a], [b]) => compareText(a, b))
  return { dyads: sorted(dyads).map(([, dyad]) => dyad), kinds: new Map(sorted(kinds)), first, last }
}

const columnName = (column: string): string => column.replace(/^kind:/, 'kind_').replaceAll(/[^\p{L}\p{N}_]+/gu, '_')

function* panelLines(panel: Panel, about: ExportAbout): Generator<string> {
  const counted = ['events', ...EVENT_CLASSES, ...[...panel.kinds.keys()].map((kind) => `kind:${kind}`)]
  yield csvLine(['by_uid', 'by', 'toward_uid', 'toward', 'month', ...counted.map(columnName), 'coder', 'dataset_version'])
  for (const dyad of panel.dyads) {
    for (let month = panel.first; month <= panel.last; month++) {
      const cells = dyad.months.get(month)
      const figures = counted.map((column) => cells?.get(column) ?? 0)
      yield csvLine([
        dyad.by.uid,
        dyad.by.name,
        dyad.toward.uid,
        dyad.toward.name,
        monthWords(month),
        ...figures,
        about.coder,
        about.datasetVersion,
      ])
    }
  }
}

const codebookOf = (panel: Panel, about: ExportAbout): string => {
  const months = panel.dyads.length === 0 ? 0 : panel.last - panel.first + 1
  const rows = [
    ['by_uid, by', 'who acts (By, speaker, mediator), or either side of a symmetric event'],
    ['toward_uid, toward', 'who is acted on (Toward, addressee, beneficiary, victim), or the other side'],
    ['month', 'month of the first day on which the event may have begun'],
    ['events', 'events of this dyad in this direction and month'],
    ...EVENT_CLASSES.map((one) => [columnName(one), `of them, ${CLASS_LABELS[one].toLowerCase()}`]),
    ...[...panel.kinds].map(([kind, label]) => [columnName(`kind:${kind}`), `of them, ${label.toLowerCase()}: ${kindOf(kind).definition}`]),
    ['coder', 'whose decisions count'],
    ['dataset_version', 'frozen version that this equals; empty where it is not frozen'],
  ]
  return `# Codebook of the dyad-month panel: ${about.title}

${panel.dyads.length} directed dyads by ${months} months, every month of every dyad that has an event at all; 0 where none is reported.
An event with several actors counts once for each pair; symmetric events count in both directions. Events that last count in their first month.

| Column | Meaning |
|---|---|
${rows.map(([name, meaning]) => `| ${name} | ${meaning} |`).join('\n')}
`
}

/** panel.csv and its codebook. Null where it would have more rows than anybody can use. */
export const eventsPanel = (records: Iterable<EventRecord>, about: ExportAbout): Uint8Array | null => {
  const panel = collect(records)
  if (panel.dyads.length * (panel.last - panel.first + 1) > MOST_PANEL_ROWS) return null
  return zipOf({ 'panel.csv': [...panelLines(panel, about)].join(''), 'codebook.md': codebookOf(panel, about) })
}
