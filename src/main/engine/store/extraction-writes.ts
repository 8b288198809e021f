import type { ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { writeChains } from './chain-writes.ts'
import { allValues, oneValue } from './prepared.ts'
import { type FreshReport, writeReports } from './report-writes.ts'
import { timeColumns } from './time-columns.ts'
import type { Row, Writer } from './writer.ts'

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
