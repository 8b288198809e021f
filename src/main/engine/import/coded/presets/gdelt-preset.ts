import { SECTORS, type Sector } from '../../../../../shared/domain/actors.ts'
import { kindOfCameo } from '../code-kinds.ts'
import { type CodedActor, UnusableRow } from '../coded-record.ts'
import { type CodedRow, number, place, rowUid, text, url } from '../coded-row.ts'
import { codedDay } from '../coded-time.ts'
import { actor, type CodedPreset, has, isMutual } from './preset.ts'

const ACTOR_PARTS = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
]
const GEO_PARTS = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']

/** The 61 columns of a GDELT 2.0 event export, which carries no heading row. */
export const GDELT_COLUMNS: string[] = [
  'GLOBALEVENTID',
  'SQLDATE',
  'MonthYear',
  'Year',
  'FractionDate',
  ...ACTOR_PARTS.map((part) => `Actor1${part}`),
  ...ACTOR_PARTS.map((part) => `Actor2${part}`),
  'IsRootEvent',
  'EventCode',
  'EventBaseCode',
  'EventRootCode',
  'QuadClass',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((place) => GEO_PARTS.map((part) => `${place}_${part}`)),
  'DATEADDED',
  'SOURCEURL',
]

/** True for a row of an export without headings. */
export const isGdeltRow = (cells: string[]): boolean =>
  cells.length === GDELT_COLUMNS.length &&
  /^\d+$/.test(cells[0] ?? '') &&
  /^\d{8}$/.test(cells[1] ?? '') &&
  /^\d{2,4}$/.test(cells[26] ?? '')

const SECTOR_OF: Record<string, Sector> = {
  INS: 'REB',
  SEP: 'REB',
  UAF: 'REB',
  NGM: 'NGO',
  MNC: 'BUS',
  LAB: 'CVL',
  EDU: 'CVL',
  AGR: 'CVL',
  HLH: 'CVL',
  ELI: 'GOV',
}
const asTitle = (name: string): string => name.toLowerCase().replace(/(^|[\s\-'(])\p{L}/gu, (start) => start.toUpperCase())

const side = (row: CodedRow, which: 'Actor1' | 'Actor2', role: CodedActor['role']): CodedActor[] => {
  const name = text(row, `${which}Name`)
  if (!name) return []
  const type = text(row, `${which}Type1Code`)
  const sector = (SECTORS as readonly (string | null)[]).includes(type)
    ? (type as Sector)
    : type && Object.hasOwn(SECTOR_OF, type)
      ? (SECTOR_OF[type] ?? null)
      : null
  const country = text(row, `${which}CountryCode`)
  return [
    actor(asTitle(name), role, {
      code: text(row, `${which}Code`),
      iso3: country && /^[A-Z]{3}$/.test(country) ? country : null,
      sector,
      kind: country && !type ? 'country' : null,
    }),
  ]
}

export const gdeltPreset: CodedPreset = {
  id: 'gdelt',
  label: 'GDELT 2.0 events',
  recognises: (columns) => has(columns, 'globaleventid', 'eventcode', 'actor1name'),
  read(row) {
    const code = text(row, 'EventCode')
    const codes = code ? kindOfCameo(code) : null
    if (!codes) throw new UnusableRow(`"${code ?? ''}" is no CAMEO event code.`)
    const mutual = isMutual(codes.kind)
    return [
      {
        type: 'event',
        uid: rowUid('gdelt', text(row, 'GLOBALEVENTID'), row),
        ...codes,
        title: null,
        time: codedDay(text(row, 'SQLDATE')),
        actors: [...side(row, 'Actor1', mutual ? 'party' : 'source'), ...side(row, 'Actor2', mutual ? 'party' : 'target')],
        place: place(
          text(row, 'ActionGeo_FullName'),
          text(row, 'ActionGeo_CountryCode'),
          number(row, 'ActionGeo_Lat'),
          number(row, 'ActionGeo_Long'),
        ),
        numbers: {},
        passage: null,
        sourceUrl: url(row, 'SOURCEURL'),
        outlet: null,
        published: codedDay(text(row, 'DATEADDED')),
        raw: row.raw,
      },
    ]
  },
}
