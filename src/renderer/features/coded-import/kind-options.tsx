import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CodedMappingShape } from '../../../shared/contract/coded-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { EVENT_KINDS } from '../../../shared/domain/kinds.ts'
import { callEngine } from '../../client/index.ts'
import { kindChoices } from '../event-fields/index.ts'
import styles from './coded-import.module.css'
import { withKind } from './mapping-draft.ts'
import type { WaitingTable } from './waiting-tables.ts'

interface KindOptionsProps {
  table: WaitingTable
  mapping: CodedMappingShape
  onMapping: (mapping: CodedMappingShape) => void
}

const REFUSE = 'refuse'

/** The kind that a value names by itself, such as “Truce”. */
const ownKind = (value: string): string | null => {
  const folded = value.trim().toLowerCase()
  return EVENT_KINDS.find(({ id, label }) => id === folded || label.toLowerCase() === folded)?.label ?? null
}

/** Which kind each value of the kind column means, and what rows with another value become. */
export function KindOptions({ table, mapping, onMapping }: KindOptionsProps) {
  const column = mapping.columns.kind
  const values = useQuery({
    queryKey: [table.caseId, 'coded.values', { table: table.id, column }],
    queryFn: () => callEngine('coded.values', table.caseId, { name: table.name, base64: table.base64, column: column ?? '' }),
    enabled: column !== undefined,
    retry: false,
  })
  const shown = column === undefined ? [] : (values.data?.values ?? [])
  return (
    <fieldset className={styles.kinds}>
      <legend className="section-title">Kinds</legend>
      {shown.map(({ value, rows }) => (
        <NativeSelect
          key={value}
          size="xs"
          label={`“${value}” in ${counted(rows, 'row')}`}
          data={[{ value: '', label: ownKind(value) ?? 'as all others' }, ...kindChoices(null)]}
          value={mapping.kinds[value] ?? ''}
          onChange={(event) => onMapping(withKind(mapping, value, event.currentTarget.value || null))}
        />
      ))}
      {values.data && column !== undefined && values.data.total > shown.length && (
        <p>{values.data.total - shown.length} rarer values are treated as all others.</p>
      )}
      <NativeSelect
        size="xs"
        label={column === undefined ? 'Every row is' : 'All others are'}
        data={[{ value: REFUSE, label: 'refused, row by row' }, ...kindChoices(null)]}
        value={mapping.otherKind ?? REFUSE}
        onChange={(event) => onMapping({ ...mapping, otherKind: event.currentTarget.value === REFUSE ? null : event.currentTarget.value })}
      />
    </fieldset>
  )
}
