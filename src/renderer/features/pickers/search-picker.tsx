import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useState } from 'react'

export interface Choice {
  id: number
  name: string
  /** What tells two of one name apart. */
  detail: string
}

interface SearchPickerProps {
  label: string
  hideLabel?: boolean
  placeholder: string
  text: string
  onText: (text: string) => void
  choices: readonly Choice[]
  onPick: (id: number) => void
  emptyWords: string
  autoFocus?: boolean
}

/** A field that offers what the case holds while a person types. */
export function SearchPicker({ label, hideLabel, placeholder, text, onText, choices, onPick, emptyWords, autoFocus }: SearchPickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [focused, setFocused] = useState(false)
  return (
    <Combobox
      store={combobox}
      size="xs"
      onOptionSubmit={(value) => {
        onPick(Number(value))
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target>
        <TextInput
          size="xs"
          flex={1}
          label={hideLabel ? undefined : label}
          aria-label={hideLabel ? label : undefined}
          placeholder={placeholder}
          value={text}
          autoFocus={autoFocus}
          onFocus={() => setFocused(true)}
          onBlur={() => {
            setFocused(false)
            combobox.closeDropdown()
          }}
          onChange={(input) => {
            onText(input.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onKeyDown={(key) => {
            // Esc closes the list first and the form only after it.
            if (key.key === 'Escape' && combobox.dropdownOpened) key.stopPropagation()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!focused}>
        <Combobox.Options mah={220} style={{ overflowY: 'auto' }}>
          {choices.length === 0 && <Combobox.Empty>{emptyWords}</Combobox.Empty>}
          {choices.map((choice) => (
            <Combobox.Option key={choice.id} value={String(choice.id)}>
              {choice.name} <span style={{ color: 'var(--ink-soft)' }}>{choice.detail}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
