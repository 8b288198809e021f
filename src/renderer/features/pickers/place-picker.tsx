import { ActionIcon } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useCall } from '../../client/index.ts'
import styles from './pickers.module.css'
import { SearchPicker } from './search-picker.tsx'

interface PlacePickerProps {
  place: { id: number; name: string } | null
  onChange: (place: { id: number; name: string } | null) => void
}

export function PlacePicker({ place, onChange }: PlacePickerProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? place?.name ?? ''
  const [asked] = useDebouncedValue((draft ?? '').trim(), 120)
  const found = useCall('places.list', { text: asked, limit: 20 }, { enabled: asked !== '', keep: true })
  const rows = asked === '' ? [] : (found.data?.rows ?? [])
  return (
    <div className={styles.roleRow} style={{ alignItems: 'flex-end' }}>
      <SearchPicker
        label="Where"
        placeholder="no place"
        text={text}
        onText={setDraft}
        choices={rows.map((row) => ({ id: row.id, name: row.name, detail: `${row.events} events` }))}
        emptyWords={text.trim() === '' ? 'Type a name' : 'No place of that name in this case'}
        onPick={(id) => {
          onChange(rows.find((row) => row.id === id) ?? null)
          setDraft(null)
        }}
      />
      {place && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`Take out ${place.name}`}
          onClick={() => {
            setDraft(null)
            onChange(null)
          }}
        >
          <IconX size={14} />
        </ActionIcon>
      )}
    </div>
  )
}
