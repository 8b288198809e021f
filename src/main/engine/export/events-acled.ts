import { type CodedRow, cellsOf, codedRows } from './coded-shape.ts'
import { csvLine } from './csv.ts'
import { civil, dayPrecision, fatalitiesOf, firstDay, isoDay, type Participant, passagesOf } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

/** ACLED's current columns, then ours. */
export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
  'coder',
  'dataset_version',
]

const VIOLENCE = 'Political violence'
const PROTEST = 'Demonstrations'
const STRATEGIC = 'Strategic developments'

/** disorder, event and sub-event type by kind. */
const TYPES: Record<string, [string, string, string]> = {
  war: [VIOLENCE, 'Battles', 'Armed clash'],
  clash: [VIOLENCE, 'Battles', 'Armed clash'],
  attack: [VIOLENCE, 'Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  violation: [VIOLENCE, 'Battles', 'Armed clash'],
  occupation: [VIOLENCE, 'Battles', 'Government regains territory'],
  detention: [STRATEGIC, 'Strategic developments', 'Arrests'],
  protest: [PROTEST, 'Protests', 'Peaceful protest'],
  agreement: [STRATEGIC, 'Strategic developments', 'Agreement'],
  truce: [STRATEGIC, 'Strategic developments', 'Agreement'],
  withdrawal: [STRATEGIC, 'Strategic developments', 'Non-violent transfer of territory'],
  'political-change': [STRATEGIC, 'Strategic developments', 'Change to group/activity'],
  mobilization: [STRATEGIC, 'Strategic developments', 'Other'],
}

/** Sub-event types that the mode of an attack decides. */
const MODES: Record<string, [string, string]> = {
  'ASSAULT:aerial': ['Explosions/Remote violence', 'Air/drone strike'],
  'ASSAULT:drone': ['Explosions/Remote violence', 'Air/drone strike'],
  'ASSAULT:suicide-attack': ['Explosions/Remote violence', 'Suicide bomb'],
  'ASSAULT:abduct': ['Violence against civilians', 'Abduction/forced disappearance'],
  'ASSAULT:sexual': ['Violence against civilians', 'Sexual violence'],
  'ASSAULT:firearms': ['Battles', 'Armed clash'],
  'PROTEST:riot': ['Riots', 'Violent demonstration'],
}

const actorsOf = (participants: Participant[]): [string | null, string | null, string | null] => {
  const names = participants.filter((one) => one.role !== 'speaker' && one.role !== 'addressee').map((one) => one.name)
  return [names[0] ?? null, names[1] ?? null, names.length > 2 ? names.slice(2).join('; ') : null]
}

const derived =
  (about: ExportAbout) =>
  (record: EventRecord): CodedRow | null => {
    const { event, coding, evidence } = record
    const type = TYPES[event.kind.split('/', 1)[0] as string]
    const day = isoDay(firstDay(record))
    if (!type || day === null) return null
    const mode = coding.plover ? MODES[coding.plover] : undefined
    const [actor1, actor2, others] = actorsOf(event.participants)
    return {
      event_id_cnty: event.uid,
      event_date: day,
      year: civil(firstDay(record))?.year ?? null,
      time_precision: Math.min(3, dayPrecision(record)),
      disorder_type: type[0],
      event_type: mode?.[0] ?? type[1],
      sub_event_type: mode?.[1] ?? type[2],
      actor1,
      actor2,
      assoc_actor_2: others,
      location: event.place?.name ?? null,
      latitude: coding.latitude,
      longitude: coding.longitude,
      geo_precision: coding.latitude === null ? null : 2,
      source: [...new Set(evidence.flatMap((one) => one.outlet ?? []))].join('; ') || null,
      notes: passagesOf(record).join(' | '),
      fatalities: fatalitiesOf(record)?.min ?? fatalitiesOf(record)?.max ?? 0,
      coder: about.coder,
      dataset_version: about.datasetVersion,
    }
  }

/** ACLED's columns; rows that came in as ACLED go out as they were. */
export function* acledLines(records: Iterable<EventRecord>, about: ExportAbout): Generator<string> {
  const rowsOf = codedRows('acled', derived(about))
  yield csvLine(ACLED_COLUMNS)
  for (const record of records) for (const row of rowsOf(record)) yield csvLine(cellsOf(ACLED_COLUMNS, row))
}
