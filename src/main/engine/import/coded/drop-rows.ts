import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import { codedSource, textOfArticle } from '../../store/article-queries.ts'
import { dropMentions } from '../../store/chain-writes.ts'
import type { Writer } from '../../store/writer.ts'
import { countWords } from '../store-article.ts'
import type { KeptRows } from './held-rows.ts'

const byStart = (a: TextSpan, b: TextSpan): number => a.start - b.start

/** A text as it reads where these spans, in order, are passed over. */
const without = (text: string, spans: readonly TextSpan[]): string =>
  spans.toReversed().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)

/** Writes a text as the next version of an article's, where these parts are passed over too: notes on them stay where they are. */
export const passOver = (writer: Writer, articleId: number, parts: readonly TextSpan[], text?: string): void => {
  const before = textOfArticle(writer.db, articleId)
  const spans = [...(JSON.parse(before.boilerplate) as TextSpan[]), ...parts].sort(byStart)
  const now = text ?? before.text
  writer.insert('article_texts', { article_id: articleId, version: before.version + 1, text: now, boilerplate: JSON.stringify(spans) })
  writer.update('articles', articleId, { words: countWords(without(now, spans)) })
}

/** Takes rows out of an article that another one tells from now on. */
export const dropRows = (writer: Writer, articleId: number, rows: readonly { index: number; span: TextSpan }[]): void => {
  const spans = rows.map(({ span }) => span).sort(byStart)
  dropMentions(writer, articleId, spans)
  passOver(writer, articleId, spans)
  const gone = new Set(rows.map(({ index }) => index))
  const stays = <T>(kept: T[] = []): T[] => kept.filter((_, i) => !gone.has(i))
  const read = JSON.parse(codedSource(writer.db, articleId).as_read) as KeptRows
  writer.update('articles', articleId, { as_read: JSON.stringify({ ...read, coded: stays(read.coded), rows: stays(read.rows) }) })
}
