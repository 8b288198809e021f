import type { QueryContext } from '../handler-types.ts'
import { changesOf, findsOfEvent, type WhyStep } from '../store/why-queries.ts'

const foundWords = (find: { extractor: string; rule: string; title: string }): string =>
  find.extractor === 'by hand'
    ? `Marked by hand in “${find.title}”`
    : `Found in “${find.title}” by the rule ${find.rule} (reader ${find.extractor})`

/** How an event or an actor came to stand as it does. */
export const whySteps = ({ db }: QueryContext, target: 'event' | 'actor', id: number): WhyStep[] => {
  const finds = target === 'event' ? findsOfEvent(db, id).map((find) => ({ at: find.at, coder: null, words: foundWords(find) })) : []
  const changes = changesOf(db, target, id)
  return [...finds, ...changes]
}
