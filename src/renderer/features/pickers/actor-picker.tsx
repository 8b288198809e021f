import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { useCall } from '../../client/index.ts'
import { ACTOR_KIND_WORDS } from '../event-fields/index.ts'
import type { DraftParticipant } from './role-draft.ts'
import { SearchPicker } from './search-picker.tsx'

interface ActorPickerProps {
  label: string
  placeholder?: string
  onPick: (actor: Omit<DraftParticipant, 'role'>) => void
  autoFocus?: boolean
}

export function ActorPicker({ label, placeholder = 'Add an actor…', onPick, autoFocus }: ActorPickerProps) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), 120)
  const found = useCall(
    'actors.list',
    {
      filter: EVERYTHING,
      text: asked,
      sort: { column: 'events', descending: true },
      limit: 20,
    },
    { enabled: asked !== '', keep: true },
  )
  const rows = asked === '' ? [] : (found.data?.rows ?? [])
  return (
    <SearchPicker
      label={label}
      hideLabel
      placeholder={placeholder}
      autoFocus={autoFocus}
      text={text}
      onText={setText}
      choices={rows.map((row) => ({ id: row.id, name: row.name, detail: `${ACTOR_KIND_WORDS[row.kind]}, ${row.events} events` }))}
      emptyWords={text.trim() === '' ? 'Type a name' : 'No actor of that name in this case'}
      onPick={(id) => {
        const actor = rows.find((row) => row.id === id)
        if (actor) onPick({ id: actor.id, name: actor.name, kind: actor.kind })
        setText('')
      }}
    />
  )
}
