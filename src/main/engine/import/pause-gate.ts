export interface PauseGate {
  /** Waits while it is closed. */
  passed(): Promise<void>
  /** Lets those who wait look again. */
  look(): void
}

/** Holds those who come while `isClosed` says so. */
export const createPauseGate = (isClosed: () => boolean): PauseGate => {
  const sleepers: (() => void)[] = []
  return {
    async passed() {
      while (isClosed())
        await new Promise<void>((go) => {
          sleepers.push(go)
        })
    },
    look() {
      for (const go of sleepers.splice(0)) go()
    },
  }
}
