import { hash } from 'node:crypto'
import type { Chain, ExtractedArticle, Report } from '../../../shared/domain/extracted-article.ts'
import { writeAnchors } from './anchor-writes.ts'
import { allRows, allValues, oneValue } from './prepared.ts'
import { timeColumns } from './time-columns.ts'
import type { Row, Writer } from './writer.ts'

export interface FreshReport {
  uid: string
  report: Report
}

/** Where the local ids of an extraction ended up in the file. */
export interface WrittenExtraction {
  /** Row ids by local chain id. */
  chains: Map<string, number>
  /** Row ids by local report id. */
  reports: Map<string, number>
  addedChains: number[]
  /** Chains of before that now carry another identity. */
  renamedChains: number[]
  /** New reports by their row ids. */
  freshReports: Map<number, FreshReport>
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
  hash('sha256', [articleUid, report.kind, report.trigger.start, report.trigger.end, repeat].join('|')).slice(0, 32)

const chainKey = (kind: string, name: string, firstMention: number): string => `${kind}|${name}|${firstMention}`

const firstMention = (chain: Chain): number => Math.min(...chain.mentions.map((m) => m.start))

interface KnownChain {
  id: number
  kind: string
  name: string
  identity: string | null
  first: number
}

const existingChains = (writer: Writer, articleId: number): Map<string, KnownChain> => {
  const rows = allRows<KnownChain>(
    writer.db,
    'SELECT c.id, c.kind, c.name, c.identity, (SELECT min(start) FROM mentions WHERE chain_id = c.id) AS first FROM chains c WHERE c.article_id = ?',
    articleId,
  )
  return new Map(rows.map((row) => [chainKey(row.kind, row.name, row.first), row]))
}

const mentionRows = (chainId: number, chain: Chain): Map<string, Row> =>
  new Map(chain.mentions.map((m) => [`${m.start}-${m.end}`, { chain_id: chainId, start: m.start, end: m.end, form: m.form, rule: m.rule }]))

/** Mentions of a chain that are not there yet; takes away those that are no more. */
const newMentions = (writer: Writer, chainId: number, chain: Chain): Row[] => {
  const wanted = mentionRows(chainId, chain)
  const rows = allRows<{ id: number; start: number; stop: number }>(
    writer.db,
    'SELECT id, start, "end" AS stop FROM mentions WHERE chain_id = ?',
    chainId,
  )
  for (const row of rows) {
    if (!wanted.delete(`${row.start}-${row.stop}`)) writer.remove('mentions', row.id)
  }
  return [...wanted.values()]
}

const chainRow = (chain: Chain, runId: number): Row => ({
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
})

const writeChains = (writer: Writer, articleId: number, runId: number, extracted: ExtractedArticle) => {
  const before = existingChains(writer, articleId)
  const chains = new Map<string, number>()
  const mentions: Row[] = []
  const fresh: Chain[] = []
  const renamed: number[] = []
  for (const chain of extracted.chains) {
    const key = chainKey(chain.kind, chain.name, firstMention(chain))
    const known = before.get(key)
    before.delete(key)
    if (known === undefined) fresh.push(chain)
    else {
      writer.update('chains', known.id, chainRow(chain, runId))
      if (known.identity !== chain.identity) renamed.push(known.id)
      chains.set(chain.id, known.id)
      mentions.push(...newMentions(writer, known.id, chain))
    }
  }
  const added = writer.insertAll(
    'chains',
    fresh.map((chain) => ({ article_id: articleId, affiliation_id: null, ...chainRow(chain, runId) })),
  )
  for (const [i, chain] of fresh.entries()) {
    const id = added[i] as number
    chains.set(chain.id, id)
    mentions.push(...mentionRows(id, chain).values())
  }
  writer.insertAll('mentions', mentions)
  const isNew = new Set(added)
  for (const chain of extracted.chains) {
    const id = chains.get(chain.id)
    const affiliation = chain.affiliation === null ? null : (chains.get(chain.affiliation) ?? null)
    if (id !== undefined && (affiliation !== null || !isNew.has(id))) writer.update('chains', id, { affiliation_id: affiliation })
  }
  return { chains, added, renamed, gone: [...before.values()].map(({ id }) => id) }
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
const fingerprinted = (articleUid: string, extracted: ExtractedArticle): { uid: string; report: Report }[] => {
  const repeats = new Map<string, number>()
  return extracted.reports.map((report) => {
    const place = `${report.kind}|${report.trigger.start}|${report.trigger.end}`
    const repeat = repeats.get(place) ?? 0
    repeats.set(place, repeat + 1)
    return { uid: fingerprint(articleUid, report, repeat), report }
  })
}
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
  const reports = new Map<string, number>()
  const participants: Row[] = []
  const fresh: { uid: string; report: Report }[] = []
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

const replaceAll = (writer: Writer, table: 'times' | 'relation_finds', articleId: number): void => {
  for (const id of allValues<number>(writer.db, `SELECT id FROM ${table} WHERE article_id = ?`, articleId)) {
    if (table === 'relation_finds') {
      const evidence = oneValue<number>(writer.db, 'SELECT id FROM relation_evidence WHERE find_id = ?', id)
      if (evidence !== null) writer.remove('relation_evidence', evidence)
    }
    writer.remove(table, id)
  }
}

const writeLinks = (writer: Writer, articleId: number, extracted: ExtractedArticle, reports: Map<string, number>): void => {
  const before = allValues<number>(
    writer.db,
    'SELECT l.id FROM reports r JOIN report_links l ON l.from_report = r.id WHERE r.article_id = ?',
    articleId,
  )
  for (const id of before) writer.remove('report_links', id)
  const links: Row[] = []
  for (const link of extracted.links) {
    const [from, to] = [reports.get(link.from), reports.get(link.to)]
    if (from !== undefined && to !== undefined) links.push({ from_report: from, to_report: to, kind: link.kind })
  }
  writer.insertAll('report_links', links)
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
  const { chains, added: addedChains, renamed: renamedChains, gone: goneChains } = writeChains(writer, article.id, runId, extracted)
  const { reports, fresh, changed, gone } = writeReports(writer, article, runId, extracted, chains)
  replaceAll(writer, 'times', article.id)
  writer.insertAll(
    'times',
    extracted.times.map((t) => ({
      article_id: article.id,
      run_id: runId,
      start: t.start,
      end: t.end,
      type: t.type,
      timex: t.timex,
      anchor: t.anchor,
      rule: t.rule,
      ...timeColumns(t.time),
    })),
  )
  replaceAll(writer, 'relation_finds', article.id)
  const finds: Row[] = []
  for (const r of extracted.relations) {
    const [from, to] = [chains.get(r.from), chains.get(r.to)]
    if (from === undefined || to === undefined) continue
    finds.push({
      article_id: article.id,
      run_id: runId,
      from_chain: from,
      to_chain: to,
      kind: r.kind,
      label: r.label,
      valid_edtf: r.valid ?? null,
      start: r.evidence.start,
      end: r.evidence.end,
      rule: r.rule,
    })
  }
  const relationFinds = writer.insertAll('relation_finds', finds)
  writeLinks(writer, article.id, extracted, reports)
  return {
    chains,
    reports,
    addedChains,
    renamedChains,
    freshReports: fresh,
    changedReports: changed,
    goneReports: gone,
    goneChains,
    relationFinds,
  }
}
