import { indexParticipants, indexReports, mergedActors, outletsOfArticles } from '../store/index-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { type EventColumns, packParticipant, roleCodeOf } from './event-columns.ts'
import { packTies } from './event-ties.ts'
import type { RaggedColumn } from './ragged-column.ts'

/** Calls `take` once for every row, with its records, each of which begins with the id of its event. */
const eachRow = <T extends [number, ...unknown[]]>(records: T[], columns: EventColumns, take: (row: number, of: T[]) => void): void => {
  const rows = Int32Array.from(records, ([event]) => columns.rowOfId.get(event) ?? -1)
  const starts = new Uint32Array(columns.count + 1)
  for (const row of rows) if (row >= 0) (starts[row + 1] as number)++
  for (let row = 0; row < columns.count; row++) (starts[row + 1] as number) += starts[row] as number
  const next = starts.slice()
  const order = new Uint32Array(records.length)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    if (row >= 0) order[(next[row] as number)++] = at
  }
  for (let row = 0; row < columns.count; row++) {
    const [from, to] = [starts[row] as number, starts[row + 1] as number]
    if (from === to) continue
    const of: T[] = []
    for (let at = from; at < to; at++) of.push(records[order[at] as number] as T)
    take(row, of)
  }
}

/** A few values each once, in order. */
const distinct = (values: number[]): number[] => {
  if (values.length < 2) return values
  const once: number[] = []
  for (const value of values) if (!once.includes(value)) once.push(value)
  return once.sort((a, b) => a - b)
}

const clear = (lists: RaggedColumn[], rows: Iterable<number>): void => {
  for (const row of rows) for (const list of lists) list.set(row, [])
}

/** Reads who takes part in these events, or in all (`list` null). `rows` are those to empty first. */
export const readParticipants = (db: CaseDatabase, columns: EventColumns, list: string | null, rows: Iterable<number>): void => {
  const into = new Map(mergedActors(db).map((actor) => [actor.id, actor.into]))
  const byRole = (a: number, b: number): number => roleCodeOf(a) - roleCodeOf(b) || a - b
  const { participants, ties } = columns
  clear([participants, ties], rows)
  eachRow(indexParticipants(db, list), columns, (row, of) => {
    const packed = distinct(of.map(([, actor, role]) => packParticipant(into.get(actor) ?? actor, role)))
    participants.set(row, packed.length > 1 ? packed.sort(byRole) : packed)
    ties.set(row, packTies(participants, row))
  })
}

/** Reads which articles, outlets and independent voices report these events, or all. */
export const readReports = (db: CaseDatabase, columns: EventColumns, list: string | null, rows: Iterable<number>): void => {
  const { articles, newsArticles, newsOutlets, voices, outlets } = columns
  const reports = indexReports(db, list)
  const asked = list === null ? null : JSON.stringify([...new Set(reports.map(([, article]) => article))])
  const [outletOf, voiceOf] = [new Map<number, number>(), new Map<number, number>()]
  for (const [id, outlet, voice] of outletsOfArticles(db, asked)) {
    outletOf.set(id, outlets.code(outlet ?? ''))
    voiceOf.set(id, outlets.code(voice ?? ''))
  }
  const codesOf = (list: number[], codes: Map<number, number>): number[] => distinct(list.map((article) => codes.get(article) ?? 0))
  clear([articles, newsArticles, newsOutlets, voices], rows)
  for (const row of rows) columns.reports[row] = columns.newsReports[row] = 0
  eachRow(reports, columns, (row, of) => {
    const news = of.some(([, , background]) => background === 0) ? of.filter(([, , background]) => background === 0) : of
    const inNews = distinct(news.map(([, article]) => article))
    columns.reports[row] = of.length
    columns.newsReports[row] = news.length
    articles.set(row, news.length === of.length ? inNews : distinct(of.map(([, article]) => article)))
    newsArticles.set(row, inNews)
    newsOutlets.set(row, codesOf(inNews, outletOf))
    voices.set(row, codesOf(inNews, voiceOf))
  })
}
