import type { ExtractedArticle } from '../../../../shared/domain/extracted-article.ts'
import { articlesOfCodedRows, type CodedArticleRow, codedArticle } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import type { ReadArticle } from '../article-reader.ts'
import { codedHashOf } from './coded-hash.ts'
import type { CodedItem } from './coded-record.ts'

/** A coded row: its id over all imports, and what stood in it. */
export interface TableRow {
  uid: string
  type: CodedItem['type']
  /** No other row of its table has this id. */
  once: boolean
  raw: Record<string, unknown>
}

/** Items of a whole table as its rows. */
export const tableRows = <T extends CodedItem>(items: readonly T[]): { item: T; row: TableRow }[] => {
  const times = new Map<string, number>()
  for (const { uid } of items) times.set(uid, (times.get(uid) ?? 0) + 1)
  return items.map((item) => ({ item, row: { uid: item.uid, type: item.type, once: times.get(item.uid) === 1, raw: item.raw } }))
}

/** Where the case holds a row: the article that tells it, which of how many rows of that article it is, and what stood in it. */
export interface RowPlace {
  articleId: number
  index: number
  of: number
  raw: Record<string, unknown>
}

/**
 * `changed`: the case holds this row with other content. `moved`: it names another source than the one under which the case
 * holds it.
 */
export type RowLook = { is: 'new' } | { is: 'known' | 'changed'; at: RowPlace; moved: boolean }

interface HeldIn {
  title: string
  articleId: number
}

/** Rows under one source beside what the case holds of them, over all imports. */
export interface ComparedRows {
  /** Row by row. Where several have one id, they are paired in the order in which they stand. */
  looks: RowLook[]
  /** The first article of their source, or one that holds some of them; null where the case has neither. */
  held: HeldIn | null
  /** Content hash that no article of this source has. */
  nextHash: string
}

/** What an article that was made of coded rows keeps of them, in the order of its text. */
export interface KeptRows {
  coded?: Record<string, unknown>[]
  rows?: string[]
}

const keptIn = ({ id, as_read }: CodedArticleRow): { uid: string | null; content: string; at: RowPlace }[] => {
  const { coded = [], rows = [] } = JSON.parse(as_read) as KeptRows
  return coded.map((raw, index) => ({
    uid: rows[index] ?? null,
    content: JSON.stringify(raw),
    at: { articleId: id, index, of: coded.length, raw },
  }))
}

const lookIn = (articles: readonly CodedArticleRow[], rows: readonly TableRow[], moved: boolean): RowLook[] => {
  const held = articles.flatMap(keptIn)
  const contents = new Map(held.toReversed().map(({ content, at }) => [content, at]))
  const written = rows.map(({ raw }) => JSON.stringify(raw))
  const same = new Set(written)
  const open = Map.groupBy(
    held.filter(({ content }) => !same.has(content)),
    ({ uid }) => uid,
  )
  return rows.map(({ uid }, i): RowLook => {
    const known = contents.get(written[i] as string)
    if (known) return { is: 'known', at: known, moved }
    const before = open.get(uid)?.shift()
    return before ? { is: 'changed', at: before.at, moved } : { is: 'new' }
  })
}

const nextHashOf = (hash: string, articles: readonly CodedArticleRow[]): string =>
  articles.length === 0 ? hash : `${hash}-${1 + Math.max(...articles.map(({ uid }) => Number(uid.slice(hash.length + 1)) || 1))}`

/** The one article that tells the row of this id, under whatever source; null where none or several do. */
export type ArticleOfRow = (uid: string) => number | null

/**
 * `hash` is the content hash of the source's first article. A row that the case does not hold under its source is looked for
 * by its id alone: it had no source before, or another.
 */
export const compareRows = (db: CaseDatabase, hash: string, rows: readonly TableRow[], articleOfRow: ArticleOfRow): ComparedRows => {
  const under = articlesOfCodedRows(db, hash)
  const looks = lookIn(under, rows, false)
  let held = under[0]
  for (const [i, row] of rows.entries()) {
    if (looks[i]?.is !== 'new' || !row.once) continue
    const own = codedHashOf(row.uid)
    const sourceless = own === hash ? [] : articlesOfCodedRows(db, own)
    const alone = sourceless.length > 0 ? sourceless : codedArticle(db, articleOfRow(row.uid))
    const [look] = lookIn(alone, [row], true)
    if (!look || look.is === 'new') continue
    looks[i] = look
    held ??= alone[0]
  }
  return { looks, held: held ? { title: held.title, articleId: held.id } : null, nextHash: nextHashOf(hash, under) }
}

/** What a table says under one source. */
export interface CodedRows {
  article: ReadArticle
  extracted: ExtractedArticle
  rows: TableRow[]
}
