import { Alert, Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { CodedMappingShape, CodedReadingShape } from '../../../shared/contract/coded-calls.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { callEngine } from '../../client/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { ConfirmStep } from './confirm-step.tsx'
import { looksCoded } from './mapping-draft.ts'
import { MappingStep } from './mapping-step.tsx'
import { saveMapping } from './saved-mappings.ts'
import { doneWithTable, useWaitingTables, type WaitingTable } from './waiting-tables.ts'

/** Opens on tables that were dropped or chosen, one after the other. */
export function CodedWizard() {
  const [table] = useWaitingTables()
  if (!table) return null
  const close = (): void => doneWithTable(table.id)
  return (
    <Modal key={table.id} opened onClose={close} title={`Coded data: ${table.name}`} size={960}>
      {table.preview ? <TableWizard table={table} preview={table.preview} onClose={close} /> : <Refused table={table} onClose={close} />}
    </Modal>
  )
}

const Refused = ({ table, onClose }: { table: WaitingTable; onClose: () => void }) => (
  <>
    <Alert color="orange" title="This table cannot be read" role="alert">
      {table.problem} Nothing was imported from it.
    </Alert>
    <Group mt="md">
      <Button variant="filled" onClick={onClose} data-autofocus>
        Close
      </Button>
    </Group>
  </>
)

interface TableWizardProps {
  table: WaitingTable
  preview: CallOutput<'coded.preview'>
  onClose: () => void
}

function TableWizard({ table, preview, onClose }: TableWizardProps) {
  // A known data set needs no mapping: it opens on what its import would bring.
  const [step, setStep] = useState<'mapping' | 'confirm'>(preview.preset ? 'confirm' : 'mapping')
  const [own, setOwn] = useState(preview.preset === null)
  const [mapping, setMapping] = useState<CodedMappingShape>({ ...preview.mapping, name: nameOf(table.name) })
  const [dataset, setDataset] = useState(nameOf(table.name))
  const [keep, setKeep] = useState(true)
  const [sending, setSending] = useState(false)
  const reading: CodedReadingShape =
    own || !preview.preset ? { mapping, dataset } : { preset: preview.preset.id, ...(table.nodes ? { nodes: table.nodes } : {}) }

  const submit = async (): Promise<void> => {
    setSending(true)
    try {
      if ('mapping' in reading && keep) await saveMapping(table.caseId, reading.mapping)
      await callEngine('import.files', table.caseId, { files: [{ name: table.name, base64: table.base64, coded: reading }] })
      announce(`Importing ${table.name}`)
      onClose()
    } catch (error) {
      showError(error as Error)
      setSending(false)
    }
  }

  if (step === 'mapping')
    return (
      <MappingStep
        table={table}
        preview={preview}
        mapping={mapping}
        onMapping={setMapping}
        doubtful={!preview.preset && !looksCoded(preview.mapping)}
        dataset={dataset}
        onDataset={setDataset}
        keep={keep}
        onKeep={setKeep}
        onNext={() => setStep('confirm')}
        onClose={onClose}
      />
    )
  return (
    <ConfirmStep
      table={table}
      preview={preview}
      reading={reading}
      sending={sending}
      onMap={() => {
        setOwn(true)
        setStep('mapping')
      }}
      onImport={() => void submit()}
      onClose={onClose}
    />
  )
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
