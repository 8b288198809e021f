import type { ActorKind, Role, Sector } from '../../../../shared/domain/actors.ts'
import type { AttributeName, NumberRange } from '../../../../shared/domain/extracted-article.ts'

export interface CodedActor {
  name: string
  role: Role
  /** The code that the data set gives, such as "ARMGOV" or "MIL"; null where it gives none. */
  code: string | null
  iso3: string | null
  sector: Sector | null
  /** null where the data does not tell a person from an organisation. */
  kind: ActorKind | null
  wikidata: string | null
}

export interface CodedPlace {
  name: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
}

/** One coded event in the shape that all data sets are brought into. */
export interface CodedRecord {
  type: 'event'
  /** Stable: the data set and its own id ("acled:SYR123"), or a hash of the row where it has none. */
  uid: string
  kind: string
  plover: string | null
  cameo: string | null
  title: string | null
  /** EDTF; null where the data gives no time. */
  time: string | null
  actors: CodedActor[]
  place: CodedPlace | null
  numbers: Partial<Record<AttributeName, NumberRange>>
  /** What the coder wrote down or the source says: the evidence. */
  passage: string | null
  sourceUrl: string | null
  outlet: string | null
  /** Day of the report that the event was coded from, EDTF. */
  published: string | null
  /** The row as it stood there, to be written out again without loss. */
  raw: Record<string, unknown>
}

/** A row of a node list. */
export interface CodedNode {
  type: 'node'
  uid: string
  id: string
  name: string
  kind: ActorKind | null
  raw: Record<string, unknown>
}

/** A row of an edge list: a lasting tie between two nodes, by their ids or names. */
export interface CodedTie {
  type: 'tie'
  uid: string
  from: string
  to: string
  label: string | null
  directed: boolean
  /** When the tie holds, EDTF; null where the data does not say. */
  time: string | null
  sourceUrl: string | null
  raw: Record<string, unknown>
}

export type CodedItem = CodedRecord | CodedNode | CodedTie

/** A row that cannot be used; the others go on. `row` counts from 1, headings not included. */
export interface RowRefusal {
  row: number
  reason: string
  raw: Record<string, unknown>
}

/** Thrown by presets and mappings for one row. */
export class UnusableRow extends Error {}
