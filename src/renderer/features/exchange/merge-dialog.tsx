import { Button, FileInput, Group, Modal, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { MergeCounts } from '../../../shared/contract/exchange-calls.ts'
import { readBase64, useCall, useCommand } from '../../client/index.ts'
import { showError } from '../../ui/index.ts'
import { closeExchange } from './exchange-opened.ts'

const PARTS = [
  ['articles', 'Articles'],
  ['actors', 'Actors'],
  ['events', 'Events'],
  ['decisions', 'Decisions'],
  ['notes', 'Notes'],
] as const

function Counts({ counts }: { counts: MergeCounts }) {
  return (
    <>
      <Text size="sm">
        “{counts.name}”{counts.coders.length > 0 ? `, with decisions of ${counts.coders.join(', ')}. They stay theirs.` : ''}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            <Table.Th>New here</Table.Th>
            <Table.Th>Known already</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {PARTS.map(([part, label]) => (
            <Table.Tr key={part}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td>{counts[part].added.toLocaleString('en')}</Table.Td>
              <Table.Td>{counts[part].known.toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}

const NO_FILE = { name: 'none', base64: '' }

/** Another case taken into this one, after it was said what it would bring. */
export function MergeDialog() {
  const [file, setFile] = useState<{ name: string; base64: string } | null>(null)
  const preview = useCall('case.previewMerge', file ?? NO_FILE, { enabled: file !== null })
  const merge = useCommand('case.merge')
  const choose = (chosen: File | null): void => {
    setFile(null)
    if (!chosen) return
    readBase64(chosen)
      .then((base64) => setFile({ name: chosen.name, base64 }))
      .catch((error: unknown) => showError(error as Error))
  }
  return (
    <Modal opened onClose={closeExchange} title="Merge another case" size="lg">
      <Stack gap="sm">
        <FileInput
          label="Case"
          description="A .dateline file, or a case exported as JSON lines. What this case says stays; one undo takes the merge back."
          accept=".dateline,.jsonl"
          placeholder="Choose a file"
          onChange={choose}
          data-autofocus
        />
        {preview.error ? <Text c="red">{preview.error.message}</Text> : null}
        {file && preview.data ? <Counts counts={preview.data} /> : null}
        <Group gap="xs">
          <Button
            variant="filled"
            disabled={!file || !preview.data}
            loading={merge.isPending}
            onClick={() => file && merge.mutate(file, { onSuccess: closeExchange })}
          >
            Merge
          </Button>
          <Button onClick={closeExchange}>Cancel</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
