import type { FileToProcess } from './processing-shape.ts'

/** How long a job waits for files that a window announced and does not send. */
const WAIT_MS = 120_000
/** Bytes of failed files that are kept for another try; a file of this machine is read again and needs none. */
const KEPT_BYTES = 64 * 1024 * 1024

export interface FileQueue {
  /** Files that have come, and those that are still to come. */
  total(): number
  /** The next file, waited for where more are announced; null when there are none. */
  next(): Promise<{ file: FileToProcess; index: number } | null>
  add(files: readonly FileToProcess[], more: number): void
  /** Lets go of the file, or keeps it for another try. */
  settle(index: number, failed: boolean): void
  /** Files that failed, to be tried again. */
  failed(): FileToProcess[]
  /** Announced, and never sent. */
  missing(): number
  /** Nothing further is waited for. */
  close(): void
}

const sizeOf = (file: FileToProcess): number => ('bytes' in file ? file.bytes.length : 0)

/** Files of one import. `waits` is asked before a sender is given up: a paused one sends nothing. */
export const createFileQueue = (first: readonly FileToProcess[], more: number, waits: () => boolean, waitMs = WAIT_MS): FileQueue => {
  const files: (FileToProcess | null)[] = [...first]
  const failed: FileToProcess[] = []
  let kept = 0
  let next = 0
  let expected = more
  let missing = 0
  let closed = false
  let wake: (() => void)[] = []

  const wakeAll = (): void => {
    const sleepers = wake
    wake = []
    for (const go of sleepers) go()
  }

  const arrival = (): Promise<void> =>
    new Promise((resolve) => {
      const came = files.length
      const look = (): void => {
        if (files.length > came || closed || expected === 0) return
        if (waits()) timer = setTimeout(look, waitMs)
        else {
          missing = expected
          expected = 0
          wakeAll()
        }
      }
      let timer = setTimeout(look, waitMs)
      wake.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })

  return {
    total: () => files.length + expected,
    async next() {
      for (;;) {
        if (closed) return null
        if (next < files.length) {
          const index = next++
          return { file: files[index] as FileToProcess, index }
        }
        if (expected === 0) return null
        await arrival()
      }
    },
    add(added, later) {
      files.push(...added)
      expected = later
      wakeAll()
    },
    settle(index, bad) {
      const file = files[index]
      files[index] = null
      if (!file || !bad || kept + sizeOf(file) > KEPT_BYTES) return
      kept += sizeOf(file)
      failed.push(file)
    },
    failed: () => [...failed],
    missing: () => missing,
    close() {
      closed = true
      wakeAll()
    },
  }
}
