import { NativeSelect, TextInput } from '@mantine/core'
import type { CodedField } from '../../../shared/contract/research-calls.ts'
import { useCall, useCommand } from '../../client/index.ts'
import styles from './inspector.module.css'

/** The case's own fields of one event: this coder's values, and beside them what others set. */
export function CodedValues({ eventId }: { eventId: number }) {
  const fields = useCall('fields.list', { eventId }).data?.fields ?? []
  if (fields.length === 0) return null
  return (
    <div className={styles.form}>
      {fields.map((field) => (
        <ValueField key={field.id} field={field} eventId={eventId} />
      ))}
    </div>
  )
}

function ValueField({ field, eventId }: { field: CodedField; eventId: number }) {
  const save = useCommand('fields.set')
  const value = field.value ?? ''
  const set = (typed: string): void => {
    if (typed.trim() !== value) save.mutate({ fieldId: field.id, eventIds: [eventId], value: typed.trim() === '' ? null : typed.trim() })
  }
  const others = field.others.map((other) => `${other.coder}: ${other.value}`).join(' · ')
  const common = {
    size: 'xs',
    label: field.label,
    description: [field.definition, others].filter(Boolean).join(' ') || undefined,
    descriptionProps: { fz: 11 },
    inputWrapperOrder: ['label', 'input', 'description'] as ('label' | 'input' | 'description')[],
  }
  if (field.choices.length > 0)
    return (
      <NativeSelect
        {...common}
        data={[{ value: '', label: 'not coded' }, ...field.choices]}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
    )
  return (
    <TextInput
      {...common}
      key={value}
      defaultValue={value}
      placeholder={field.scale === 'number' ? 'a number' : 'not coded'}
      inputMode={field.scale === 'number' ? 'decimal' : 'text'}
      onBlur={(event) => set(event.currentTarget.value)}
      onKeyDown={(key) => {
        if (key.key === 'Enter') set(key.currentTarget.value)
      }}
    />
  )
}
