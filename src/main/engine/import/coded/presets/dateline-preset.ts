import { ACTOR_KINDS, type ActorKind, ROLES, type Role } from '../../../../../shared/domain/actors.ts'
import { ATTRIBUTE_NAMES, type NumberRange } from '../../../../../shared/domain/extracted-article.ts'
import { cleanLine } from '../../clean-text.ts'
import { kindOfName } from '../code-kinds.ts'
import { type CodedActor, type CodedRecord, UnusableRow } from '../coded-record.ts'
import { type CodedRow, notes, number, place, rowUid, text, value } from '../coded-row.ts'
import { codedDay } from '../coded-time.ts'
import { actor, type CodedPreset, has } from './preset.ts'

const isObject = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null && !Array.isArray(found)
const objects = (found: unknown): Record<string, unknown>[] => (Array.isArray(found) ? found.filter(isObject) : [])
const line = (found: unknown): string | null => cleanLine(typeof found === 'string' ? found : null, 4000)
const coordinate = (found: unknown): number | null => (typeof found === 'number' ? found : null)

const participants = (found: unknown): CodedActor[] =>
  objects(found).flatMap((one) => {
    const name = line(one.name)
    const role = (ROLES as readonly unknown[]).includes(one.role) ? (one.role as Role) : null
    const kind = (ACTOR_KINDS as readonly unknown[]).includes(one.kind) ? (one.kind as ActorKind) : null
    return name && role ? [actor(name, role, { kind })] : []
  })

const numbersOf = (found: unknown): CodedRecord['numbers'] => {
  const numbers: CodedRecord['numbers'] = {}
  if (!isObject(found)) return numbers
  for (const name of ATTRIBUTE_NAMES) {
    const range = found[name]
    if (isObject(range)) numbers[name] = { min: coordinate(range.min), max: coordinate(range.max) } satisfies NumberRange
  }
  return numbers
}

/** Columns of the events table that hold participants, by role. */
const TABLE_ROLES: Record<string, Role> = {
  by: 'source',
  toward: 'target',
  parties: 'party',
  mediators: 'mediator',
  speakers: 'speaker',
  addressees: 'addressee',
  beneficiaries: 'beneficiary',
  victims: 'victim',
}
const tableActors = (row: CodedRow): CodedActor[] =>
  Object.entries(TABLE_ROLES).flatMap(([column, role]) =>
    (text(row, column) ?? '')
      .split('; ')
      .filter((name) => name !== '')
      .map((name) => actor(name, role)),
  )

/** Dateline's own events, as JSONL or as table. What the other reports of an event say stays in `raw`. */
export const datelinePreset: CodedPreset = {
  id: 'dateline',
  label: 'Dateline events',
  recognises: (columns) =>
    has(columns, 'uid', 'kind', 'participants', 'evidence') || has(columns, 'uid', 'kind', 'kind_label', 'date_edtf'),
  read(row) {
    const kind = text(row, 'kind')
    if (!kind) throw new UnusableRow('The event has no kind.')
    const time = value(row, 'time')
    const where = value(row, 'place')
    const evidence = objects(value(row, 'evidence'))
    const [shown] = evidence
    const article = isObject(shown?.article) ? shown.article : {}
    const table = row.columns.has('date_edtf')
    return [
      {
        type: 'event',
        uid: text(row, 'uid') ?? rowUid('dateline', null, row),
        kind: kindOfName(kind)?.kind ?? kind,
        plover: text(row, 'plover'),
        cameo: text(row, 'cameo'),
        title: text(row, 'title'),
        time: codedDay(isObject(time) ? line(time.edtf) : text(row, 'date_edtf')),
        actors: table ? tableActors(row) : participants(value(row, 'participants')),
        place: isObject(where)
          ? place(line(where.name), null, coordinate(where.latitude), coordinate(where.longitude))
          : place(text(row, 'place'), null, number(row, 'latitude'), number(row, 'longitude')),
        numbers: numbersOf(shown?.attributes),
        passage: line(shown?.passage) ?? notes(row, 'passage', 'evidence'),
        sourceUrl: line(article.url),
        outlet: line(article.outlet) ?? text(row, 'outlet'),
        published: codedDay(line(article.published)),
        raw: row.raw,
      },
    ]
  },
}
