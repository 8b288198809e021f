import { publishedWords } from '../../../shared/domain/published-words.ts'
import { onOneLine } from '../explore/passage-context.ts'
import { firstDay } from './event-facts.ts'
import { compareText, type EventRecord } from './event-records.ts'

export interface ChronologyEntry {
  uid: string
  /** Day by which it is sorted; null for events without a date. */
  day: number | null
  when: string
  title: string
  kind: string
  class: EventRecord['event']['class']
  participants: string
  place: string | null
  /** Whose word it is, or that it is planned, denied or only considered. */
  stance: string | null
  quotes: { text: string; source: string; uid: string }[]
}

const ROLE_WORDS: Record<string, string> = {
  source: 'by',
  target: 'toward',
  party: 'between',
  mediator: 'mediated by',
  speaker: 'said by',
  addressee: 'to',
  beneficiary: 'for',
  victim: 'harmed',
}

const stanceOf = ({ event }: EventRecord): string | null => {
  if (event.factuality === 'asserted') return null
  return event.factuality === 'claimed' && event.attributedTo ? `claimed by ${event.attributedTo.name}` : event.factuality
}

const castOf = ({ event }: EventRecord): string =>
  [...Map.groupBy(event.participants, (one) => one.role)]
    .map(([role, them]) => `${ROLE_WORDS[role] ?? role} ${them.map((one) => one.name).join(', ')}`)
    .join('; ')

export const entryOf = (record: EventRecord): ChronologyEntry => ({
  uid: record.event.uid,
  day: firstDay(record),
  when: record.event.time?.words ?? record.event.timeHint ?? 'no date',
  title: record.event.title,
  kind: record.event.kindLabel,
  class: record.event.class,
  participants: castOf(record),
  place: record.event.place?.name ?? null,
  stance: stanceOf(record),
  quotes: record.evidence.map((one) => ({
    text: onOneLine(one.passage),
    source: [
      one.article.outlet ?? 'outlet unknown',
      `“${onOneLine(one.article.title)}”`,
      publishedWords(one.article.published, one.article.publishedProvenance),
      ...(one.article.url ? [one.article.url] : []),
    ].join(', '),
    uid: one.reportUid,
  })),
})

/** Entries in order of time, those without a date last; a chronology is read, so it is held in memory whole. */
export const chronologyOf = (records: Iterable<EventRecord>): ChronologyEntry[] => {
  const entries = [...records].map(entryOf)
  return entries.sort((a, b) => (a.day ?? Number.MAX_SAFE_INTEGER) - (b.day ?? Number.MAX_SAFE_INTEGER) || compareText(a.uid, b.uid))
}
