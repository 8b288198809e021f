import { hash } from 'node:crypto'
import type { ExtractedArticle, Report } from '../../../shared/domain/extracted-article.ts'
import { writeAnchors } from './anchor-writes.ts'
import { allRows } from './prepared.ts'
import { timeColumns } from './time-columns.ts'
import type { Row, Writer } from './writer.ts'

export interface FreshReport {
  uid: string
  report: Report
}

/**
 * Identity of a report across extraction runs: article, kind and trigger. Decisions hold on to it.
 * `repeat` tells apart two reports of one kind on one trigger.
 */
const fingerprint = (articleUid: string, report: Report, repeat: number): string =>
  hash('sha256', [articleUid, report.kind, report.trigger.start, report.trigger.end, repeat].join('|')).slice(0, 32)

const reportRow = (report: Report, chains: Map<string, number>): Row => ({
  kind: report.kind,
  plover: report.plover,
  cameo: report.cameo,
  title: report.title,
  trigger_start: report.trigger.start,
  trigger_end: report.trigger.end,
  passage_start: report.passage.start,
  passage_end: report.passage.end,
  ...timeColumns(report.time),
  time_text: report.timeText,
  time_rule: report.timeRule,
  time_open: report.timeOpen ? 1 : 0,
  place_chain: report.place === null ? null : (chains.get(report.place) ?? null),
  attributes: JSON.stringify(report.attributes),
  factuality: report.factuality,
  attributed_to: report.attributedTo === null ? null : (chains.get(report.attributedTo) ?? null),
  hedged: report.hedged ? 1 : 0,
  background: report.background ? 1 : 0,
  rule: report.rule,
  confidence: report.confidence,
})

const participantRows = (reportId: number, report: Report, chains: Map<string, number>): Map<string, Row> => {
  const wanted = new Map<string, Row>()
  for (const { chain, role } of report.participants) {
    const chainId = chains.get(chain)
    if (chainId !== undefined) wanted.set(`${chainId}-${role}`, { report_id: reportId, chain_id: chainId, role })
  }
  return wanted
}

/** Participants of a report that are not there yet; takes away those that are no more. */
const changeParticipants = (writer: Writer, reportId: number, wanted: Map<string, Row>): { missing: Row[]; changed: boolean } => {
  let changed = false
  const rows = allRows<{ id: number; chain_id: number; role: string }>(
    writer.db,
    'SELECT id, chain_id, role FROM report_participants WHERE report_id = ?',
    reportId,
  )
  for (const row of rows) {
    if (wanted.delete(`${row.chain_id}-${row.role}`)) continue
    writer.remove('report_participants', row.id)
    changed = true
  }
  return { missing: [...wanted.values()], changed: changed || wanted.size > 0 }
}

const differs = (now: Row, wanted: Row): boolean => Object.entries(wanted).some(([column, value]) => now[column] !== value)

/** Each report with its fingerprint. */
const fingerprinted = (articleUid: string, extracted: ExtractedArticle): FreshReport[] => {
  const repeats = new Map<string, number>()
  return extracted.reports.map((report) => {
    const place = `${report.kind}|${report.trigger.start}|${report.trigger.end}`
    const repeat = repeats.get(place) ?? 0
    repeats.set(place, repeat + 1)
    return { uid: fingerprint(articleUid, report, repeat), report }
  })
}

/** Lets a report say something else; it stays the one that people decided on. `chains` are row ids by local ids. */
export const rewriteReport = (writer: Writer, reportId: number, runId: number, report: Report, chains: Map<string, number>): void => {
  const people = changeParticipants(writer, reportId, participantRows(reportId, report, chains))
  writer.insertAll('report_participants', people.missing)
  writer.update('reports', reportId, { run_id: runId, ...reportRow(report, chains) })
}

/** Reports of an article with who takes part, those of before as far as they are found again. `chains` are row ids by local ids. */
export const writeReports = (
  writer: Writer,
  article: { id: number; uid: string },
  runId: number,
  extracted: ExtractedArticle,
  chains: Map<string, number>,
) => {
  // A passage that a person marked is no find of a run, and no run takes it away.
  const known = new Map(
    allRows<Row & { id: number; uid: string }>(
      writer.db,
      `SELECT * FROM reports WHERE article_id = ? AND rule <> 'by-hand'`,
      article.id,
    ).map((row) => [row.uid, row]),
  )
  const reports = new Map<string, number>()
  const participants: Row[] = []
  const fresh: FreshReport[] = []
  const changed: number[] = []
  for (const { uid, report } of fingerprinted(article.uid, extracted)) {
    const before = known.get(uid)
    known.delete(uid)
    if (!before) {
      fresh.push({ uid, report })
      continue
    }
    const row = reportRow(report, chains)
    const people = changeParticipants(writer, before.id, participantRows(before.id, report, chains))
    participants.push(...people.missing)
    if (people.changed || differs(before, row)) changed.push(before.id)
    writer.update('reports', before.id, { run_id: runId, ...row })
    reports.set(report.id, before.id)
  }
  const added = writer.insertAll(
    'reports',
    fresh.map(({ uid, report }) => ({ uid, article_id: article.id, run_id: runId, ...reportRow(report, chains) })),
  )
  const freshReports = new Map<number, FreshReport>()
  for (const [i, { uid, report }] of fresh.entries()) {
    const id = added[i] as number
    reports.set(report.id, id)
    freshReports.set(id, { uid, report })
    participants.push(...participantRows(id, report, chains).values())
  }
  writer.insertAll('report_participants', participants)
  changed.push(...writeAnchors(writer, extracted, reports, new Set(added)))
  return { reports, fresh: freshReports, changed, gone: [...known.values()].map((row) => row.id) }
}
