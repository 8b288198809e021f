import type { ExtractedArticle } from '../../../../shared/domain/extracted-article.ts'
import { articlesOfCodedRows } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { ReadArticle } from '../article-reader.ts'
import { codedHashOf } from './coded-hash.ts'

/** A coded row: its id over all imports, and what stood in it. */
export interface TableRow {
  uid: string
  raw: Record<string, unknown>
}

/** Where the case holds a row: the article that tells it, and which of how many rows of that article it is. */
export interface RowPlace {
  articleId: number
  index: number
  of: number
}

/** `changed`: the case holds this row with other content. */
export type RowLook = { is: 'new' | 'known' } | { is: 'changed'; at: RowPlace }

interface HeldRows {
  title: string
  articleId: number
  nextHash: string
  look(rows: readonly TableRow[]): RowLook[]
}

/** Rows under one source beside what the case holds of them, over all imports. */
export interface ComparedRows {
  /** Row by row. Where several have one id, they are paired in the order in which they stand. */
  looks: RowLook[]
  /** The first article that holds some of them; null where all are new. */
  held: { title: string; articleId: number } | null
  /** Content hash that no article of this source has. */
  nextHash: string
}

/** What an article that was made of coded rows keeps of them, in the order of its text. */
export interface KeptRows {
  coded?: Record<string, unknown>[]
  rows?: string[]
}

const heldRows = (db: CaseDatabase, hash: string): HeldRows | null => {
  const articles = articlesOfCodedRows(db, hash)
  const [first] = articles
  if (!first) return null
  const held = articles.flatMap(({ id, as_read }) => {
    const { coded = [], rows = [] } = JSON.parse(as_read) as KeptRows
    return coded.map((raw, index) => ({
      uid: rows[index] ?? null,
      content: JSON.stringify(raw),
      at: { articleId: id, index, of: coded.length },
    }))
  })
  const contents = new Set(held.map(({ content }) => content))
  return {
    title: first.title,
    articleId: first.id,
    nextHash: `${hash}-${1 + Math.max(...articles.map(({ uid }) => Number(uid.slice(hash.length + 1)) || 1))}`,
    look(rows) {
      const written = rows.map(({ raw }) => JSON.stringify(raw))
      const same = new Set(written)
      const open = Map.groupBy(
        held.filter(({ content }) => !same.has(content)),
        ({ uid }) => uid,
      )
      return rows.map(({ uid }, i): RowLook => {
        if (contents.has(written[i] as string)) return { is: 'known' }
        const before = open.get(uid)?.shift()
        return before ? { is: 'changed', at: before.at } : { is: 'new' }
      })
    },
  }
}

/** `hash` is the content hash of the source's first article. A row that came without a source is known by its id when it comes with one. */
export const compareRows = (db: CaseDatabase, hash: string, rows: readonly TableRow[]): ComparedRows => {
  const under = heldRows(db, hash)
  const looks = under?.look(rows) ?? rows.map((): RowLook => ({ is: 'new' }))
  let held = looks.some(({ is }) => is !== 'new') ? under : null
  for (const [i, row] of rows.entries()) {
    const own = codedHashOf(row.uid)
    const alone = looks[i]?.is === 'new' && own !== hash ? heldRows(db, own) : null
    const [look] = alone?.look([row]) ?? []
    if (!look || look.is === 'new') continue
    looks[i] = look
    held ??= alone
  }
  return { looks, held, nextHash: under?.nextHash ?? hash }
}

export interface CodedRows {
  article: ReadArticle
  extracted: ExtractedArticle
  rows: TableRow[]
}

/** What of a later table is not in the case, as a further article of the same source; null where all of it is there. */
export const onlyNewRows = (coded: CodedRows, { looks, nextHash: contentHash }: ComparedRows): CodedRows | null => {
  const fresh = looks.map(({ is }) => is === 'new')
  if (!fresh.includes(true)) return null
  const reports = coded.extracted.reports.filter((_, i) => fresh[i])
  return {
    article: { ...coded.article, contentHash },
    extracted: { ...coded.extracted, id: contentHash, reports, groups: reports.map(({ id }) => [id]) },
    rows: coded.rows.filter((_, i) => fresh[i]),
  }
}
