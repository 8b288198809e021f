import { AppError } from '../../../shared/contract/app-error.ts'
import type { ArticleSummary } from '../../../shared/contract/shapes.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { EventClass } from '../../../shared/domain/kinds.ts'
import type { QueryHandlers } from '../handler-types.ts'
import type { GivenMetadata } from '../import/metadata/given-metadata.ts'
import { metadataFromNames } from '../import/metadata/name-pattern.ts'
import { metadataFromSidecar } from '../import/metadata/sidecar.ts'
import {
  type ArticleRow,
  articleById,
  listArticles,
  mentionsOfArticle,
  passagesOfArticle,
  textOfArticle,
} from '../store/article-queries.ts'
import { deletionCounts } from '../store/deletion-queries.ts'

export const articleSummary = (row: ArticleRow): ArticleSummary => ({
  id: row.id,
  uid: row.uid,
  title: row.title,
  author: row.author,
  outlet: row.outlet,
  url: row.url,
  language: row.language,
  published: row.published,
  publishedProvenance: row.published_provenance,
  fileName: row.file_name,
  words: row.words,
  events: row.events,
  undated: row.undated,
  extracted: row.extracted === 1,
  copyOf: row.copy_of === null ? null : { id: row.copy_of, title: row.copy_title ?? '' },
})

const shownMetadata = ({ name, matched, problem, published, ...given }: GivenMetadata) => ({
  name,
  matched,
  problem,
  given: {
    title: given.title,
    author: given.author,
    outlet: given.outlet,
    url: given.url,
    language: given.language,
    published: published?.edtf ?? null,
  },
})

export const articleQueryHandlers: QueryHandlers<'articles.list' | 'articles.get' | 'articles.previewDelete' | 'import.previewMetadata'> = {
  'import.previewMetadata': (_context, { names, pattern, csv }) => {
    if (pattern !== null) return { rows: metadataFromNames(pattern, names).map(shownMetadata), missingFiles: [] }
    if (csv === null) throw new AppError('invalid-input', 'Give a pattern for the names or a list of the files. Nothing was read.')
    const { rows, missingFiles } = metadataFromSidecar(csv, names)
    return { rows: rows.map(shownMetadata), missingFiles }
  },
  'articles.list': ({ db, coder }, input) => {
    const { total, rows } = listArticles(db, coder, input)
    return { total, rows: rows.map((row) => ({ ...articleSummary(row), codingState: row.coding_state })) }
  },
  'articles.get': ({ db, coder }, { articleId }) => {
    const row = articleById(db, articleId)
    if (!row) throw new AppError('not-found', 'This article is no longer in the case. Undo brings it back if it was deleted.')
    const { text, boilerplate } = textOfArticle(db, articleId)
    return {
      ...articleSummary(row),
      text,
      boilerplate: JSON.parse(boilerplate),
      passages: passagesOfArticle(db, articleId, coder).map((p) => ({
        reportId: p.report_id,
        eventId: p.event_id,
        class: p.class as EventClass,
        start: p.passage_start,
        end: p.passage_end,
        trigger: { start: p.trigger_start, end: p.trigger_end },
      })),
      mentions: mentionsOfArticle(db, articleId).map((m) => ({ start: m.start, end: m.end, actorId: m.actor_id, placeId: m.place_id })),
    }
  },
  'articles.previewDelete': ({ db }, { articleIds }) => {
    const counts = deletionCounts(db, articleIds)
    const kept = counts.decided > 0 ? ` ${counted(counts.decided, 'event')} with decisions stay, without their passages.` : ''
    const words = `${counted(counts.articles, 'article')} with ${counted(counts.reports, 'report')} will go, and ${counted(counts.events, 'event')} that only they tell.${kept} Undo brings everything back.`
    return { ...counts, words }
  },
}
