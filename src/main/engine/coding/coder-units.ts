import type { ParsedInput } from '../../../shared/contract/contract.ts'
import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import { type DecidedEventRow, decidedEvents, type RoleRow, rolesOfEvents, rolesOfReports } from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

export type Matching = ParsedInput<'coding.agreement'>
export type Part = 'unitising' | 'kind' | 'by' | 'toward' | 'date'

/** What one coder says of one event. */
export interface CoderValue {
  verdict: 'accepted' | 'rejected'
  kind: string
  /** Actor ids in order, as text. */
  by: string
  toward: string
  date: string | null
}

export interface CodedUnit {
  eventId: number
  title: string
  a: CoderValue | null
  b: CoderValue | null
}

const BY = new Set(['source', 'speaker', 'party'])
const TOWARD = new Set(['target', 'addressee', 'victim', 'beneficiary'])

const namesOf = (roles: { actor: number; role: string }[], side: Set<string>): string =>
  [...new Set(roles.filter((r) => side.has(r.role)).map((r) => r.actor))].sort((x, y) => x - y).join(',')

const coderValue = (row: DecidedEventRow, roles: { actor: number; role: string }[]): CoderValue => {
  const patch = JSON.parse(row.changed) as EventPatch
  const own = patch.participants?.map((p) => ({ actor: p.actorId, role: p.role })) ?? roles
  return {
    verdict: row.verdict === 'rejected' ? 'rejected' : 'accepted',
    kind: patch.kind ?? row.report_kind ?? row.kind,
    by: namesOf(own, BY),
    toward: namesOf(own, TOWARD),
    date: patch.time !== undefined ? patch.time : (row.report_edtf ?? row.edtf),
  }
}

const valuesOf = (db: CaseDatabase, coder: string): Map<string, { row: DecidedEventRow; value: CoderValue }> => {
  const rows = decidedEvents(db, coder)
  const grouped = (list: RoleRow[]) => Map.groupBy(list, (role) => role.owner)
  const reports = grouped(
    rolesOfReports(
      db,
      rows.flatMap((row) => row.report_id ?? []),
    ),
  )
  const events = grouped(
    rolesOfEvents(
      db,
      rows.filter((row) => row.report_id === null).map((row) => row.eventId),
    ),
  )
  return new Map(
    rows.map((row) => {
      const roles = (row.report_id === null ? events.get(row.eventId) : reports.get(row.report_id)) ?? []
      return [row.eventUid, { row, value: coderValue(row, roles) }]
    }),
  )
}

const overlapShare = (x: DecidedEventRow, y: DecidedEventRow): number => {
  if (x.article_id === null || x.article_id !== y.article_id) return 0
  const [xs, xe, ys, ye] = [x.passage_start ?? 0, x.passage_end ?? 0, y.passage_start ?? 0, y.passage_end ?? 0]
  const shared = Math.min(xe, ye) - Math.max(xs, ys)
  return shared <= 0 ? 0 : shared / Math.max(1, Math.min(xe - xs, ye - ys))
}

/** Events of two coders as units: one find that both decided on, or two that each found in the same passage. */
export const codedUnits = (db: CaseDatabase, matching: Matching): CodedUnit[] => {
  const [ofA, ofB] = [valuesOf(db, matching.coderA), valuesOf(db, matching.coderB)]
  const units: CodedUnit[] = []
  const left = new Map(ofB)
  for (const [uid, a] of ofA) {
    const same = left.get(uid)
    const near = same
      ? undefined
      : [...left].find(([other, b]) => !ofA.has(other) && overlapShare(a.row, b.row) >= matching.overlap && matching.overlap > 0)
    left.delete(same ? uid : (near?.[0] ?? ''))
    units.push({ eventId: a.row.eventId, title: a.row.title, a: a.value, b: same?.value ?? near?.[1].value ?? null })
  }
  for (const b of left.values()) units.push({ eventId: b.row.eventId, title: b.row.title, a: null, b: b.value })
  return units
}

const startOf = (edtf: string | null): number | null => {
  const read = edtf === null ? null : parseEdtf(edtf)
  return read?.ok ? read.time.startEarliest : null
}

/** Dates within the tolerance count as one value; the first coder's stands for both. */
export const datesOf = (unit: CodedUnit, days: number): [string, string] => {
  const [a, b] = [unit.a?.date ?? null, unit.b?.date ?? null]
  const [x, y] = [startOf(a), startOf(b)]
  const close = x !== null && y !== null && Math.abs(x - y) <= days
  return [a ?? 'undated', close ? (a ?? 'undated') : (b ?? 'undated')]
}
