import { Button, NativeSelect, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FIELD_SCALES } from '../../../shared/contract/research-calls.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { AddRow, NOT_NAMED } from './add-row.tsx'
import styles from './coding.module.css'
import { readChoices } from './read-choices.ts'

type Scale = (typeof FIELD_SCALES)[number]

const SCALE_WORDS: Record<Scale, string> = {
  nominal: 'one of several (nominal)',
  ordinal: 'one of several in order (ordinal)',
  number: 'a number',
  text: 'text',
}
const SCALES = FIELD_SCALES.map((value) => ({ value, label: SCALE_WORDS[value] }))

/** Fields that are coded for each event, in the inspector under Coding. */
export function CodedFields() {
  const fields = useCall('fields.list', { eventId: null }, { keep: true }).data?.fields
  const remove = useCommand('fields.remove')
  if (!fields) return null
  return (
    <>
      <h3 className={styles.title}>Coded fields</h3>
      <p className={styles.lead}>Each coder has a value of their own for each event; it is set in the inspector under Coding.</p>
      <AddField />
      {fields.length > 0 && (
        <Table verticalSpacing={4} fz="sm" aria-label="Coded fields">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Field</Table.Th>
              <Table.Th>Takes</Table.Th>
              <Table.Th>Values</Table.Th>
              <Table.Th>Definition</Table.Th>
              <Table.Th ta="right">Coded by you</Table.Th>
              <Table.Th aria-label="What to do" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map((field) => (
              <Table.Tr key={field.id}>
                <Table.Td>{field.label}</Table.Td>
                <Table.Td>{SCALE_WORDS[field.scale]}</Table.Td>
                <Table.Td>{field.choices.join(', ')}</Table.Td>
                <Table.Td>{field.definition}</Table.Td>
                <Table.Td ta="right">{field.coded}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    aria-label={`Remove the field ${field.label}`}
                    title="Its values go with it; undo brings both back"
                    onClick={() => remove.mutate({ fieldId: field.id })}
                  >
                    Remove
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  )
}

function AddField() {
  const [named, setNamed] = useState(NOT_NAMED)
  const [scale, setScale] = useState<Scale>('nominal')
  const [typed, setTyped] = useState('')
  const add = useCommand('fields.add')
  const chosen = scale === 'nominal' || scale === 'ordinal'
  const choices = chosen ? readChoices(typed) : []
  const label = named.label.trim()
  const ready = label !== '' && (!chosen || choices.length >= 2)
  const empty = (): void => {
    setNamed(NOT_NAMED)
    setTyped('')
  }
  const save = (): void => add.mutate({ label, scale, choices, definition: named.definition.trim() }, { onSuccess: empty })
  return (
    <AddRow noun="field" named={named} onNamed={setNamed} ready={ready} saving={add.isPending} onAdd={save}>
      <NativeSelect
        size="xs"
        label="Takes"
        data={SCALES}
        value={scale}
        onChange={(event) => setScale(event.currentTarget.value as Scale)}
      />
      {chosen && (
        <TextInput
          size="xs"
          w={220}
          label="Values, with commas between"
          placeholder="low, middle, high"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </AddRow>
  )
}
