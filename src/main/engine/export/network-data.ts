import type { EventFilter } from '../../../shared/contract/filter.ts'
import { isoFromDay } from '../../../shared/domain/day-number.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import type { EventColumns } from '../explore/event-columns.ts'
import { lastingTies } from '../explore/lasting-ties.ts'
import { allMatching, eventsByActor } from '../explore/network-rows.ts'
import { type CountedTie, countTies, createTieFigures } from '../explore/tie-counts.ts'
import { lastingNeighbours, tiedAlone } from '../explore/tied-actors.ts'
import type { QueryContext } from '../handler-types.ts'
import { actorRows, greatestActorId, type RelationRow, relationsFrom } from '../store/actor-queries.ts'

/** First and last day, both inside, as ISO dates; null where that end is open or not known, as a lasting tie may have it. */
export interface Spell {
  start: string | null
  end: string | null
}

export interface ExportedNode {
  uid: string
  label: string
  kind: string
  sector: string | null
  iso3: string | null
  status: string
  events: number
}

export interface ExportedTie {
  id: string
  source: string
  target: string
  directed: boolean
  /** The class, `mediation` or `lasting`. */
  type: string
  /** Kind of a lasting tie; null where events tie them. */
  relation: string | null
  label: string
  lasting: boolean
  events: number
  reports: number
  articles: number
  outlets: number
  spells: Spell[]
  /** When a lasting tie holds, EDTF. */
  valid: string | null
}

/** The first day of a tie, and its last. */
export const daysOf = ({ spells }: ExportedTie): Spell => ({
  start: spells[0]?.start ?? null,
  end:
    spells
      .map((spell) => spell.end)
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null,
})

export interface ExportedNetwork {
  nodes: ExportedNode[]
  ties: ExportedTie[]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const spellsOf = (columns: EventColumns, rows: number[]): Spell[] => {
  const spells = new Map<string, { start: string; end: string }>()
  const dated = rows
    .filter((row) => columns.dated[row] === 1)
    .sort((a, b) => (columns.drawnStart[a] as number) - (columns.drawnStart[b] as number))
  for (const row of dated) {
    const spell = { start: isoFromDay(columns.drawnStart[row] as number), end: isoFromDay(columns.drawnEnd[row] as number) }
    spells.set(`${spell.start}/${spell.end}`, spell)
  }
  return [...spells.values()].sort((a, b) => compare(a.start, b.start) || compare(a.end, b.end))
}

const isoOf = (day: number | null): string | null => (day === null ? null : isoFromDay(day))

/** The days in which a lasting tie holds, as far as they are known. */
const validity = ({ valid_from, valid_to }: RelationRow): Spell[] =>
  valid_from === null && valid_to === null ? [] : [{ start: isoOf(valid_from), end: isoOf(valid_to) }]

const asTie = (
  columns: EventColumns,
  tie: CountedTie,
  uids: Map<number, string>,
  figuresOf: ReturnType<typeof createTieFigures>,
): ExportedTie => {
  const [a, b] = [uids.get(tie.a) as string, uids.get(tie.b) as string]
  const directed = tie.shape !== 'both'
  // Ids inside the file are chance; the order of an undirected tie must not be.
  const [source, target] = directed || a < b ? [a, b] : [b, a]
  const type = tie.shape === 'mediated' ? 'mediation' : (EVENT_CLASSES[tie.class] as string)
  const id = `${source}${directed ? '>' : '-'}${target}:${type}`
  return {
    id,
    source,
    target,
    directed,
    type,
    label: type,
    relation: null,
    lasting: false,
    ...figuresOf(tie.rows),
    spells: spellsOf(columns, tie.rows),
    valid: null,
  }
}

/** Every actor and tie under the filter, lasting ties and whom they alone bring in included, ordered by uid. */
export const networkData = (context: QueryContext, filter: EventFilter): ExportedNetwork => {
  const { db, coder } = context
  const index = context.index()
  const { columns } = index
  const rows = allMatching(index, filter)
  const greatestActor = greatestActorId(db)
  const weights = eventsByActor(db, index, filter)
  const acting = [...weights.keys()].filter((id) => (weights[id] as number) > 0)
  const shown = [...acting, ...tiedAlone(lastingNeighbours(context, filter, false), weights)]
  const actors = actorRows(db, coder, JSON.stringify(shown))
  const uids = new Map(actors.map((actor) => [actor.id, actor.uid]))
  const figuresOf = createTieFigures(columns)
  const counted = countTies(columns, rows, columns.ties, { shown, left: [], greatestActor })
  const uidOfKey = (key: string): string => uids.get(Number(key.replace('actor:', ''))) as string
  const relations = new Map(relationsFrom(db, JSON.stringify(shown)).map((relation) => [`relation:${relation.id}`, relation]))
  const lasting = lastingTies(db, shown, filter.window).map((tie): ExportedTie => {
    const [source, target] = [uidOfKey(tie.source), uidOfKey(tie.target)]
    const { key, class: _class, role: _role, ...figures } = tie
    const relation = relations.get(key)
    return {
      ...figures,
      id: `${source}${tie.directed ? '>' : '-'}${target}:lasting:${tie.label}`,
      source,
      target,
      type: 'lasting',
      relation: relation?.kind ?? null,
      spells: relation ? validity(relation) : [],
      valid: relation?.valid_edtf ?? null,
    }
  })
  return {
    nodes: actors
      .map((actor) => ({
        uid: actor.uid,
        label: actor.name,
        kind: actor.kind,
        sector: actor.sector,
        iso3: actor.iso3,
        status: actor.status,
        events: weights[actor.id] ?? 0,
      }))
      .sort((a, b) => compare(a.uid, b.uid)),
    ties: [...counted.ties.map((tie) => asTie(columns, tie, uids, figuresOf)), ...lasting].sort((a, b) => compare(a.id, b.id)),
  }
}
