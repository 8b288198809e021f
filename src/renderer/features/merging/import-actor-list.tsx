import { Button, FileButton, Group, Modal, Table } from '@mantine/core'
import { useState } from 'react'
import type { ListedActor } from '../../../shared/contract/actor-list-calls.ts'
import { readBase64, useCall, useCommand } from '../../client/index.ts'
import { showError } from '../../ui/index.ts'
import { ACTOR_KIND_WORDS } from '../event-fields/index.ts'
import styles from './merging.module.css'

interface ListFile {
  name: string
  base64: string
}

/** A list of actors as a table: what each row will do, and where its names stand in this case, before anything is done. */
export function ImportActorList() {
  const [file, setFile] = useState<ListFile | null>(null)
  const onFile = (chosen: File | null): void => {
    if (!chosen) return
    readBase64(chosen)
      .then((base64) => setFile({ name: chosen.name, base64 }))
      .catch((error: unknown) => showError(error as Error))
  }
  const close = (): void => setFile(null)
  return (
    <>
      <FileButton onChange={onFile} accept=".csv,.tsv,.txt,.xlsx">
        {(props) => (
          <Button {...props} title="A table with the headings name, kind, aliases, iso3, wikidata, sector; only name and kind are needed">
            Import list…
          </Button>
        )}
      </FileButton>
      <Modal opened={file !== null} onClose={close} title={`Actors of ${file?.name ?? ''}`} size="xl">
        {file && <ListPreview file={file} onClose={close} />}
      </Modal>
    </>
  )
}

function ListPreview({ file, onClose }: { file: ListFile; onClose: () => void }) {
  const preview = useCall('actors.previewList', file)
  const run = useCommand('actors.importList')
  if (preview.isError)
    return (
      <>
        <p style={{ marginTop: 0 }}>{preview.error.message}</p>
        <Button onClick={onClose}>Close</Button>
      </>
    )
  if (!preview.data) return <p>Reading the list…</p>
  const { fresh, known, refused, hits, rows } = preview.data
  return (
    <>
      <p style={{ marginTop: 0 }}>
        {fresh} new, {known} add to an actor of this case, {refused} left out. {hits} are named in articles of this case.
      </p>
      <div className={styles.choices}>
        <Table verticalSpacing={3} fz="sm" stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Also called</Table.Th>
              <Table.Th ta="right">Articles here</Table.Th>
              <Table.Th>What happens</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.row}>
                <Table.Td>{row.name || <span className={styles.soft}>row {row.row}</span>}</Table.Td>
                <Table.Td>{row.kind && ACTOR_KIND_WORDS[row.kind]}</Table.Td>
                <Table.Td>{row.aliases.join(', ')}</Table.Td>
                <Table.Td ta="right">{row.articles}</Table.Td>
                <Table.Td>{whatHappens(row)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Group gap="xs">
        <Button
          variant="filled"
          disabled={fresh + known === 0}
          loading={run.isPending}
          onClick={() => run.mutate(file, { onSuccess: onClose })}
          data-autofocus
        >
          {`Import ${fresh + known} actors`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </>
  )
}

const whatHappens = (row: ListedActor): string => {
  if (row.problem !== null) return `Left out: ${row.problem}`
  return row.known ? `Adds to ${row.known.name}` : 'New actor'
}
