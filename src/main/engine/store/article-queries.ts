import type { CodingState } from '../../../shared/contract/shapes.ts'
import { CODED_MEDIA_TYPE } from '../import/coded/coded-hash.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, oneValue } from './prepared.ts'

export interface ArticleRow {
  id: number
  uid: string
  file_name: string
  title: string
  author: string | null
  outlet: string | null
  url: string | null
  language: string | null
  published: string | null
  published_provenance: string
  extracted: number
  words: number
  events: number
  undated: number
  copy_of: number | null
  copy_title: string | null
}

export interface ListedArticleRow extends ArticleRow {
  coding_state: CodingState
}

const EVENTS_OF_ARTICLE = `FROM reports r JOIN event_reports e ON e.report_id = r.id JOIN story_events s ON s.id = e.event_id WHERE r.article_id = a.id`

const COLUMNS = `a.id, a.uid, a.file_name, a.title, a.author, a.outlet, a.url, a.language, a.published, a.published_provenance, a.extracted, a.words,
  (SELECT count(DISTINCT e.event_id) ${EVENTS_OF_ARTICLE}) AS events,
  (SELECT count(DISTINCT e.event_id) ${EVENTS_OF_ARTICLE} AND s.edtf IS NULL) AS undated,
  a.copy_of, (SELECT title FROM articles o WHERE o.id = a.copy_of) AS copy_title`

/** How far the coder is with the article. */
const STATE = `coalesce((SELECT c.state FROM coding_states c WHERE c.article_id = a.id AND c.coder = ?4), 'open')`

const SORTABLE: Record<string, string> = {
  title: 'a.title COLLATE NOCASE',
  outlet: 'a.outlet COLLATE NOCASE',
  author: 'a.author COLLATE NOCASE',
  published: 'a.published',
  words: 'a.words',
  language: 'a.language',
  events: 'events',
  undated: 'undated',
  fileName: 'a.file_name COLLATE NOCASE',
  codingState: `CASE ${STATE} WHEN 'open' THEN 0 WHEN 'in-work' THEN 1 ELSE 2 END`,
}

export interface ArticleListing {
  /** Words that title, outlet, author or file name must contain. */
  text: string
  /** Null lists articles in any state. */
  states: CodingState[] | null
  sort: { column: string; descending: boolean } | null
  offset: number
  limit: number
}

const escapeLike = (text: string): string => `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`

/** Articles with the state in which this coder has them. */
export const listArticles = (
  db: CaseDatabase,
  coder: string,
  { text, states, sort, offset, limit }: ArticleListing,
): { total: number; rows: ListedArticleRow[] } => {
  const where = `WHERE (a.title LIKE ?1 ESCAPE '\\' OR coalesce(a.outlet, '') LIKE ?1 ESCAPE '\\' OR coalesce(a.author, '') LIKE ?1 ESCAPE '\\' OR a.file_name LIKE ?1 ESCAPE '\\')
    AND (?5 IS NULL OR ${STATE} IN (SELECT value FROM json_each(?5)))`
  const order = (sort && Object.hasOwn(SORTABLE, sort.column) && SORTABLE[sort.column]) || 'a.published IS NULL DESC, a.published'
  const sql = `SELECT ${COLUMNS}, ${STATE} AS coding_state FROM articles a ${where} ORDER BY ${order} ${sort?.descending ? 'DESC' : 'ASC'}, a.id LIMIT ?2 OFFSET ?3`
  const values = [escapeLike(text), limit, offset, coder, states && JSON.stringify(states)]
  const counted = `SELECT count(*), ?2, ?3 FROM articles a ${where}`
  return { total: oneValue<number>(db, counted, ...values) ?? 0, rows: allRows<ListedArticleRow>(db, sql, ...values) }
}

export const articleById = (db: CaseDatabase, id: number): ArticleRow | undefined =>
  oneRow<ArticleRow>(db, `SELECT ${COLUMNS} FROM articles a WHERE a.id = ?`, id)

export interface ArticleText {
  version: number
  text: string
  /** JSON list of spans. */
  boilerplate: string
}

export const textOfArticle = (db: CaseDatabase, articleId: number): ArticleText =>
  oneRow<ArticleText>(
    db,
    'SELECT version, text, boilerplate FROM article_texts WHERE article_id = ? ORDER BY version DESC LIMIT 1',
    articleId,
  ) ?? {
    version: 0,
    text: '',
    boilerplate: '[]',
  }

export const articleWithUid = (db: CaseDatabase, uid: string): { id: number; title: string } | undefined =>
  oneRow<{ id: number; title: string }>(db, 'SELECT id, title FROM articles WHERE uid = ?', uid)

export interface CodedArticleRow {
  id: number
  uid: string
  title: string
  as_read: string
}

/** The articles that tell coded rows of one source, in the order of their import; the first has this hash for its uid, the others follow on it. */
export const articlesOfCodedRows = (db: CaseDatabase, hash: string): CodedArticleRow[] =>
  allRows<CodedArticleRow>(
    db,
    `SELECT id, uid, title, as_read FROM articles WHERE uid = ?1 OR (uid > ?1 || '-' AND uid < ?1 || '.') ORDER BY id`,
    hash,
  )

/** One such article, as a list of it alone; of nothing where there is none. */
export const codedArticle = (db: CaseDatabase, id: number | null): CodedArticleRow[] =>
  id === null ? [] : allRows<CodedArticleRow>(db, 'SELECT id, uid, title, as_read FROM articles WHERE id = ?', id)

/** The ids of all coded rows, with the article that tells each. */
export const rowsOfCodedArticles = (db: CaseDatabase): { uid: string; article: number }[] =>
  allRows<{ uid: string; article: number }>(
    db,
    `SELECT r.value AS uid, a.id AS article FROM articles a, json_each(a.as_read, '$.rows') r WHERE a.media_type = ?`,
    CODED_MEDIA_TYPE,
  )

export interface CodedSourceRow {
  title: string
  outlet: string | null
  url: string | null
  published: string | null
  as_read: string
}

/** An article with what the table said of it. */
export const codedSource = (db: CaseDatabase, id: number): CodedSourceRow =>
  oneRow<CodedSourceRow>(db, 'SELECT title, outlet, url, published, as_read FROM articles WHERE id = ?', id) as CodedSourceRow

export interface PassageRow {
  report_id: number
  event_id: number
  class: string
  passage_start: number
  passage_end: number
  trigger_start: number
  trigger_end: number
}

/** Passages of the events of an article that this coder did not reject, in text order. */
export const passagesOfArticle = (db: CaseDatabase, articleId: number, coder: string): PassageRow[] =>
  allRows<PassageRow>(
    db,
    `SELECT r.id AS report_id, e.event_id, s.class, r.passage_start, r.passage_end, r.trigger_start, r.trigger_end
     FROM reports r JOIN event_reports e ON e.report_id = r.id JOIN story_events s ON s.id = e.event_id
     LEFT JOIN decisions d ON d.target = 'event' AND d.target_uid = s.uid AND d.coder = ?
     WHERE r.article_id = ? AND coalesce(d.verdict, '') <> 'rejected' ORDER BY r.passage_start, r.id`,
    coder,
    articleId,
  )

export interface MentionRow {
  start: number
  end: number
  actor_id: number | null
  place_id: number | null
}

export const mentionsOfArticle = (db: CaseDatabase, articleId: number): MentionRow[] =>
  allRows<MentionRow>(
    db,
    `SELECT m.start, m."end" AS "end", coalesce(a.merged_into, a.id) AS actor_id, coalesce(p.merged_into, p.id) AS place_id
     FROM chains c JOIN mentions m ON m.chain_id = c.id JOIN resolutions r ON r.chain_id = c.id
     LEFT JOIN actors a ON a.id = r.actor_id LEFT JOIN places p ON p.id = r.place_id
     WHERE c.article_id = ? ORDER BY m.start`,
    articleId,
  )

export const chainsOfArticle = (db: CaseDatabase, articleId: number): number[] =>
  allValues<number>(db, 'SELECT id FROM chains WHERE article_id = ?', articleId)

export const eventsOfArticle = (db: CaseDatabase, articleId: number): number[] =>
  allValues<number>(
    db,
    'SELECT DISTINCT e.event_id FROM reports r JOIN event_reports e ON e.report_id = r.id WHERE r.article_id = ?',
    articleId,
  )

export const undatedArticleIds = (db: CaseDatabase): number[] =>
  allValues<number>(db, 'SELECT id FROM articles WHERE published IS NULL AND extracted = 1 ORDER BY id')

export const allArticleIds = (db: CaseDatabase): number[] => allValues<number>(db, 'SELECT id FROM articles ORDER BY id')
