import { useDeferredValue, useMemo, useState } from 'react'
import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { findInText, foldText } from './find-in-text.ts'

const NOTHING: TextSpan[] = []

export interface FindState {
  open: boolean
  words: string
  hits: TextSpan[]
  at: number
  setOpen: (open: boolean) => void
  setWords: (words: string) => void
  step: (step: 1 | -1) => void
}

/** Find in one article; typing never waits for the marking. */
export function useFind(text: string): FindState {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const folded = useMemo(() => (open ? foldText(text) : null), [open, text])
  const wanted = useDeferredValue(words)
  const hits = useMemo(() => (folded ? findInText(folded, wanted) : NOTHING), [folded, wanted])
  return {
    open,
    words,
    hits,
    at: Math.min(at, Math.max(hits.length - 1, 0)),
    setOpen,
    setWords: (next) => {
      setWords(next)
      setAt(0)
    },
    step: (step) => setAt((now) => (hits.length === 0 ? 0 : (Math.min(now, hits.length - 1) + step + hits.length) % hits.length)),
  }
}
