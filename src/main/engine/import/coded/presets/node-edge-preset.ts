import { ACTOR_KINDS, type ActorKind } from '../../../../../shared/domain/actors.ts'
import { parseEdtf } from '../../../../../shared/domain/edtf.ts'
import { UnusableRow } from '../coded-record.ts'
import { type CodedRow, rowUid, text, url } from '../coded-row.ts'
import { codedDay, codedTerm, unguarded } from '../coded-time.ts'
import { type CodedPreset, has } from './preset.ts'

const actorKind = (raw: string | null): ActorKind | null => {
  const folded = raw?.toLowerCase().replace(/[ -]/g, '_') ?? ''
  return (ACTOR_KINDS as readonly string[]).includes(folded) ? (folded as ActorKind) : null
}

/** Node list, as Gephi and others write it. */
export const nodePreset: CodedPreset = {
  id: 'nodes',
  label: 'Node list',
  recognises: (columns) =>
    columns.has('id') &&
    (columns.has('label') || columns.has('name')) &&
    !columns.has('source') &&
    !columns.has('target') &&
    !columns.has('date') &&
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

/** Edge list: source and target by id or name. */
export const edgePreset: CodedPreset = {
  id: 'edges',
  label: 'Edge list',
  recognises: (columns) => has(columns, 'source', 'target') && !columns.has('event_type') && !columns.has('event'),
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
