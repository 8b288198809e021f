import { useEffect, useRef, useState } from 'react'
import { showError } from '../../ui/index.ts'
import type { ExportProgress } from './make-export.ts'

export interface Saving {
  /** Null while nothing is being saved. */
  progress: ExportProgress | null
  /** Does the work; `done` follows when it saved something. */
  start(work: (stop: AbortSignal, report: (progress: ExportProgress) => void) => Promise<boolean>, done: () => void): void
  stop(): void
}

const BEGUN: ExportProgress = { rows: 0, bytes: 0 }

/** One save at a time, to be stopped by a button or by leaving. */
export function useSaving(): Saving {
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    progress,
    start(work, done) {
      const control = new AbortController()
      running.current = control
      setProgress(BEGUN)
      work(control.signal, setProgress)
        .then((saved) => saved && done())
        .catch((error: unknown) => showError(error as Error))
        .finally(() => setProgress(null))
    },
    stop: () => running.current?.abort(),
  }
}
