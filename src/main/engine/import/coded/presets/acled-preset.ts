import type { KindCodes } from '../code-kinds.ts'
import { type CodedActor, UnusableRow } from '../coded-record.ts'
import { type CodedRow, count, notes, number, place, range, rowUid, text } from '../coded-row.ts'
import { codedDay } from '../coded-time.ts'
import { actor, type CodedPreset, has } from './preset.ts'

const codes = (kind: string, plover: string | null, cameo: string | null): KindCodes => ({ kind, plover, cameo })

/** By sub-event type where that decides, else by event type; names folded to lower case. */
const TYPES: Record<string, KindCodes> = {
  battles: codes('clash', 'ASSAULT:firearms', '190'),
  'armed clash': codes('clash', 'ASSAULT:firearms', '190'),
  'government regains territory': codes('occupation', 'COERCE:seize', '192'),
  'non-state actor overtakes territory': codes('occupation', 'COERCE:seize', '192'),
  'explosions/remote violence': codes('attack', 'ASSAULT:explosives', '183'),
  'remote violence': codes('attack', 'ASSAULT:explosives', '183'),
  'air/drone strike': codes('attack', 'ASSAULT:aerial', '195'),
  'shelling/artillery/missile attack': codes('attack', 'ASSAULT:heavy-weapons', '194'),
  'suicide bomb': codes('attack', 'ASSAULT:suicide-attack', '1831'),
  'chemical weapon': codes('attack', 'ASSAULT:unconventional', '204'),
  'violence against civilians': codes('attack', 'ASSAULT', '18'),
  'abduction/forced disappearance': codes('detention', 'ASSAULT:abduct', '181'),
  'sexual violence': codes('attack', 'ASSAULT:sexual', '1821'),
  protests: codes('protest', 'PROTEST:demo', '141'),
  riots: codes('protest', 'PROTEST:riot', '145'),
  'riots/protests': codes('protest', 'PROTEST', '14'),
  'strategic developments': codes('incident', null, null),
  'strategic development': codes('incident', null, null),
  agreement: codes('agreement', 'AGREE', '057'),
  arrests: codes('detention', 'COERCE:arrest', '173'),
  'change to group/activity': codes('political-change', null, null),
  'headquarters or base established': codes('mobilization', 'MOBILIZE', '15'),
  'non-violent transfer of territory': codes('withdrawal', 'RETREAT:withdraw', '0874'),
  'looting/property destruction': codes('coercion', 'COERCE:seize', '171'),
}
const typeOf = (name: string | null): KindCodes | null =>
  name && Object.hasOwn(TYPES, name.toLowerCase()) ? (TYPES[name.toLowerCase()] as KindCodes) : null

/** ACLED's two sides have no direction; only civilians are always those who suffer, and protesters those who act. */
const sides = (row: CodedRow, kind: string): CodedActor[] => {
  const names = ['actor1', 'assoc_actor_1', 'actor2', 'assoc_actor_2']
    .flatMap((column) => (text(row, column) ?? '').split(/\s*;\s*/).map((name) => ({ name, column })))
    .filter(({ name }) => name !== '')
  const hasVictims = names.some(({ name }) => /^Civilians\b/i.test(name))
  return names.map(({ name, column }) => {
    const civilians = /^Civilians\b/i.test(name)
    const role = civilians
      ? 'victim'
      : kind === 'protest' && column.endsWith('1')
        ? 'source'
        : hasVictims && !column.startsWith('assoc')
          ? 'source'
          : 'party'
    const force = /^(?:Military|Police) Forces of (.+?)(?: \(\d{4}.*)?$/i.exec(name)
    return actor(name, role, {
      kind: civilians || /^(?:Protesters|Rioters)\b/i.test(name) ? 'population' : force ? 'organisation' : null,
      sector: force ? (/^Police/i.test(name) ? 'COP' : 'MIL') : civilians ? 'CVL' : null,
    })
  })
}

/** Precision 1 is the day itself, 2 a day in that week, 3 a day in that month. */
const timeOf = (row: CodedRow): string | null => {
  const day = codedDay(text(row, 'event_date'))
  const precision = text(row, 'time_precision')
  if (day && precision === '2') return `${day}~`
  return day && precision === '3' ? day.slice(0, 7) : day
}

/** ACLED in its current schema and the older one in capitals. */
export const acledPreset: CodedPreset = {
  id: 'acled',
  label: 'ACLED',
  recognises: (columns) => has(columns, 'event_date', 'event_type', 'actor1') && (columns.has('event_id_cnty') || columns.has('inter1')),
  read(row) {
    const kind =
      typeOf(text(row, 'sub_event_type')) ??
      typeOf(text(row, 'event_type')) ??
      typeOf(
        text(row, 'event_type')
          ?.split('-')[0]
          ?.trim()
          .replace(/^battle$/i, 'battles') ?? null,
      )
    if (!kind) throw new UnusableRow(`"${text(row, 'event_type') ?? ''}" is no ACLED event type.`)
    const fatalities = count(row, 'fatalities')
    return [
      {
        type: 'event',
        uid: rowUid('acled', text(row, 'event_id_cnty', 'data_id'), row),
        ...kind,
        title: null,
        time: timeOf(row),
        actors: sides(row, kind.kind),
        place: place(text(row, 'location'), text(row, 'country'), number(row, 'latitude'), number(row, 'longitude')),
        numbers: fatalities === null ? {} : { fatalities: range(fatalities, fatalities) ?? { min: null, max: null } },
        passage: notes(row, 'notes'),
        sourceUrl: null,
        outlet: text(row, 'source'),
        published: null,
        raw: row.raw,
      },
    ]
  },
}
