import { AppError } from '../../../../shared/contract/app-error.ts'
import type { Role } from '../../../../shared/domain/actors.ts'
import { cleanLine } from '../clean-text.ts'
import type { DateOrder } from '../stated-date.ts'
import { type KindCodes, kindOfCameo, kindOfName, kindOfPlover } from './code-kinds.ts'
import { type CodedRecord, UnusableRow } from './coded-record.ts'
import { type CodedRow, columnsOf, count, folded, notes, number, place, range, rowUid, text, url } from './coded-row.ts'
import { codedDay, codedPeriod, momentWithin } from './coded-time.ts'
import { actor, isMutual } from './presets/preset.ts'

export const MAPPING_FIELDS = [
  'uid',
  'kind',
  'plover',
  'cameo',
  'title',
  'start',
  'end',
  'by',
  'toward',
  'parties',
  'mediators',
  'place',
  'country',
  'latitude',
  'longitude',
  'fatalities',
  'fatalitiesMin',
  'fatalitiesMax',
  'wounded',
  'troops',
  'displaced',
  'detained',
  'notes',
  'url',
  'outlet',
  'published',
] as const
export type MappingField = (typeof MAPPING_FIELDS)[number]

/** How the columns of a table are read: what the wizard fills in, saved with the case as JSON. */
export interface CodedMapping {
  name: string
  /** Heading of the column for each field that has one. */
  columns: Partial<Record<MappingField, string>>
  /** Which of day and month comes first in 03/04/2023; without it such dates are refused. */
  dateOrder: DateOrder | null
  /** What start and end mean: a period that lasts, or the earliest and latest day of one moment. */
  dates: 'period' | 'earliest-latest'
  /** Kind id by what stands in the kind column, letter case aside. */
  kinds: Record<string, string>
  /** Kind of rows whose own is not in `kinds`; null refuses them. */
  otherKind: string | null
  /** What parts several names in a cell. */
  separator: string
}

const NAMES: Record<MappingField, string[]> = {
  uid: ['uid', 'id', 'event id', 'eventid'],
  kind: ['kind', 'event type', 'type', 'category', 'event'],
  plover: ['plover', 'plover code'],
  cameo: ['cameo', 'cameo code', 'event code'],
  title: ['title', 'headline', 'event name', 'name', 'summary'],
  start: ['start', 'date', 'start date', 'date start', 'event date', 'day', 'when', 'from'],
  end: ['end', 'end date', 'date end', 'until', 'to date'],
  by: ['by', 'actor1', 'actor 1', 'source actor', 'perpetrator', 'side a', 'actor', 'who'],
  toward: ['toward', 'target', 'actor2', 'actor 2', 'recipient', 'victim', 'side b', 'whom'],
  parties: ['parties', 'actors', 'participants'],
  mediators: ['mediator', 'mediators'],
  place: ['place', 'location', 'city', 'where', 'town'],
  country: ['country', 'state'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'long', 'lng', 'x'],
  fatalities: ['fatalities', 'deaths', 'killed', 'dead', 'best'],
  fatalitiesMin: ['fatalities min', 'low', 'deaths low'],
  fatalitiesMax: ['fatalities max', 'high', 'deaths high'],
  wounded: ['wounded', 'injured', 'injuries'],
  troops: ['troops', 'soldiers'],
  displaced: ['displaced', 'refugees'],
  detained: ['detained', 'arrested', 'arrests'],
  notes: ['notes', 'description', 'text', 'details', 'passage', 'quote'],
  url: ['url', 'link', 'source url', 'web address'],
  outlet: ['outlet', 'source', 'newspaper', 'publication', 'publisher'],
  published: ['published', 'publication date', 'report date'],
}

/** A first mapping by what the headings are called, for a person to correct. */
export const guessMapping = (headings: string[]): CodedMapping => {
  const columns: CodedMapping['columns'] = {}
  const taken = new Set<string>()
  for (const field of MAPPING_FIELDS) {
    const heading = NAMES[field]
      .map((name) => headings.find((candidate) => folded(candidate) === name && !taken.has(candidate)))
      .find((candidate) => candidate !== undefined)
    if (heading === undefined) continue
    columns[field] = heading
    taken.add(heading)
  }
  return { name: '', columns, dateOrder: null, dates: 'period', kinds: {}, otherKind: 'incident', separator: ';' }
}

/** Throws AppError `invalid-input` where the mapping cannot give an event out of these headings. */
export const checkMapping = (mapping: CodedMapping, headings: string[]): void => {
  const known = columnsOf(headings)
  const missing = Object.values(mapping.columns).filter((heading) => !known.has(heading.trim().toLowerCase()))
  if (missing.length)
    throw new AppError(
      'invalid-input',
      `The table has no column ${missing.map((heading) => `"${heading}"`).join(', ')}. Choose again which column holds what.`,
    )
  if (!mapping.columns.start && !mapping.columns.by && !mapping.columns.parties && !mapping.columns.title)
    throw new AppError('invalid-input', 'Say at least which column holds the date, the actors or the title of an event.')
}

const kindOf = (row: CodedRow, mapping: CodedMapping, cell: (field: MappingField) => string | null): KindCodes => {
  const [plover, cameo, own] = [cell('plover'), cell('cameo'), cell('kind')]
  const [type = '', mode = null] = plover?.split(':') ?? []
  const byPlover = plover ? kindOfPlover(type, mode) : null
  const byCameo = cameo ? kindOfCameo(cameo) : null
  const chosen = own === null ? undefined : Object.entries(mapping.kinds).find(([name]) => folded(name) === folded(own))?.[1]
  const named = chosen ?? (own ? kindOfName(own)?.kind : undefined)
  const codes = named ? (kindOfName(named) ?? { kind: named, plover: null, cameo: null }) : (byPlover ?? byCameo)
  if (codes) return { kind: codes.kind, plover: byPlover?.plover ?? codes.plover, cameo: byCameo?.cameo ?? codes.cameo }
  if (mapping.otherKind === null) throw new UnusableRow(`No kind is chosen for "${own ?? plover ?? cameo ?? ''}" (row ${row.number}).`)
  return kindOfName(mapping.otherKind) ?? { kind: mapping.otherKind, plover: null, cameo: null }
}

/** One event out of a row; `dataset` is the one within which its id stands for it. Throws UnusableRow. */
export const readMapped = (row: CodedRow, mapping: CodedMapping, dataset: string): CodedRecord => {
  const column = (field: MappingField): string => mapping.columns[field] ?? '\0'
  const cell = (field: MappingField): string | null => text(row, column(field))
  const day = (field: MappingField): string | null => codedDay(cell(field), mapping.dateOrder ?? undefined)
  const codes = kindOf(row, mapping, cell)
  const names = (field: MappingField, role: Role) =>
    (cell(field) ?? '')
      .split(mapping.separator || '\0')
      .map((name) => cleanLine(name))
      .filter((name) => name !== null)
      .map((name) => actor(name, role))
  const mutual = isMutual(codes.kind)
  const actors = [
    ...names('by', mutual ? 'party' : 'source'),
    ...names('toward', mutual ? 'party' : 'target'),
    ...names('parties', 'party'),
    ...names('mediators', 'mediator'),
  ]
  const [start, end, title] = [day('start'), day('end'), cell('title')]
  if (start === null && end === null && actors.length === 0 && title === null)
    throw new UnusableRow('It has no date, no actors and no title.')
  const exact = (field: MappingField): [string, { min: number | null; max: number | null }][] => {
    const found = count(row, column(field))
    return found === null ? [] : [[field, { min: found, max: found }]]
  }
  const fatalities = range(count(row, column('fatalitiesMin')), count(row, column('fatalitiesMax')))
  const id = cell('uid')
  return {
    type: 'event',
    uid: rowUid(id === null ? mapping.name || 'table' : dataset, id, row),
    ...codes,
    title,
    time: mapping.dates === 'period' ? codedPeriod(start, end) : momentWithin(start, end),
    actors,
    place: place(cell('place'), cell('country'), number(row, column('latitude')), number(row, column('longitude'))),
    numbers: {
      ...Object.fromEntries((['fatalities', 'wounded', 'troops', 'displaced', 'detained'] as const).flatMap(exact)),
      ...(fatalities && { fatalities }),
    },
    passage: notes(row, column('notes')),
    sourceUrl: url(row, column('url')),
    outlet: cell('outlet'),
    published: day('published'),
    raw: row.raw,
  }
}
