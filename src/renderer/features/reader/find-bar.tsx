import { ActionIcon, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import styles from './reader.module.css'

interface FindBarProps {
  words: string
  onWords: (words: string) => void
  at: number
  count: number
  onStep: (step: 1 | -1) => void
  onClose: () => void
}

export function FindBar({ words, onWords, at, count, onStep, onClose }: FindBarProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    // Esc closes the find bar first, the reader only after it.
    event.stopPropagation()
  }
  return (
    <search className={styles.find}>
      <TextInput
        size="xs"
        flex={1}
        aria-label="Find in article"
        placeholder="Find in article"
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-autofocus
        autoFocus
      />
      <span aria-live="polite">{words.trim() === '' ? '' : count === 0 ? 'not found' : `${at + 1} of ${count}`}</span>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Previous place" disabled={count === 0} onClick={() => onStep(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Next place" disabled={count === 0} onClick={() => onStep(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </search>
  )
}
