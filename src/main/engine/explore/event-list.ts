import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts'
import type { QueryContext } from '../handler-types.ts'
import { containing } from '../store/actor-queries.ts'
import { textOfArticle } from '../store/article-queries.ts'
import { eventsTitled, shownPassages } from '../store/event-queries.ts'
import { type EventSort, sortedRows } from './event-order.ts'
import { summariesOf } from './event-summaries.ts'
import { FAILS } from './filter-mask.ts'
import { onOneLine } from './passage-context.ts'

/** One sentence and the outlet for each event: the passage that it is shown by. */
const sentencesById = ({ db }: QueryContext, ids: number[]): Map<number, { sentence: string; outlet: string | null }> => {
  const texts = new Map<number, string>()
  return new Map(
    shownPassages(db, JSON.stringify(ids)).map((row) => {
      const text = texts.get(row.article) ?? textOfArticle(db, row.article).text
      texts.set(row.article, text)
      return [row.event, { sentence: onOneLine(text.slice(row.start, row.end)), outlet: row.outlet }]
    }),
  )
}

const sortedIds = (context: QueryContext, filter: ParsedInput<'events.list'>['filter'], sort: EventSort | null): Int32Array => {
  const index = context.index()
  // A page is asked for at every scroll; only the first one pays for sorting. Names of places are stable enough for that.
  return index.memo(`sorted ${JSON.stringify(filter)} ${JSON.stringify(sort)}`, () =>
    Int32Array.from(sortedRows(context.db, index, filter, sort), (row) => index.columns.id[row] as number),
  )
}

/** Those of these events whose title contains the words that were typed. */
const titled = (context: QueryContext, ids: Int32Array, text: string): Int32Array => {
  if (text === '') return ids
  const found = new Set(eventsTitled(context.db, containing(text)))
  return ids.filter((id) => found.has(id))
}

/** A page of the events under the filter, each with the sentence it is shown by. */
export const eventList = (context: QueryContext, input: ParsedInput<'events.list'>): CallOutput<'events.list'> => {
  const sorted = titled(context, sortedIds(context, input.filter, input.sort), input.text)
  const ids = [...sorted.subarray(input.offset, input.offset + input.limit)]
  const sentences = sentencesById(context, ids)
  return {
    total: sorted.length,
    rows: summariesOf(context, ids).map((event) => ({ ...event, ...(sentences.get(event.id) ?? { sentence: '', outlet: null }) })),
  }
}

/** The tray: events without a date. They lie in no window, so the window does not count. */
export const undatedEvents = (context: QueryContext, input: ParsedInput<'explore.undated'>): CallOutput<'explore.undated'> => {
  const index = context.index()
  const mask = index.mask(input.filter)
  const { columns } = index
  const ids: number[] = []
  for (let row = 0; row < mask.length; row++) {
    if (columns.dated[row] === 0 && ((mask[row] as number) & ~FAILS.window) === 0) ids.push(columns.id[row] as number)
  }
  ids.sort((a, b) => a - b)
  return { total: ids.length, events: summariesOf(context, ids.slice(input.offset, input.offset + input.limit)) }
}
