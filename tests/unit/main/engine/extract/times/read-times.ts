import { createTextAnalyser } from '../../../../../../src/main/engine/extract/text/analyse-text.ts'
import { createTimeFinder } from '../../../../../../src/main/engine/extract/times/find-times.ts'
import { isoFromDay } from '../../../../../../src/shared/domain/day-number.ts'
import type { TimeExpression } from '../../../../../../src/shared/domain/extracted-article.ts'
import type { TimeBounds } from '../../../../../../src/shared/domain/fuzzy-time.ts'

const analyse = createTextAnalyser()
const find = createTimeFinder()

/** Times of a text published on a day, or on none that is known. */
export function timesIn(text: string, published: string | null): TimeExpression[] {
  const date = published === null ? null : { edtf: published, provenance: 'user' as const }
  return find(analyse({ id: 'a', text, title: null, published: date, boilerplate: [] })).times
}

const iso = (day: number | null | undefined): string => (day === null || day === undefined ? '-' : isoFromDay(day))

/** "first..last" of the outer bounds, one day alone where they meet. */
export const outer = (time: TimeBounds | null): string => {
  const [first, last] = [iso(time?.startEarliest), iso(time?.endLatest)]
  return first === last ? first : `${first}..${last}`
}

/** "text | timex | bounds" for each time. */
export const shown = (times: readonly TimeExpression[]): string[] =>
  times.map((time) => `${time.text} | ${time.timex} | ${outer(time.time)}`)
