import { GDELT_COLUMNS } from '../import/coded/presets/gdelt-preset.ts'
import { type CodedRow, cellsOf, codedRows } from './coded-shape.ts'
import { tsvLine } from './csv.ts'
import { civil, firstDay, sidesOf, sourceUrl } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'

const two = (value: number): string => String(value).padStart(2, '0')

const QUAD: Record<string, number> = {
  'verbal-cooperation': 1,
  'material-cooperation': 2,
  'verbal-conflict': 3,
  'material-conflict': 4,
}

/** GDELT's ids are numbers: the first 52 bits of the uid's digits, which a float still holds. */
const numberOf = (uid: string): string => {
  const hex = [...uid].map((char) => char.charCodeAt(0).toString(16)).join('')
  let folded = 0n
  for (const char of hex) folded = (folded * 31n + BigInt(Number.parseInt(char, 16))) % 9007199254740881n
  return String(folded)
}

const side = (which: 'Actor1' | 'Actor2', record: EventRecord, index: 0 | 1): CodedRow => {
  const { by, toward } = sidesOf(record)
  const one = index === 0 ? by[0] : toward[0]
  if (!one) return {}
  const codes = record.codes.get(one.id)
  return {
    [`${which}Code`]: [codes?.iso3, codes?.sector].filter(Boolean).join('') || null,
    [`${which}Name`]: one.name.toUpperCase(),
    [`${which}CountryCode`]: codes?.iso3 ?? null,
    [`${which}Type1Code`]: one.kind === 'country' ? null : (codes?.sector ?? null),
  }
}

const derived = (record: EventRecord): CodedRow | null => {
  const { event, coding } = record
  const date = civil(firstDay(record))
  if (!coding.cameo || date === null || date.year < 1 || date.year > 9999) return null
  const year = String(date.year).padStart(4, '0')
  const published = record.evidence.map((one) => one.article.published).find((day) => day !== null && /^\d{4}-\d\d-\d\d/.test(day))
  return {
    GLOBALEVENTID: numberOf(event.uid),
    SQLDATE: `${year}${two(date.month)}${two(date.day)}`,
    MonthYear: `${year}${two(date.month)}`,
    Year: year,
    FractionDate: (date.year + ((date.month - 1) * 30 + date.day) / 365).toFixed(4),
    ...side('Actor1', record, 0),
    ...side('Actor2', record, 1),
    IsRootEvent: event.background ? 0 : 1,
    EventCode: coding.cameo,
    EventBaseCode: coding.cameo.slice(0, 3),
    EventRootCode: coding.cameo.slice(0, 2),
    QuadClass: QUAD[event.class] ?? null,
    NumMentions: event.reports,
    NumSources: event.outlets,
    NumArticles: event.articles,
    ActionGeo_Type: event.place ? 4 : 0,
    ActionGeo_FullName: event.place?.name ?? null,
    ActionGeo_Lat: coding.latitude,
    ActionGeo_Long: coding.longitude,
    DATEADDED: published ? `${published.slice(0, 10).replaceAll('-', '')}000000` : null,
    SOURCEURL: sourceUrl(record),
  }
}

/** The 61 columns of a GDELT 2.0 event export, without headings, as GDELT has it. */
export function* gdeltLines(records: Iterable<EventRecord>): Generator<string> {
  const rowsOf = codedRows('gdelt', derived)
  for (const record of records) for (const row of rowsOf(record)) yield tsvLine(cellsOf(GDELT_COLUMNS, row))
}
