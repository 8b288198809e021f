import type { ExtractedArticle } from '../../../../shared/domain/extracted-article.ts'
import { articlesOfCodedRows } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { ReadArticle } from '../article-reader.ts'

/** A coded row: its id over all imports, and what stood in it. */
export interface TableRow {
  uid: string
  raw: Record<string, unknown>
}

/** The rows under one source that the case holds, over all imports. */
export interface HeldRows {
  title: string
  /** The first article that tells rows of this source. */
  articleId: number
  /** Content hash that no article of this source has. */
  nextHash: string
  /** `changed`: the case holds this row with other content. */
  look(row: TableRow): 'new' | 'known' | 'changed'
}

interface AsRead {
  coded?: Record<string, unknown>[]
  rows?: string[]
}

/** Null where the case has none. `hash` is the content hash of the source's first article. */
export const heldRows = (db: CaseDatabase, hash: string): HeldRows | null => {
  const articles = articlesOfCodedRows(db, hash)
  const [first] = articles
  if (!first) return null
  const [uids, contents] = [new Set<string>(), new Set<string>()]
  for (const { as_read } of articles) {
    const { coded = [], rows = [] } = JSON.parse(as_read) as AsRead
    for (const uid of rows) uids.add(uid)
    for (const raw of coded) contents.add(JSON.stringify(raw))
  }
  return {
    title: first.title,
    articleId: first.id,
    nextHash: `${hash}-${1 + Math.max(...articles.map(({ uid }) => Number(uid.slice(hash.length + 1)) || 1))}`,
    look({ uid, raw }) {
      if (contents.has(JSON.stringify(raw))) return 'known'
      return uids.has(uid) ? 'changed' : 'new'
    },
  }
}

export interface CodedRows {
  article: ReadArticle
  extracted: ExtractedArticle
  rows: TableRow[]
}

/** What of a later table is not in the case, as a further article of the same source; null where all of it is there. */
export const onlyNewRows = (coded: CodedRows, held: HeldRows): CodedRows | null => {
  const fresh = coded.rows.map((row) => held.look(row) === 'new')
  if (!fresh.includes(true)) return null
  const reports = coded.extracted.reports.filter((_, i) => fresh[i])
  const contentHash = held.nextHash
  return {
    article: { ...coded.article, contentHash },
    extracted: { ...coded.extracted, id: contentHash, reports, groups: reports.map(({ id }) => [id]) },
    rows: coded.rows.filter((_, i) => fresh[i]),
  }
}

const rowsAre = (count: number): string => (count === 1 ? '1 row is' : `${count} rows are`)

/** What to say of the rows that were there already. */
export const heldWords = (rows: readonly TableRow[], held: HeldRows): string => {
  const looks = rows.map((row) => held.look(row))
  const known = looks.filter((look) => look !== 'new').length
  const changed = looks.filter((look) => look === 'changed').length
  const kept = `${rowsAre(known)} in the case already, from “${held.title}”, and left as ${known === 1 ? 'it is' : 'they are'}.`
  return changed === 0
    ? kept
    : `${kept} ${changed} of them ${changed === 1 ? 'says' : 'say'} something else in this table: look at the events.`
}
