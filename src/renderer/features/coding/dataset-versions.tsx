import { Badge, Button, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useCall, useCommand } from '../../client/index.ts'
import { EmptyState } from '../../ui/index.ts'
import styles from './coding.module.css'

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const whenWords = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? iso : when.format(new Date(iso)))

/** Named states of the coded data, each with the hash of what it holds, to be cited. */
export function DatasetVersions() {
  const list = useCall('dataset.list', {}, { keep: true })
  const freeze = useCommand('dataset.freeze')
  const [name, setName] = useState('')
  if (list.isError) return <EmptyState title="The versions cannot be listed">{list.error.message}</EmptyState>
  if (!list.data) return null
  const { versions } = list.data
  const save = (): void => {
    if (name.trim() !== '') freeze.mutate({ name: name.trim() }, { onSuccess: () => setName('') })
  }
  return (
    <section aria-label="Dataset versions">
      <p className={styles.lead}>
        Freezing names the events that you accepted or made as they stand now, with a hash over their coding. Who cites name and hash can
        tell later whether anything moved.
      </p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextInput
          size="xs"
          w={220}
          label="Name of the version"
          placeholder="2023-03 first release"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="filled" disabled={name.trim() === ''} loading={freeze.isPending}>
          Freeze
        </Button>
      </form>
      {versions.length === 0 ? (
        <p className={styles.soft}>No version yet.</p>
      ) : (
        <Table verticalSpacing={4} fz="sm" aria-label="Dataset versions">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Version</Table.Th>
              <Table.Th>Frozen</Table.Th>
              <Table.Th>Coder</Table.Th>
              <Table.Th ta="right">Events</Table.Th>
              <Table.Th>SHA-256</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {versions.map((version) => (
              <Table.Tr key={version.name}>
                <Table.Td>
                  {version.name}{' '}
                  {version.current && (
                    <Badge size="xs" variant="outline" color="gray" title="The coding has not changed since">
                      as it is now
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{whenWords(version.at)}</Table.Td>
                <Table.Td>{version.coder}</Table.Td>
                <Table.Td ta="right">{version.events}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere', fontFamily: 'monospace', fontSize: 11 }}>{version.hash}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
