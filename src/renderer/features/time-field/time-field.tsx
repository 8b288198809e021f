import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { KeyboardEvent } from 'react'
import { useCall } from '../../client/index.ts'

interface TimeFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  onKeyDown?: (event: KeyboardEvent) => void
  /** What an empty field means. */
  emptyWords: string
  autoFocus?: boolean
  hideLabel?: boolean
}

/** A date as EDTF, read back in words while it is typed: what the engine understood is what will be saved. */
export function TimeField({ label, value, onChange, onKeyDown, emptyWords, autoFocus, hideLabel }: TimeFieldProps) {
  const typed = value.trim()
  const [asked] = useDebouncedValue(typed, 80)
  const reading = useCall('time.read', { edtf: asked.slice(0, 200) }, { enabled: asked !== '', keep: true })
  const answered = typed !== '' && asked === typed && !reading.isPlaceholderData ? reading.data : undefined
  const refused = answered?.message ?? null
  return (
    <TextInput
      size="xs"
      label={hideLabel ? undefined : label}
      aria-label={hideLabel ? label : undefined}
      placeholder="2023-01-13, 2022-12, 2022-12-12/.."
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      error={refused}
      description={typed === '' ? emptyWords : (answered?.time?.words ?? (refused ? undefined : 'reading…'))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      descriptionProps={{ 'aria-live': 'polite', fz: 11 }}
      errorProps={{ fz: 11 }}
      spellCheck={false}
      autoComplete="off"
      data-autofocus={autoFocus || undefined}
      autoFocus={autoFocus}
    />
  )
}
