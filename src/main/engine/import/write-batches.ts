/** What goes into the file; returns what to do once it stands there for good. */
export type BatchedWrite = () => () => void

export interface WriteBatches {
  /** Writes at once where enough has come together, a moment later otherwise; not at all once a write has failed. */
  add(write: BatchedWrite): void
  /** Writes all that has been added. Throws what a write threw; those before it are in the file, it and those after it are not. */
  flush(): void
}

/** A transaction takes nothing more after this long: what else is asked of the engine waits meanwhile. */
const TRANSACTION_MS = 50
/** Writes that are worth a transaction. */
const ENOUGH = 64
/** How long the first of them waits for more. */
const WAIT_MS = 100

/**
 * Gathers writes into transactions, since ending one costs as much as several articles. `transaction` runs its argument
 * in one; within another it takes back the whole of an argument that throws, and nothing else.
 */
export const createWriteBatches = (
  transaction: (run: () => void) => void,
  onError: (error: unknown) => void,
  /** Milliseconds. */
  clock: () => number = () => performance.now(),
): WriteBatches => {
  const waiting: BatchedWrite[] = []
  let later = false
  let broken = false

  const writeSome = (): void => {
    const done: (() => void)[] = []
    let failure: { error: unknown } | null = null
    const end = clock() + TRANSACTION_MS
    transaction(() => {
      while (waiting.length > 0 && !failure && clock() < end) {
        const write = waiting.shift() as BatchedWrite
        try {
          transaction(() => done.push(write()))
        } catch (error) {
          failure = { error }
        }
      }
    })
    for (const after of done) after()
    if (failure) throw (failure as { error: unknown }).error
  }

  const writeOrBreak = (): void => {
    try {
      writeSome()
    } catch (error) {
      broken = true
      waiting.length = 0
      throw error
    }
  }

  const writeLater = (): void => {
    if (later) return
    later = true
    setTimeout(() => {
      later = false
      if (waiting.length === 0) return
      try {
        writeOrBreak()
      } catch (error) {
        onError(error)
      }
      if (waiting.length > 0) writeLater()
    }, WAIT_MS)
  }

  return {
    add(write) {
      if (broken) return
      waiting.push(write)
      if (waiting.length >= ENOUGH) writeOrBreak()
      else writeLater()
    },
    flush() {
      while (waiting.length > 0) writeOrBreak()
    },
  }
}
