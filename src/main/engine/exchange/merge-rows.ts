import type { MergeCounts } from '../../../shared/contract/exchange-calls.ts'
import { eventOfReport } from '../store/event-writes.ts'
import { decisionTime, sameChain, sameRow, survivorEvent, uidOfRow, uidTaken } from '../store/merge-queries.ts'
import { columnsOfTable, type PortableRow } from '../store/portable-rows.ts'
import type { Cell, Row, TableName, Writer } from '../store/writer.ts'
import { joinAcross } from './join-across.ts'
import { createMergedPlaces } from './merged-places.ts'
import type { OtherCase } from './other-case.ts'
import { refsOf, translateRow } from './translate-row.ts'

interface Ids {
  newUid: () => string
}

interface Pointers {
  /** Reports of each event. */
  reportsOf: Map<number, number[]>
  /** Chains that a person's own reports name: those of an article that is here already come along for them alone. */
  byHand: Set<number>
}

/** What must be known of a case before its first row is taken, by places in it. */
const readPointers = (rows: Iterable<PortableRow>): Pointers => {
  const reportsOf = new Map<number, number[]>()
  const byHand = new Set<number>()
  const ownReports = new Set<number>()
  for (const { table, n, row } of rows) {
    if (table === 'reports' && row.rule === 'by-hand') ownReports.add(n)
    if (table === 'report_participants' && ownReports.has(Number(row.report_id))) byHand.add(Number(row.chain_id))
    if (table !== 'event_reports') continue
    const list = reportsOf.get(Number(row.event_id)) ?? []
    list.push(Number(row.report_id))
    reportsOf.set(Number(row.event_id), list)
  }
  return { reportsOf, byHand }
}

/**
 * Takes rows of another case one by one, in their order. Articles, reports, and what people made are the same by uid;
 * actors and places also by identity or exact name; events also by a report they share. What is here stays; of two
 * decisions of one coder on one thing the later one holds.
 */
class CaseMerge {
  readonly places = createMergedPlaces()
  readonly tally = new Map<TableName, { added: number; known: number }>()
  readonly coders = new Set<string>()
  private readonly selfRefs: { table: TableName; id: number; column: string; n: number }[] = []
  private readonly columns = new Map<TableName, Set<string>>()
  private readonly writer: Writer
  private readonly other: OtherCase
  private readonly newUid: () => string
  private readonly pointers: Pointers
  private readonly newEvents: number[] = []

  constructor(writer: Writer, other: OtherCase, newUid: () => string) {
    this.writer = writer
    this.other = other
    this.newUid = newUid
    this.pointers = readPointers(other.rows())
  }

  take(portable: PortableRow): void {
    const { table, n } = portable
    const row = translateRow(table, portable.row, this.places)
    if (row && table === 'decisions') this.coders.add(String(row.coder))
    const here = row && this.known(table, n, row)
    if (row && here !== null) this.keep(portable, row, here)
    else if (row && !this.leavesOut(table, n, row)) this.add(portable, row)
    else this.places.put(table, n, null)
  }

  /** Refs from a table to itself, when all of its rows are here. Returns the events that were added. */
  finish(): number[] {
    for (const { table, id, column, n } of this.selfRefs) {
      const target = this.places.of(table, n)
      if (target !== null && target !== id) this.writer.update(table, id, { [column]: target })
    }
    return this.newEvents
  }

  private ofKnownArticle(row: Row): boolean {
    return !this.places.isNew('articles', Number(row.article_id))
  }

  private known(table: TableName, n: number, row: Row): number | null {
    const { db } = this.writer
    if (table === 'chains') return this.ofKnownArticle(row) ? sameChain(db, Number(row.article_id), row) : null
    return sameRow(db, table, row) ?? (table === 'story_events' ? this.sameEvent(n) : null)
  }

  /** The event here that tells one of its reports. */
  private sameEvent(n: number): number | null {
    const { db } = this.writer
    for (const report of this.pointers.reportsOf.get(n) ?? []) {
      const here = this.places.of('reports', report)
      const event = here === null || this.places.isNew('reports', here) ? null : eventOfReport(db, here)
      if (event !== null) return survivorEvent(db, event)
    }
    return null
  }

  /** What an extraction says of an article that is here already stays as it is here; what people made by hand comes along. */
  private leavesOut(table: TableName, n: number, row: Row): boolean {
    const { isNew } = this.places
    switch (table) {
      case 'article_texts':
      case 'times':
      case 'relation_finds':
        return this.ofKnownArticle(row)
      case 'reports':
        return this.ofKnownArticle(row) && row.rule !== 'by-hand'
      case 'chains':
        return this.ofKnownArticle(row) && !this.pointers.byHand.has(n)
      case 'mentions':
        return !isNew('chains', Number(row.chain_id))
      case 'report_participants':
        return !isNew('reports', Number(row.report_id))
      case 'report_links':
        return !isNew('reports', Number(row.from_report))
      case 'event_participants':
        return !isNew('story_events', Number(row.event_id))
      case 'story_events':
        // Told by reports that were left out: an older or newer extraction found it, this one does not.
        return row.made_by === 'rule' && row.shown_report === null
      case 'resolutions':
        return row.actor_id === null && row.place_id === null
      case 'relations':
        return (row.from_actor === null && row.from_place === null) || (row.to_actor === null && row.to_place === null)
      default:
        return false
    }
  }

  private keep({ table, n, row: there }: PortableRow, row: Row, here: number): void {
    this.places.put(table, n, here)
    if (typeof there.uid === 'string') this.places.putUid(there.uid, uidOfRow(this.writer.db, table, here) ?? there.uid)
    const later = table === 'decisions' && (decisionTime(this.writer.db, here) ?? '') < String(row.at)
    if (later) this.writer.update(table, here, { verdict: row.verdict as Cell, changed: row.changed as Cell, at: row.at as Cell })
    // A name that a person gave in either case is a person's.
    if (table === 'actor_aliases' && row.made_by === 'person') this.writer.update(table, here, { made_by: 'person' })
    this.count(table, later)
  }

  private add(portable: PortableRow, row: Row): void {
    const { table, n } = portable
    const allowed = this.columns.get(table) ?? columnsOfTable(this.writer.db, table)
    this.columns.set(table, allowed)
    const kept: Row = Object.fromEntries(Object.entries(row).filter(([column]) => allowed.has(column)))
    if (table === 'articles' && this.other.sample) kept.as_read = JSON.stringify({ ...JSON.parse(String(row.as_read)), sample: true })
    if (typeof kept.uid === 'string' && uidTaken(this.writer.db, table, kept.uid)) kept.uid = this.newUid()
    const id = this.writer.insert(table, kept)
    this.places.put(table, n, id)
    this.places.markNew(table, id)
    if (table === 'story_events') this.newEvents.push(id)
    for (const [column, target] of Object.entries(refsOf(table))) {
      const value = portable.row[column]
      if (target === table && value !== null && value !== undefined) this.selfRefs.push({ table, id, column, n: Number(value) })
    }
    this.count(table, true)
  }

  private count(table: TableName, added: boolean): void {
    const one = this.tally.get(table) ?? { added: 0, known: 0 }
    if (added) one.added++
    else one.known++
    this.tally.set(table, one)
  }
}

/** Writes another case into this one and says what came of it. */
export const mergeRows = (writer: Writer, other: OtherCase, ids: Ids): MergeCounts => {
  const merge = new CaseMerge(writer, other, ids.newUid)
  for (const row of other.rows()) merge.take(row)
  joinAcross(writer, merge.finish(), ids)
  const of = (table: TableName) => merge.tally.get(table) ?? { added: 0, known: 0 }
  return {
    name: other.name,
    articles: of('articles'),
    actors: of('actors'),
    events: of('story_events'),
    decisions: of('decisions'),
    notes: of('annotations'),
    coders: [...merge.coders].sort(),
  }
}
