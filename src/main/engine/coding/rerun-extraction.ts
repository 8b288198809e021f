import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { ArticleInput, PublishedDate } from '../../../shared/domain/extracted-article.ts'
import type { CommandContext } from '../handler-types.ts'
import { restoreExtraction } from '../import/store-article.ts'
import { allArticleIds, articleById, textOfArticle } from '../store/article-queries.ts'
import { type EventPicture, eventPictures } from '../store/event-pictures.ts'
import { isCodedArticle } from '../store/export-queries.ts'

type Outcome = CallOutput<'extraction.rerun'>

const inputOf = (context: CommandContext, id: number): (ArticleInput & { rowId: number }) | null => {
  const row = articleById(context.db, id)
  if (!row) return null
  const { text, boilerplate } = textOfArticle(context.db, id)
  const published = row.published === null ? null : ({ edtf: row.published, provenance: row.published_provenance } as PublishedDate)
  return { rowId: row.id, id: row.uid, text, title: row.title, published, boilerplate: JSON.parse(boilerplate) }
}

const compare = (before: Map<number, EventPicture>, after: Map<number, EventPicture>): Pick<Outcome, 'added' | 'gone' | 'changed'> => ({
  added: [...after.values()].filter((event) => !before.has(event.eventId)),
  gone: [...before.values()].filter((event) => !after.has(event.eventId)).map((event) => ({ ...event, eventId: null })),
  changed: [...after.values()].filter((event) => {
    const old = before.get(event.eventId)
    return old !== undefined && old.picture !== event.picture
  }),
})

/** Reads articles again with today's lexicon and rules, as one change; says what is new, gone and changed. */
export const rerunExtraction = async (context: CommandContext, articleIds: number[] | null): Promise<Outcome> => {
  const ids = articleIds ?? allArticleIds(context.db)
  // What a coded table says does not follow from the text, so reading that again would lose it.
  const inputs = ids.map((id) => (isCodedArticle(context.db, id) ? null : inputOf(context, id))).filter((input) => input !== null)
  if (inputs.length === 0)
    throw new AppError(
      'not-found',
      ids.some((id) => isCodedArticle(context.db, id))
        ? 'Rows of a table are not read as text; import the table again instead. Nothing was read again.'
        : 'There are no such articles in the case. Nothing was read again.',
    )
  const before = eventPictures(
    context.db,
    inputs.map((input) => input.rowId),
  )
  const extractions = await Promise.all(inputs.map(async ({ rowId: _rowId, ...input }) => context.extract(input)))
  return context.change(
    (outcome: Outcome) => outcome.words,
    (writer) => {
      const { now, newUid, extractor } = context
      const runId = writer.insert('runs', {
        uid: newUid(),
        extractor: extractor.version,
        lexicon: extractor.lexicon,
        at: now().toISOString(),
      })
      for (const [i, input] of inputs.entries()) {
        const extracted = extractions[i]
        if (extracted) restoreExtraction(writer, { id: input.rowId, uid: input.id }, extracted, { now, newUid, runId })
      }
      const parts = compare(
        before,
        eventPictures(
          writer.db,
          inputs.map((input) => input.rowId),
        ),
      )
      const strip = (list: { eventId: number | null; title: string; articleId: number }[]) =>
        list.map(({ eventId, title, articleId }) => ({ eventId, title, articleId }))
      const words = `Read ${counted(inputs.length, 'article')} again: ${parts.added.length} new, ${parts.gone.length} gone, ${parts.changed.length} changed`
      return { words, affected: inputs.length, added: strip(parts.added), gone: strip(parts.gone), changed: strip(parts.changed) }
    },
  )
}
