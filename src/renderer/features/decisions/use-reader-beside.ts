import { useEffect, useRef } from 'react'
import type { QueueItem } from '../../../shared/contract/review-calls.ts'
import { closeReader, type OpenReader, openReader, useOpenReader } from '../../selection/index.ts'

function placeOf(item: QueueItem | null): OpenReader | null {
  if (item?.type === 'date') return { articleId: item.article.id, span: null }
  const first = item?.type === 'event' ? item.event.evidence[0] : undefined
  return first ? { articleId: first.articleId, span: first.span } : null
}

/**
 * Keeps the passage of what is decided on in view beside it. A person who closes the reader is left alone
 * until they open it again; leaving the place closes what was opened here.
 */
export function useReaderBeside(item: QueueItem | null): void {
  const reading = useOpenReader() !== null
  const wanted = useRef(true)
  const opened = useRef(false)
  const place = placeOf(item)
  const key = place ? `${item?.key} ${place.articleId} ${place.span?.start ?? ''}` : ''
  const latest = useRef(place)
  latest.current = place

  useEffect(() => {
    if (reading) wanted.current = true
    else if (opened.current) wanted.current = false
  }, [reading])
  useEffect(() => {
    if (key === '' || !wanted.current || !latest.current) return
    opened.current = true
    openReader(latest.current)
  }, [key])
  useEffect(
    () => () => {
      if (opened.current) closeReader()
    },
    [],
  )
}
