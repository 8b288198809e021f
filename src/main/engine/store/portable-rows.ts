import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow } from './prepared.ts'
import type { Cell, Row, TableName } from './writer.ts'

interface PortableTable {
  table: TableName
  /** Columns that point at rows of other tables. */
  refs: Record<string, TableName>
  /** Order that depends on nothing but what the rows say; refs count as the places of their targets. */
  order: string[]
}

const t = (table: TableName, order: string[], refs: Record<string, TableName> = {}): PortableTable => ({ table, refs, order })

/** Every journaled table but `meta`, those that are pointed at first. A test holds the refs against the schema. */
export const PORTABLE_TABLES: readonly PortableTable[] = [
  t('runs', ['uid']),
  t('articles', ['uid'], { run_id: 'runs', copy_of: 'articles' }),
  t('article_texts', ['article_id', 'version'], { article_id: 'articles' }),
  t('chains', ['article_id', 'first', 'kind', 'name', 'local_id'], { article_id: 'articles', run_id: 'runs', affiliation_id: 'chains' }),
  t('mentions', ['chain_id', 'start', 'end'], { chain_id: 'chains' }),
  t('times', ['article_id', 'start', 'end', 'type', 'timex', 'rule'], { article_id: 'articles', run_id: 'runs' }),
  t('reports', ['uid'], {
    article_id: 'articles',
    run_id: 'runs',
    place_chain: 'chains',
    attributed_to: 'chains',
    anchor_report: 'reports',
  }),
  t('report_participants', ['report_id', 'chain_id', 'role'], { report_id: 'reports', chain_id: 'chains' }),
  t('report_links', ['from_report', 'to_report', 'kind'], { from_report: 'reports', to_report: 'reports' }),
  t('relation_finds', ['article_id', 'start', 'end', 'from_chain', 'to_chain', 'kind', 'label'], {
    article_id: 'articles',
    run_id: 'runs',
    from_chain: 'chains',
    to_chain: 'chains',
  }),
  t('actors', ['uid'], { merged_into: 'actors' }),
  t('actor_aliases', ['actor_id', 'alias'], { actor_id: 'actors' }),
  t('places', ['uid'], { within_id: 'places', merged_into: 'places' }),
  t('resolutions', ['chain_id'], { chain_id: 'chains', actor_id: 'actors', place_id: 'places' }),
  t('story_events', ['uid'], {
    place_id: 'places',
    attributed_to: 'actors',
    shown_report: 'reports',
    time_report: 'reports',
    merged_into: 'story_events',
  }),
  t('event_reports', ['report_id'], { report_id: 'reports', event_id: 'story_events' }),
  t('event_participants', ['event_id', 'actor_id', 'role'], { event_id: 'story_events', actor_id: 'actors', report_id: 'reports' }),
  t('relations', ['uid'], { from_actor: 'actors', from_place: 'places', to_actor: 'actors', to_place: 'places' }),
  t('relation_evidence', ['find_id'], { relation_id: 'relations', find_id: 'relation_finds' }),
  t('event_links', ['uid'], { from_event: 'story_events', to_event: 'story_events' }),
  t('decisions', ['target', 'target_uid', 'coder']),
  t('not_same', ['target', 'a_uid', 'b_uid']),
  t('coding_states', ['article_id', 'coder'], { article_id: 'articles' }),
  t('annotations', ['uid'], { article_id: 'articles' }),
  t('case_rules', ['kind', 'folded']),
  t('case_kinds', ['kind']),
  t('coded_fields', ['uid']),
  t('coded_values', ['field_uid', 'event_uid', 'coder']),
  t('dataset_versions', ['name']),
]

/** A row without its id; `n` is its place in its table, and refs are such places, counted from 1. */
export interface PortableRow {
  table: TableName
  n: number
  row: Row
}

export type NumberOf = (table: TableName, id: number) => number | null

const RELATIVE = '|'

/** Actors stand in group keys and in what coders set, as ids that mean nothing elsewhere. */
export const translateGroupKey = (key: string, actorOf: (id: number) => number | null): string | null => {
  const bar = key.indexOf(RELATIVE)
  if (bar < 0) return key
  const people = key
    .slice(bar + 1)
    .split(',')
    .map((one) => {
      const colon = one.lastIndexOf(':')
      const actor = actorOf(Number(one.slice(colon + 1)))
      return actor === null ? null : `${one.slice(0, colon)}:${actor}`
    })
  return people.includes(null) ? null : `${key.slice(0, bar)}${RELATIVE}${people.sort().join(',')}`
}

/** Null where somebody or somewhere in it is not known. */
export const translatePatch = (
  changed: string,
  actorOf: (id: number) => number | null,
  placeOf: (id: number) => number | null,
): string | null => {
  const patch = JSON.parse(changed) as EventPatch
  const participants = patch.participants?.map((one) => ({ ...one, actorId: actorOf(one.actorId) }))
  if (participants?.some((one) => one.actorId === null)) return null
  const placeId = typeof patch.placeId === 'number' ? placeOf(patch.placeId) : patch.placeId
  if (typeof patch.placeId === 'number' && placeId === null) return null
  return JSON.stringify({ ...patch, ...(participants ? { participants } : {}), ...(patch.placeId === undefined ? {} : { placeId }) })
}

const compareCells = (a: Cell | undefined, b: Cell | undefined): number => {
  if (a === b) return 0
  if (a === null || a === undefined) return -1
  if (b === null || b === undefined) return 1
  return a < b ? -1 : 1
}

/** Long texts are read one by one, when their turn comes. */
const readRows = (db: CaseDatabase, table: TableName): Row[] => {
  if (table === 'article_texts') return allRows<Row>(db, 'SELECT id, article_id, version FROM article_texts')
  if (table === 'chains')
    return allRows<Row>(db, 'SELECT c.*, (SELECT min(start) FROM mentions m WHERE m.chain_id = c.id) AS first FROM chains c')
  return allRows<Row>(db, `SELECT * FROM ${table}`)
}

const finished = (db: CaseDatabase, table: TableName, id: number, row: Row, numberOf: NumberOf): Row => {
  if (table === 'article_texts') {
    const { text, boilerplate } = oneRow<{ text: string; boilerplate: string }>(
      db,
      'SELECT text, boilerplate FROM article_texts WHERE id = ?',
      id,
    ) ?? {
      text: '',
      boilerplate: '[]',
    }
    return { ...row, text, boilerplate }
  }
  if (table === 'story_events' && typeof row.group_key === 'string') {
    return { ...row, group_key: translateGroupKey(row.group_key, (actor) => numberOf('actors', actor)) }
  }
  if (table === 'decisions' && row.target === 'event') {
    const changed = translatePatch(
      String(row.changed),
      (actor) => numberOf('actors', actor),
      (place) => numberOf('places', place),
    )
    return { ...row, changed: changed ?? '{}' }
  }
  return row
}

/** Everything that a case holds but its name, the original bytes and the log, in an order that two equal cases share. */
export function* portableRows(db: CaseDatabase): Generator<PortableRow> {
  const numbers = new Map<TableName, Map<number, number>>()
  const numberOf: NumberOf = (table, id) => numbers.get(table)?.get(id) ?? null
  for (const { table, refs, order } of PORTABLE_TABLES) {
    // Rows that point at their own table are put in order first, so that those places are known too.
    const rows = readRows(db, table).map((read) => {
      const { id, ...row } = read
      const own: Row = {}
      for (const [column, value] of Object.entries(row)) {
        const target = refs[column]
        own[column] = target && target !== table && value !== null ? numberOf(target, Number(value)) : (value as Cell)
      }
      return { id: Number(id), row: own }
    })
    rows.sort((a, b) => {
      for (const column of order) {
        const difference = compareCells(a.row[column], b.row[column])
        if (difference !== 0) return difference
      }
      return a.id - b.id
    })
    numbers.set(table, new Map(rows.map(({ id }, i) => [id, i + 1])))
    const selfRefs = Object.entries(refs).flatMap(([column, target]) => (target === table ? [column] : []))
    for (const [i, { id, row }] of rows.entries()) {
      for (const column of selfRefs)
        if (row[column] !== null && row[column] !== undefined) row[column] = numberOf(table, Number(row[column]))
      yield { table, n: i + 1, row: finished(db, table, id, row, numberOf) }
    }
  }
}

/** Columns of a table in this version, so that a row from another one brings nothing that has no place. */
export const columnsOfTable = (db: CaseDatabase, table: TableName): Set<string> =>
  new Set(allValues<string>(db, 'SELECT name FROM pragma_table_info(?)', table))
