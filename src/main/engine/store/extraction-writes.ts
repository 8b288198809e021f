import { createHash } from 'node:crypto'
import type { Chain, ExtractedArticle, Report } from '../../../shared/domain/extracted-article.ts'
import { allRows, allValues, oneValue } from './prepared.ts'
import { timeColumns } from './time-columns.ts'
import type { Row, Writer } from './writer.ts'

/** Where the local ids of an extraction ended up in the file. */
export interface WrittenExtraction {
  /** Row ids by local chain id. */
  chains: Map<string, number>
  /** Row ids by local report id. */
  reports: Map<string, number>
  addedChains: number[]
  addedReports: number[]
  changedReports: number[]
  /** Reports that this extraction no longer finds. */
  goneReports: number[]
  goneChains: number[]
  /** Rows of relation_finds, all new. */
  relationFinds: number[]
}

/**
 * Identity of a report across extraction runs: article, kind and trigger. Decisions hold on to it.
 * `repeat` tells apart two reports of one kind on one trigger.
 */
export const fingerprint = (articleUid: string, report: Report, repeat: number): string =>
  createHash('sha256')
    .update([articleUid, report.kind, report.trigger.start, report.trigger.end, repeat].join('|'))
    .digest('hex')
    .slice(0, 32)

const chainKey = (kind: string, name: string, firstMention: number): string => `${kind}|${name}|${firstMention}`

const firstMention = (chain: Chain): number => Math.min(...chain.mentions.map((m) => m.start))

const existingChains = (writer: Writer, articleId: number): Map<string, number> => {
  const rows = allRows<{ id: number; kind: string; name: string; first: number }>(
    writer.db,
    'SELECT c.id, c.kind, c.name, (SELECT min(start) FROM mentions WHERE chain_id = c.id) AS first FROM chains c WHERE c.article_id = ?',
    articleId,
  )
  return new Map(rows.map((row) => [chainKey(row.kind, row.name, row.first), row.id]))
}

const writeMentions = (writer: Writer, chainId: number, chain: Chain): void => {
  const wanted = new Map(chain.mentions.map((m) => [`${m.start}-${m.end}`, m]))
  const rows = allRows<{ id: number; start: number; stop: number }>(
    writer.db,
    'SELECT id, start, "end" AS stop FROM mentions WHERE chain_id = ?',
    chainId,
  )
  for (const row of rows) {
    if (!wanted.delete(`${row.start}-${row.stop}`)) writer.remove('mentions', row.id)
  }
  for (const m of wanted.values()) writer.insert('mentions', { chain_id: chainId, start: m.start, end: m.end, form: m.form, rule: m.rule })
}

const writeChains = (writer: Writer, articleId: number, runId: number, extracted: ExtractedArticle) => {
  const before = existingChains(writer, articleId)
  const chains = new Map<string, number>()
  const added: number[] = []
  for (const chain of extracted.chains) {
    const row: Row = {
      run_id: runId,
      local_id: chain.id,
      kind: chain.kind,
      name: chain.name,
      aliases: JSON.stringify(chain.aliases),
      identity: chain.identity,
      iso3: chain.iso3,
      sector: chain.sector,
      latitude: chain.latitude,
      longitude: chain.longitude,
      confidence: chain.confidence,
    }
    const key = chainKey(chain.kind, chain.name, firstMention(chain))
    const known = before.get(key)
    before.delete(key)
    const id = known ?? writer.insert('chains', { article_id: articleId, affiliation_id: null, ...row })
    if (known === undefined) added.push(id)
    else writer.update('chains', id, row)
    chains.set(chain.id, id)
    writeMentions(writer, id, chain)
  }
  for (const chain of extracted.chains) {
    const id = chains.get(chain.id)
    const affiliation = chain.affiliation === null ? null : (chains.get(chain.affiliation) ?? null)
    if (id !== undefined && (affiliation !== null || !added.includes(id))) writer.update('chains', id, { affiliation_id: affiliation })
  }
  return { chains, added, gone: [...before.values()] }
}

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

const writeParticipants = (writer: Writer, reportId: number, report: Report, chains: Map<string, number>): boolean => {
  const wanted = new Map<string, Row>()
  for (const { chain, role } of report.participants) {
    const chainId = chains.get(chain)
    if (chainId !== undefined) wanted.set(`${chainId}-${role}`, { report_id: reportId, chain_id: chainId, role })
  }
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
  for (const row of wanted.values()) writer.insert('report_participants', row)
  return changed || wanted.size > 0
}

const differs = (now: Row, wanted: Row): boolean => Object.entries(wanted).some(([column, value]) => now[column] !== value)

const writeReports = (
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
  const repeats = new Map<string, number>()
  const reports = new Map<string, number>()
  const added: number[] = []
  const changed: number[] = []
  for (const report of extracted.reports) {
    const place = `${report.kind}|${report.trigger.start}|${report.trigger.end}`
    const repeat = repeats.get(place) ?? 0
    repeats.set(place, repeat + 1)
    const uid = fingerprint(article.uid, report, repeat)
    const row = reportRow(report, chains)
    const before = known.get(uid)
    known.delete(uid)
    const id = before?.id ?? writer.insert('reports', { uid, article_id: article.id, run_id: runId, ...row })
    const otherPeople = writeParticipants(writer, id, report, chains)
    if (!before) added.push(id)
    else {
      if (otherPeople || differs(before, row)) changed.push(id)
      writer.update('reports', id, { run_id: runId, ...row })
    }
    reports.set(report.id, id)
  }
  return { reports, added, changed, gone: [...known.values()].map((row) => row.id) }
}

const replaceAll = (writer: Writer, table: 'times' | 'relation_finds', articleId: number): void => {
  for (const id of allValues<number>(writer.db, `SELECT id FROM ${table} WHERE article_id = ?`, articleId)) {
    if (table === 'relation_finds') {
      const evidence = oneValue<number>(writer.db, 'SELECT id FROM relation_evidence WHERE find_id = ?', id)
      if (evidence !== null) writer.remove('relation_evidence', evidence)
    }
    writer.remove(table, id)
  }
}

const writeLinks = (writer: Writer, extracted: ExtractedArticle, reports: Map<string, number>): void => {
  for (const from of reports.values()) {
    for (const id of allValues<number>(writer.db, 'SELECT id FROM report_links WHERE from_report = ?', from))
      writer.remove('report_links', id)
  }
  for (const link of extracted.links) {
    const [from, to] = [reports.get(link.from), reports.get(link.to)]
    if (from !== undefined && to !== undefined) writer.insert('report_links', { from_report: from, to_report: to, kind: link.kind })
  }
}

/**
 * Writes what a run says about an article over what an earlier run said: reports keep their rows by
 * fingerprint and chains by their name and first mention, so that what people decided stays attached.
 * Reports and chains that are gone are left for the caller, who knows what was decided.
 */
export const writeExtraction = (
  writer: Writer,
  article: { id: number; uid: string },
  runId: number,
  extracted: ExtractedArticle,
): WrittenExtraction => {
  const { chains, added: addedChains, gone: goneChains } = writeChains(writer, article.id, runId, extracted)
  const { reports, added, changed, gone } = writeReports(writer, article, runId, extracted, chains)
  replaceAll(writer, 'times', article.id)
  for (const t of extracted.times) {
    writer.insert('times', {
      article_id: article.id,
      run_id: runId,
      start: t.start,
      end: t.end,
      type: t.type,
      timex: t.timex,
      anchor: t.anchor,
      rule: t.rule,
      ...timeColumns(t.time),
    })
  }
  replaceAll(writer, 'relation_finds', article.id)
  const relationFinds: number[] = []
  for (const r of extracted.relations) {
    const [from, to] = [chains.get(r.from), chains.get(r.to)]
    if (from === undefined || to === undefined) continue
    relationFinds.push(
      writer.insert('relation_finds', {
        article_id: article.id,
        run_id: runId,
        from_chain: from,
        to_chain: to,
        kind: r.kind,
        label: r.label,
        start: r.evidence.start,
        end: r.evidence.end,
        rule: r.rule,
      }),
    )
  }
  writeLinks(writer, extracted, reports)
  return { chains, reports, addedChains, addedReports: added, changedReports: changed, goneReports: gone, goneChains, relationFinds }
}
