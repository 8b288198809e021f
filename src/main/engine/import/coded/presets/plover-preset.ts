import { SECTORS, type Sector } from '../../../../../shared/domain/actors.ts'
import { cleanLine } from '../../clean-text.ts'
import { kindOfPlover } from '../code-kinds.ts'
import { type CodedActor, type CodedPlace, UnusableRow } from '../coded-record.ts'
import { type CodedRow, list, notes, number, place, rowUid, text, url, value } from '../coded-row.ts'
import { codedDay, codedPeriod } from '../coded-time.ts'
import { actor, type CodedPreset, has, hasAny, isMutual } from './preset.ts'

const isObject = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null && !Array.isArray(found)
const field = (from: unknown, ...names: string[]): string | null => {
  if (!isObject(from)) return null
  for (const name of names) {
    const found = from[name]
    const line = cleanLine(
      Array.isArray(found) ? String(found[0] ?? '') : typeof found === 'number' ? String(found) : (found as string | undefined),
    )
    if (line) return line
  }
  return null
}
const sectorOf = (code: string | null): Sector | null => (code && (SECTORS as readonly string[]).includes(code) ? (code as Sector) : null)

const participant = (found: unknown, role: CodedActor['role']): CodedActor[] => {
  if (typeof found === 'string') return [actor(found, role, { code: found, iso3: /^[A-Z]{3}$/.test(found) ? found : null })]
  const code = field(found, 'code', 'country', 'country_code')
  const name = field(found, 'entity_text', 'name', 'actor_text', 'text') ?? code
  if (!name) return []
  const wikidata = field(found, 'identifier_id', 'wikidata_id', 'wikidata')
  return [
    actor(name, role, {
      code,
      iso3: code && /^[A-Z]{3}/.test(code) ? code.slice(0, 3) : null,
      sector: sectorOf(field(found, 'sector', 'primary_sector')),
      wikidata: wikidata && /^Q\d+$/.test(wikidata) ? wikidata : null,
    }),
  ]
}

const locationOf = (row: CodedRow): CodedPlace | null => {
  const [found] = list(row, 'event_loc').length ? list(row, 'event_loc') : list(row, 'location')
  if (typeof found === 'string') return place(cleanLine(found), null, null, null)
  const coordinate = (...names: string[]): number | null => {
    const line = field(found, ...names)
    return line !== null && Number.isFinite(Number(line)) ? Number(line) : null
  }
  return place(
    field(found, 'name', 'placename', 'text'),
    field(found, 'country', 'country_code'),
    coordinate('latitude', 'lat'),
    coordinate('longitude', 'lon', 'lng'),
  )
}

const first = (row: CodedRow, column: string): string | null => cleanLine(String(list(row, column)[0] ?? ''))
const citation = (row: CodedRow, ...names: string[]): string | null => field(value(row, 'cite_info') ?? value(row, 'text_info'), ...names)

/** PLOVER records, one JSON object a line. A record with several event types gives one event for each. */
export const ploverPreset: CodedPreset = {
  id: 'plover',
  label: 'PLOVER JSONL',
  recognises: (columns) =>
    has(columns, 'event', 'date') &&
    hasAny(columns, 'actor', 'recipient', 'source', 'target') &&
    hasAny(columns, 'mode', 'event_loc', 'event_text', 'quad_code', 'event_scale', 'text_info', 'cite_info', 'coded_date'),
  read(row) {
    const types = list(row, 'event').map((type) => (isObject(type) ? field(type, 'type', 'code') : cleanLine(String(type))))
    const found = types.map((type, i) => kindOfPlover(type ?? '', cleanLine(String(list(row, 'mode')[i] ?? ''))))
    const known = found.filter((codes) => codes !== null)
    if (known.length === 0) throw new UnusableRow(`"${types.join(', ')}" is no PLOVER event type.`)
    const id = text(row, 'id')
    const recipients = list(row, 'recipient').length ? list(row, 'recipient') : list(row, 'target')
    return known.map((codes, i) => {
      const mutual = isMutual(codes.kind)
      return {
        type: 'event' as const,
        uid: rowUid('plover', id === null ? null : known.length > 1 ? `${id}#${i + 1}` : id, row),
        ...codes,
        title: citation(row, 'headline', 'title'),
        time: codedPeriod(codedDay(text(row, 'date')), codedDay(text(row, 'enddate'))),
        actors: [
          ...(list(row, 'actor').length ? list(row, 'actor') : list(row, 'source')).flatMap((one) =>
            participant(one, mutual ? 'party' : 'source'),
          ),
          ...recipients.flatMap((one) => participant(one, mutual ? 'party' : 'target')),
        ],
        place: locationOf(row),
        numbers: {},
        passage: notes(row, 'event_text', 'text'),
        sourceUrl: url(row, 'link', 'url'),
        outlet: citation(row, 'publisher', 'source', 'outlet'),
        published: codedDay(citation(row, 'date', 'published')),
        raw: row.raw,
      }
    })
  },
}

/** POLECAT: the weekly tables that carry PLOVER codes. */
export const polecatPreset: CodedPreset = {
  id: 'polecat',
  label: 'POLECAT table',
  recognises: (columns) => has(columns, 'event type', 'event date', 'actor name', 'recipient name'),
  read(row) {
    const codes = kindOfPlover(text(row, 'Event Type') ?? '', first(row, 'Event Mode'))
    if (!codes) throw new UnusableRow(`"${text(row, 'Event Type') ?? ''}" is no PLOVER event type.`)
    const mutual = isMutual(codes.kind)
    const side = (which: 'Actor' | 'Recipient', role: CodedActor['role']): CodedActor[] => {
      const country = text(row, `${which} COW`, `${which} Country`)
      const name = text(row, `${which} Name`) ?? text(row, `${which} Country`)
      return name
        ? [
            actor(name, role, {
              code: country,
              iso3: country && /^[A-Z]{3}$/.test(country) ? country : null,
              sector: sectorOf(text(row, `Primary ${which} Sector`)),
            }),
          ]
        : []
    }
    return [
      {
        type: 'event',
        uid: rowUid('polecat', text(row, 'Event ID'), row),
        ...codes,
        title: text(row, 'Headline'),
        time: codedDay(text(row, 'Event Date')),
        actors: [...side('Actor', mutual ? 'party' : 'source'), ...side('Recipient', mutual ? 'party' : 'target')],
        place: place(text(row, 'Placename', 'City', 'Province'), text(row, 'Country'), number(row, 'Latitude'), number(row, 'Longitude')),
        numbers: {},
        passage: notes(row, 'Event Text'),
        sourceUrl: url(row, 'URL'),
        outlet: text(row, 'Source'),
        published: codedDay(text(row, 'Publication Date')),
        raw: row.raw,
      },
    ]
  },
}
