import { type CodedActor, UnusableRow } from '../coded-record.ts'
import { type CodedRow, count, notes, number, place, range, rowUid, text, url } from '../coded-row.ts'
import { codedDay, momentWithin } from '../coded-time.ts'
import { actor, type CodedPreset, has } from './preset.ts'

/** UCDP's type of violence: 1 between a state and an armed group, or two states; 2 between armed groups; 3 against civilians. */
const sides = (row: CodedRow, type: string): CodedActor[] => {
  const a = text(row, 'side_a')
  const b = text(row, 'side_b')
  const kindOf = (name: string): CodedActor['kind'] =>
    /^Government of /i.test(name) ? 'country' : /^Civilians$/i.test(name) ? 'population' : 'armed_group'
  const code = (column: string): string | null => text(row, column, column.replace('_new', ''))
  const coded = (name: string, role: CodedActor['role'], id: string): CodedActor =>
    actor(name.replace(/^Government of /i, ''), role, {
      code: code(id),
      kind: kindOf(name),
      sector: kindOf(name) === 'country' ? 'GOV' : null,
    })
  return [
    ...(a ? [coded(a, type === '3' ? 'source' : 'party', 'side_a_new_id')] : []),
    ...(b ? [coded(b, type === '3' ? 'victim' : 'party', 'side_b_new_id')] : []),
  ]
}

/** UCDP Georeferenced Event Dataset. Start and end are the earliest and latest day on which the event may have taken place. */
export const ucdpPreset: CodedPreset = {
  id: 'ucdp-ged',
  label: 'UCDP GED',
  recognises: (columns) => has(columns, 'type_of_violence', 'side_a', 'side_b', 'date_start', 'best'),
  read(row) {
    const type = text(row, 'type_of_violence') ?? ''
    if (!['1', '2', '3'].includes(type)) throw new UnusableRow(`"${type}" is no UCDP type of violence (1, 2 or 3).`)
    const fatalities = range(count(row, 'low'), count(row, 'high')) ?? range(count(row, 'best'), count(row, 'best'))
    return [
      {
        type: 'event',
        uid: rowUid('ucdp-ged', text(row, 'id'), row),
        kind: type === '3' ? 'attack' : 'clash',
        plover: 'ASSAULT',
        cameo: '190',
        title: text(row, 'source_headline'),
        time: momentWithin(codedDay(text(row, 'date_start')), codedDay(text(row, 'date_end'))),
        actors: sides(row, type),
        place: place(
          text(row, 'where_coordinates', 'adm_2', 'adm_1'),
          text(row, 'country'),
          number(row, 'latitude'),
          number(row, 'longitude'),
        ),
        numbers: fatalities ? { fatalities } : {},
        passage: notes(row, 'source_original', 'source_article', 'where_description'),
        sourceUrl: url(row, 'source_article'),
        outlet: text(row, 'source_office'),
        published: codedDay(text(row, 'source_date')?.split(';')[0]?.trim() || null),
        raw: row.raw,
      },
    ]
  },
}
