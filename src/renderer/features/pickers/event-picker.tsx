import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useCall } from '../../client/index.ts'
import { asPrefixQuery } from './prefix-query.ts'
import { SearchPicker } from './search-picker.tsx'

interface EventPickerProps {
  label: string
  placeholder: string
  /** Left out of the list. */
  except?: number
  onPick: (eventId: number, title: string) => void
  autoFocus?: boolean
}

/** Finds an event of the case by words of its title. */
export function EventPicker({ label, placeholder, except, onPick, autoFocus }: EventPickerProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(asPrefixQuery(text), 120)
  const found = useCall('search.find', { text: asked, limit: 12 }, { enabled: asked !== '', keep: true })
  const hits = asked === '' ? [] : (found.data?.events ?? []).filter((hit) => hit.id !== except)
  return (
    <SearchPicker
      label={label}
      hideLabel
      placeholder={placeholder}
      text={text}
      onText={setText}
      choices={hits.map((hit) => ({
        id: hit.id,
        name: hit.title,
        detail: [hit.kindLabel, hit.words].filter(Boolean).join(', '),
      }))}
      emptyWords={text.trim() === '' ? 'Type words of the event' : 'No event has these words'}
      onPick={(id) => onPick(id, hits.find((hit) => hit.id === id)?.title ?? '')}
      autoFocus={autoFocus}
    />
  )
}
