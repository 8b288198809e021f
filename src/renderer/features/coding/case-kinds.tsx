import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CaseKind } from '../../../shared/contract/research-calls.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { KindIcon } from '../../ui/index.ts'
import { kindChoices } from '../event-fields/index.ts'
import { AddRow, NOT_NAMED } from './add-row.tsx'
import styles from './coding.module.css'

/** Kinds of the case's own: under a built-in one, with a definition and codes where they differ. */
export function CaseKinds() {
  const kinds = useCall('kinds.list', {}, { keep: true }).data?.kinds
  if (!kinds) return null
  return (
    <>
      <h3 className={styles.title}>Kinds of this case</h3>
      <p className={styles.lead}>
        A kind of your own stands under a built-in one: it has that one’s colour and icon, and its codes unless you give others. It can be
        chosen wherever a kind is set. Its label can be changed at any time; events of it follow.
      </p>
      <AddKind />
      {kinds.length > 0 && (
        <Table verticalSpacing={4} fz="sm" aria-label="Kinds of this case">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Under</Table.Th>
              <Table.Th>Definition</Table.Th>
              <Table.Th>PLOVER</Table.Th>
              <Table.Th>CAMEO</Table.Th>
              <Table.Th ta="right">Events</Table.Th>
              <Table.Th aria-label="What to do" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kinds.map((kind) => (
              <KindRow key={kind.id} kind={kind} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}

type Editable = 'label' | 'definition' | 'plover' | 'cameo'

function KindRow({ kind }: { kind: CaseKind }) {
  const edit = useCommand('kinds.edit')
  const remove = useCommand('kinds.remove')
  const parent = kindOf(kind.parent)
  const save = (field: Editable, typed: string): void => {
    const value = typed.trim()
    if (value === (kind[field] ?? '') || (field === 'label' && value === '')) return
    const noCode = value === '' && (field === 'plover' || field === 'cameo')
    edit.mutate({ kindId: kind.id, patch: { [field]: noCode ? null : value } })
  }
  const field = (name: Editable, placeholder: string) => (
    <TextInput
      size="xs"
      aria-label={`${name} of ${kind.label}`}
      key={kind[name]}
      defaultValue={kind[name] ?? ''}
      placeholder={placeholder}
      onBlur={(event) => save(name, event.currentTarget.value)}
    />
  )
  return (
    <Table.Tr>
      <Table.Td>
        <span style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
          <KindIcon kind={kind.kind} /> {field('label', kind.label)}
        </span>
      </Table.Td>
      <Table.Td>{parent.label}</Table.Td>
      <Table.Td>{field('definition', 'one sentence')}</Table.Td>
      <Table.Td w={120}>{field('plover', parent.plover ?? 'none')}</Table.Td>
      <Table.Td w={90}>{field('cameo', parent.cameo ?? 'none')}</Table.Td>
      <Table.Td ta="right">{kind.events}</Table.Td>
      <Table.Td ta="right">
        <Button
          size="compact-xs"
          disabled={kind.events > 0}
          title={kind.events > 0 ? 'Give its events another kind first' : undefined}
          aria-label={`Remove the kind ${kind.label}`}
          onClick={() => remove.mutate({ kindId: kind.id })}
        >
          Remove
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}

function AddKind() {
  const [parent, setParent] = useState('incident')
  const [named, setNamed] = useState(NOT_NAMED)
  const add = useCommand('kinds.add')
  const label = named.label.trim()
  const save = (): void => add.mutate({ parent, label, definition: named.definition.trim() }, { onSuccess: () => setNamed(NOT_NAMED) })
  return (
    <AddRow noun="kind" named={named} onNamed={setNamed} ready={label !== ''} saving={add.isPending} onAdd={save}>
      <NativeSelect
        size="xs"
        label="Under"
        data={kindChoices(null)}
        value={parent}
        onChange={(event) => setParent(event.currentTarget.value)}
      />
    </AddRow>
  )
}
