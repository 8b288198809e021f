import { civilFromDay } from '../../../shared/domain/day-number.ts'
import { CLASS_LABELS } from '../../../shared/domain/kinds.ts'
import { xmlText } from '../../../shared/drawing/xml.ts'
import { type CodedRow, codedRows } from './coded-shape.ts'
import { firstDay, lastDay, sourceUrl } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

/** TimelineJS takes years before our era as negative numbers without a year 0. */
const dateOf = (day: number, words?: string) => {
  const { year, month, day: date } = civilFromDay(day)
  return { year: year <= 0 ? year - 1 : year, month, day: date, ...(words ? { display_date: words } : {}) }
}

const derived =
  (about: ExportAbout) =>
  (record: EventRecord): CodedRow | null => {
    const { event, evidence } = record
    const first = firstDay(record)
    if (first === null) return null
    const last = lastDay(record)
    const [shown] = evidence
    const url = sourceUrl(record)
    return {
      unique_id: event.uid,
      start_date: dateOf(first, event.time?.words),
      ...(last !== null && last > first ? { end_date: dateOf(last) } : {}),
      group: event.kindLabel,
      text: {
        headline: xmlText(event.title),
        text: evidence.map((one) => `<p>${xmlText(one.citation)}</p>`).join(''),
      },
      ...(url ? { media: { url, credit: shown?.outlet ? xmlText(shown.outlet) : '' } } : {}),
      coder: about.coder,
      dataset_version: about.datasetVersion,
      class: CLASS_LABELS[event.class],
    }
  }

/** TimelineJS takes markup, so every text is escaped. Slides that came in from TimelineJS go out as they were. */
export function* timelineJs(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  const rowsOf = codedRows('timelinejs', derived(about))
  yield `{"title":${JSON.stringify({ text: { headline: xmlText(about.title), text: '' } })},"events":[`
  let first = true
  for (const record of records) {
    for (const row of rowsOf(record)) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(row)}`
      first = false
    }
  }
  yield '\n]}\n'
}
