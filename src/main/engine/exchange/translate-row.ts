import { PORTABLE_TABLES, translateGroupKey, translatePatch } from '../store/portable-rows.ts'
import type { Cell, Row, TableName } from '../store/writer.ts'
import type { MergedPlaces } from './merged-places.ts'

const REFS = new Map(PORTABLE_TABLES.map(({ table, refs }) => [table, refs]))
export const refsOf = (table: TableName): Record<string, TableName> => REFS.get(table) ?? {}

/** Refs that may be empty; without any other a row means nothing. */
const OPTIONAL = new Set([
  'copy_of:articles',
  'affiliation_id:chains',
  'place_chain:reports',
  'attributed_to:reports',
  'anchor_report:reports',
  'merged_into:actors',
  'merged_into:places',
  'within_id:places',
  'actor_id:resolutions',
  'place_id:resolutions',
  'place_id:story_events',
  'attributed_to:story_events',
  'shown_report:story_events',
  'time_report:story_events',
  'merged_into:story_events',
  'report_id:event_participants',
  'from_actor:relations',
  'from_place:relations',
  'to_actor:relations',
  'to_place:relations',
  'article_id:annotations',
])

/** The row with this case's ids; refs to its own table stay empty until all of its rows are here. Null where one is missing. */
const withIds = (table: TableName, row: Row, places: MergedPlaces): Row | null => {
  const refs = refsOf(table)
  const own: Row = {}
  for (const [column, value] of Object.entries(row)) {
    const target = refs[column]
    const id = target === undefined || target === table || value === null ? null : places.of(target, Number(value))
    if (target === undefined) own[column] = value
    else if (id === null && !OPTIONAL.has(`${column}:${table}`)) return null
    else own[column] = id
  }
  return own
}

/** Uids and ids that point at events, actors and places from where no ref does. */
const retargeted = (table: TableName, row: Row, places: MergedPlaces): Row | null => {
  const uid = (value: Cell | undefined): string => places.uid(String(value))
  const placeIn = (of: TableName) => (n: number) => places.of(of, n)
  switch (table) {
    case 'decisions': {
      const changed =
        row.target === 'event' ? translatePatch(String(row.changed), placeIn('actors'), placeIn('places')) : String(row.changed)
      return changed === null ? null : { ...row, target_uid: uid(row.target_uid), changed }
    }
    case 'annotations':
      return { ...row, target_uid: uid(row.target_uid) }
    case 'not_same': {
      const [a, b] = [uid(row.a_uid), uid(row.b_uid)].sort() as [string, string]
      return a === b ? null : { ...row, a_uid: a, b_uid: b }
    }
    case 'coded_values':
      return { ...row, field_uid: uid(row.field_uid), event_uid: uid(row.event_uid) }
    case 'case_rules':
      return { ...row, actor_uid: row.actor_uid === null ? null : uid(row.actor_uid) }
    case 'story_events':
      return typeof row.group_key === 'string' ? { ...row, group_key: translateGroupKey(row.group_key, placeIn('actors')) } : row
    default:
      return row
  }
}

/** A row of another case in the ids and uids of this one; null where what it hangs on was left out. */
export const translateRow = (table: TableName, row: Row, places: MergedPlaces): Row | null => {
  const own = withIds(table, row, places)
  return own && retargeted(table, own, places)
}
