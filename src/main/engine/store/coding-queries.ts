import type { CodingState } from '../../../shared/contract/shapes.ts'
import type { RuleKind } from '../../../shared/domain/case-rules.ts'
import { kindLabels } from './case-kind-queries.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, oneRow, oneValue } from './prepared.ts'

export interface DecidedEventRow {
  eventId: number
  eventUid: string
  title: string
  verdict: string
  /** JSON of the patch that the coder set. */
  changed: string
  kind: string
  edtf: string | null
  report_id: number | null
  report_kind: string | null
  report_edtf: string | null
  article_id: number | null
  passage_start: number | null
  passage_end: number | null
}

/** Every event that a coder decided on, with what the find itself says. */
export const decidedEvents = (db: CaseDatabase, coder: string): DecidedEventRow[] =>
  allRows<DecidedEventRow>(
    db,
    `SELECT s.id AS eventId, s.uid AS eventUid, s.title, d.verdict, d.changed, s.kind, s.edtf, r.id AS report_id, r.kind AS report_kind, r.edtf AS report_edtf,
       r.article_id, r.passage_start, r.passage_end
     FROM decisions d JOIN story_events s ON s.uid = d.target_uid LEFT JOIN reports r ON r.id = s.shown_report
     WHERE d.target = 'event' AND d.coder = ? AND s.merged_into IS NULL ORDER BY s.uid`,
    coder,
  )

export interface RoleRow {
  owner: number
  actor: number
  role: string
}

export const rolesOfReports = (db: CaseDatabase, reportIds: number[]): RoleRow[] =>
  allRows<RoleRow>(
    db,
    `SELECT p.report_id AS owner, coalesce(a.merged_into, a.id) AS actor, p.role FROM report_participants p
     JOIN resolutions x ON x.chain_id = p.chain_id JOIN actors a ON a.id = x.actor_id WHERE p.report_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(reportIds),
  )

export const rolesOfEvents = (db: CaseDatabase, eventIds: number[]): RoleRow[] =>
  allRows<RoleRow>(
    db,
    'SELECT event_id AS owner, actor_id AS actor, role FROM event_participants WHERE event_id IN (SELECT value FROM json_each(?))',
    JSON.stringify(eventIds),
  )

export const coders = (db: CaseDatabase): { coder: string; decisions: number; complete: number }[] =>
  allRows<{ coder: string; decisions: number; complete: number }>(
    db,
    `SELECT coder, sum(d) AS decisions, sum(c) AS complete FROM (
       SELECT coder, 1 AS d, 0 AS c FROM decisions UNION ALL SELECT coder, 0, state = 'complete' FROM coding_states
     ) GROUP BY coder ORDER BY coder`,
  )

export interface ArticleStateRow {
  articleId: number
  title: string
  state: CodingState
  events: number
  undecided: number
}

export const articleStates = (db: CaseDatabase, coder: string): ArticleStateRow[] =>
  allRows<ArticleStateRow>(
    db,
    `SELECT a.id AS articleId, a.title, coalesce(c.state, 'open') AS state, count(DISTINCT s.id) AS events, count(DISTINCT CASE WHEN d.id IS NULL THEN s.id END) AS undecided
     FROM articles a LEFT JOIN coding_states c ON c.article_id = a.id AND c.coder = ?1
     LEFT JOIN reports r ON r.article_id = a.id LEFT JOIN event_reports e ON e.report_id = r.id LEFT JOIN story_events s ON s.id = e.event_id
     LEFT JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?1
     GROUP BY a.id ORDER BY a.published, a.id`,
    coder,
  )

export const codingState = (db: CaseDatabase, articleId: number, coder: string): CodingState =>
  oneValue<CodingState>(db, 'SELECT state FROM coding_states WHERE article_id = ? AND coder = ?', articleId, coder) ?? 'open'

export const codingStateId = (db: CaseDatabase, articleId: number, coder: string): number | null =>
  oneValue<number>(db, 'SELECT id FROM coding_states WHERE article_id = ? AND coder = ?', articleId, coder)

export const verdictsByRule = (db: CaseDatabase, coder: string): { rule: string; decided: number; accepted: number }[] =>
  allRows<{ rule: string; decided: number; accepted: number }>(
    db,
    `SELECT r.rule, count(*) AS decided, sum(d.verdict <> 'rejected') AS accepted FROM decisions d JOIN story_events s ON s.uid = d.target_uid JOIN reports r ON r.id = s.shown_report
     WHERE d.target = 'event' AND d.coder = ? AND r.rule <> 'by-hand' GROUP BY r.rule ORDER BY decided DESC, r.rule`,
    coder,
  )

/** What this coder holds for true in the articles that they marked complete: found by a rule, or by them alone. */
export const foundAndMissed = (db: CaseDatabase, coder: string): { articles: number; found: number; missed: number } =>
  oneRow<{ articles: number; found: number; missed: number }>(
    db,
    `SELECT (SELECT count(*) FROM coding_states WHERE coder = ?1 AND state = 'complete') AS articles, coalesce(sum(ruled), 0) AS found, coalesce(sum(1 - ruled), 0) AS missed
     FROM (SELECT max(r.rule <> 'by-hand') AS ruled FROM coding_states c JOIN reports r ON r.article_id = c.article_id
       JOIN event_reports e ON e.report_id = r.id JOIN story_events s ON s.id = e.event_id
       JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = c.coder
       WHERE c.coder = ?1 AND c.state = 'complete' AND d.verdict IN ('accepted', 'manual') GROUP BY s.id)`,
    coder,
  ) ?? { articles: 0, found: 0, missed: 0 }

/** What a frozen dataset stands for: every event that the coder accepted or made, with what is shown of it. */
export const acceptedEventRows = (db: CaseDatabase, coder: string): Record<string, unknown>[] =>
  allRows<Record<string, unknown>>(
    db,
    `SELECT s.uid, s.kind, s.title, s.edtf, s.factuality, p.name AS place,
       (SELECT group_concat(x, ';') FROM (SELECT q.role || ':' || a.uid AS x FROM event_participants q JOIN actors a ON a.id = q.actor_id WHERE q.event_id = s.id ORDER BY x)) AS participants,
       (SELECT group_concat(x, ';') FROM (SELECT v.field_uid || '=' || v.value AS x FROM coded_values v WHERE v.event_uid = s.uid AND v.coder = d.coder ORDER BY x)) AS coded
     FROM story_events s LEFT JOIN places p ON p.id = s.place_id JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?
     WHERE s.merged_into IS NULL AND d.verdict IN ('accepted', 'manual') ORDER BY s.uid`,
    coder,
  )

export interface DatasetRow {
  name: string
  at: string
  coder: string
  hash: string
  events: number
}

export const datasetVersions = (db: CaseDatabase): DatasetRow[] =>
  allRows<DatasetRow>(db, 'SELECT name, at, coder, hash, events FROM dataset_versions ORDER BY at DESC, id DESC')

export interface CaseRuleRow {
  id: number
  kind: RuleKind
  words: string
  folded: string
  actor_uid: string | null
  actor: string | null
  /** For a trigger, the kind of event that it tells of. */
  event_kind: string | null
  /** That kind as the case names it now. */
  eventLabel: string | null
  coder: string
  at: string
}

export const caseRules = (db: CaseDatabase): CaseRuleRow[] => {
  const rows = allRows<Omit<CaseRuleRow, 'eventLabel'>>(
    db,
    'SELECT r.id, r.kind, r.words, r.folded, r.actor_uid, a.name AS actor, r.event_kind, r.coder, r.at FROM case_rules r LEFT JOIN actors a ON a.uid = r.actor_uid ORDER BY r.kind, r.folded',
  )
  const labelOf = rows.some((row) => row.event_kind !== null) ? kindLabels(db) : null
  return rows.map((row) => ({ ...row, eventLabel: row.event_kind === null ? null : (labelOf?.(row.event_kind) ?? null) }))
}
