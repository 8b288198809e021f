import { Alert, Button, Group, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CodedReadingShape } from '../../../shared/contract/coded-calls.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine } from '../../client/index.ts'
import styles from './coded-import.module.css'
import { CountList } from './count-list.tsx'
import { importWords } from './count-words.ts'
import { unusedColumns } from './mapping-draft.ts'
import { PreviewRows } from './preview-rows.tsx'
import type { WaitingTable } from './waiting-tables.ts'

interface ConfirmStepProps {
  table: WaitingTable
  preview: CallOutput<'coded.preview'>
  reading: CodedReadingShape
  sending: boolean
  /** To the mapping: back to it, or in place of the data set that was recognised. */
  onMap: () => void
  onImport: () => void
  onClose: () => void
}

/** What the import would bring, counted by the engine over the whole table, before anything is written. */
export function ConfirmStep({ table, preview, reading, sending, onMap, onImport, onClose }: ConfirmStepProps) {
  const count = useQuery({
    queryKey: [table.caseId, 'coded.count', { table: table.id, reading: 'mapping' in reading ? reading : reading.preset }],
    queryFn: () => callEngine('coded.count', table.caseId, { name: table.name, base64: table.base64, reading }),
    retry: false,
    // What is already in the case changes with every import.
    staleTime: 0,
  })
  const words = count.data ? importWords(count.data) : null
  const ignored = 'mapping' in reading ? unusedColumns(reading.mapping, preview.headings) : []
  return (
    <>
      <p className={styles.lead}>
        {'mapping' in reading ? (
          <>
            Read by your mapping “{reading.mapping.name}”
            {reading.mapping.columns.uid !== undefined && reading.dataset ? `, its ids as those of the data set “${reading.dataset}”` : ''}.
          </>
        ) : (
          <>
            Recognised by its headings as <strong>{preview.preset?.label}</strong>
            {reading.nodes ? `, with the names of ${reading.nodes.name}` : ''}. Its codes are turned into kinds, its notes into passages.
          </>
        )}
      </p>
      {count.isFetching && <Loader size="xs" aria-label="Counting" />}
      {count.error && (
        <Alert color="orange" title="This reading does not work" role="alert">
          {count.error.message}
        </Alert>
      )}
      {count.data && <CountList count={count.data} />}
      {ignored.length > 0 && <p>Columns that are not used: {ignored.join(', ')}</p>}
      <PreviewRows headings={preview.headings} rows={preview.rows} />
      <Group mt="md" gap="xs">
        <Button variant="filled" disabled={words === null || count.isFetching} loading={sending} onClick={onImport} data-autofocus>
          {words ?? (count.data ? 'Nothing new to import' : 'Import')}
        </Button>
        <Button onClick={onMap}>{'mapping' in reading ? 'Back to the columns' : 'Map the columns myself'}</Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </>
  )
}
