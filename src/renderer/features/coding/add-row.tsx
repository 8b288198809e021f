import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './coding.module.css'

interface Named {
  label: string
  definition: string
}

export const NOT_NAMED: Named = { label: '', definition: '' }

interface AddRowProps {
  /** What is added: "kind". */
  noun: string
  named: Named
  onNamed: (named: Named) => void
  ready: boolean
  saving: boolean
  onAdd: () => void
  /** What else it takes, between its name and its definition. */
  children: ReactNode
}

/** The row of fields that adds a kind or a field to the case. */
export const AddRow = ({ noun, named, onNamed, ready, saving, onAdd, children }: AddRowProps) => (
  <form
    className={styles.form}
    onSubmit={(event) => {
      event.preventDefault()
      if (ready) onAdd()
    }}
  >
    <TextInput
      size="xs"
      w={170}
      label={`New ${noun}`}
      maxLength={60}
      value={named.label}
      onChange={(event) => onNamed({ ...named, label: event.currentTarget.value })}
    />
    {children}
    <TextInput
      size="xs"
      w={280}
      label="Definition"
      maxLength={2000}
      value={named.definition}
      onChange={(event) => onNamed({ ...named, definition: event.currentTarget.value })}
    />
    <Button type="submit" variant="filled" disabled={!ready} loading={saving}>
      {`Add ${noun}`}
    </Button>
  </form>
)
