import { ACTOR_KINDS, type ActorKind } from '../../../../../shared/domain/actors.ts'
import { parseEdtf } from '../../../../../shared/domain/edtf.ts'
import { UnusableRow } from '../coded-record.ts'
import { type CodedRow, folded, rowUid, text, url } from '../coded-row.ts'
import { codedDay, codedTerm, unguarded } from '../coded-time.ts'
import { type CodedPreset, has, hasAny } from './preset.ts'

const actorKind = (raw: string | null): ActorKind | null => {
  const folded = raw?.toLowerCase().replace(/[ -]/g, '_') ?? ''
  return (ACTOR_KINDS as readonly string[]).includes(folded) ? (folded as ActorKind) : null
}

/** Columns of a table of events, which neither a node nor a lasting tie has. */
const OF_EVENTS =
  /^(?:event|event .*|kind of event|headline|action|actors?(?: ?[12])?(?: name)?|side [ab]|perpetrators?|victims?|fatalities|deaths|killed|wounded|injured|casualties|outlet|newspaper|published|publication date)$/
const tellsEvents = (columns: ReadonlySet<string>): boolean => [...columns].some((column) => OF_EVENTS.test(folded(column)))

/** Node list, as Gephi and others write it. */
export const nodePreset: CodedPreset = {
  id: 'nodes',
  label: 'Node list',
  recognises: (columns) =>
    columns.has('id') &&
    // Gephi's nodes have a label, and then may come and go; what has a name, a start and an end is more often an event.
    (columns.has('label') || (columns.has('name') && !hasAny(columns, 'start', 'end'))) &&
    !hasAny(columns, 'source', 'target', 'date', 'day', 'when', 'year', 'time', 'start date', 'start_date', 'text') &&
    !tellsEvents(columns) &&
    columns.size <= 40,
  read(row) {
    const id = text(row, 'id')
    const name = text(row, 'label', 'name') ?? id
    if (!id || !name) throw new UnusableRow('The node has no id.')
    return [{ type: 'node', uid: rowUid('node', id, row), id, name, kind: actorKind(text(row, 'kind', 'type', 'category')), raw: row.raw }]
  },
}

/** When the tie holds. Another tool's "valid" may be a yes or no; "date" alone is the day on which it was seen. */
const termOf = (row: CodedRow): string | null => {
  const valid = parseEdtf(unguarded(text(row, 'valid_edtf', 'valid') ?? ''))
  if (valid.ok) return valid.time.edtf
  const start = codedDay(text(row, 'start', 'start_date', 'valid_from', 'since'))
  const end = codedDay(text(row, 'end', 'end_date', 'valid_to', 'until'))
  return codedTerm(start, end) ?? codedDay(text(row, 'date'))
}

const isDirected = (sample: readonly CodedRow[]): boolean => sample.some((row) => /^(?:un)?directed$/i.test(text(row, 'type') ?? ''))

/** Edge list: source and target by id or name. */
export const edgePreset: CodedPreset = {
  id: 'edges',
  label: 'Edge list',
  recognises: (columns, sample) =>
    has(columns, 'source', 'target') &&
    !tellsEvents(columns) &&
    !hasAny(columns, 'title', 'place', 'location', 'city') &&
    // Who did something to whom on a day is an event, unless other columns are those of a tie.
    (!hasAny(columns, 'date', 'day', 'when') || hasAny(columns, 'label', 'relation', 'relationship', 'weight') || isDirected(sample)),
  read(row) {
    const from = text(row, 'source')
    const to = text(row, 'target')
    if (!from || !to) throw new UnusableRow('The edge lacks one of its ends (source, target).')
    return [
      {
        type: 'tie',
        uid: rowUid('edge', text(row, 'id'), row),
        from,
        to,
        label: text(row, 'label', 'relation', 'kind', 'relationship'),
        directed: !/^undirected$/i.test(text(row, 'type') ?? ''),
        time: termOf(row),
        sourceUrl: url(row, 'url', 'source_url', 'link'),
        raw: row.raw,
      },
    ]
  },
}
