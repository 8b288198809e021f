import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import type { EventDetail } from '../../../shared/contract/shapes.ts'
import { kindOf } from '../../../shared/domain/kinds.ts'
import { useCall, useCommand } from '../../client/index.ts'
import styles from './inspector.module.css'
import { asPrefixQuery } from './prefix-query.ts'
import { SearchPicker } from './search-picker.tsx'

/** Finds the other telling of this event and puts both under one; the passages of both stay, and one undo parts them. */
export function SameAs({ event, onClose }: { event: EventDetail; onClose: () => void }) {
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(asPrefixQuery(text), 120)
  const found = useCall('search.find', { text: asked, limit: 12 }, { enabled: asked !== '', keep: true })
  const merge = useCommand('events.merge')
  const hits = asked === '' ? [] : (found.data?.events ?? []).filter((hit) => hit.id !== event.id)
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return
    key.preventDefault()
    key.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Esc, which belongs to the whole row
    <div className={styles.roleRow} style={{ marginBottom: 14 }} onKeyDown={onKeyDown}>
      <SearchPicker
        label="Which event is the same?"
        hideLabel
        placeholder="Same as… words of the other event"
        text={text}
        onText={setText}
        choices={hits.map((hit) => ({
          id: hit.id,
          name: hit.title,
          detail: [kindOf(hit.kind).label, hit.words].filter(Boolean).join(', '),
        }))}
        emptyWords={text.trim() === '' ? 'Type words of the other event' : 'No event has these words'}
        onPick={(id) => merge.mutate({ into: event.id, from: [id] }, { onSuccess: onClose })}
        autoFocus
      />
      <Button onClick={onClose}>Cancel</Button>
    </div>
  )
}
