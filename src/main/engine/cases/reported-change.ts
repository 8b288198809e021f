import type { ChangedThing } from '../../../shared/contract/envelope.ts'
import type { OpenChange } from '../store/history.ts'

const FIRST_NOTICE_MS = 300
const MOST_NOTICE_MS = 10_000

/**
 * A change that writes many times a second; views hear of it soon, then ever less often, as all of them are drawn anew
 * each time, and once more when it ends.
 */
export const beginReportedChange = (change: OpenChange, tell: (extra?: ChangedThing[]) => void): OpenChange => {
  let pending: NodeJS.Timeout | null = null
  let wait = FIRST_NOTICE_MS
  return {
    id: change.id,
    write(write) {
      const value = change.write(write)
      pending ??= setTimeout(() => {
        pending = null
        wait = Math.min(2 * wait, MOST_NOTICE_MS)
        tell()
      }, wait)
      return value
    },
    end(finalWords) {
      if (pending) clearTimeout(pending)
      change.end(finalWords)
      tell(['history'])
    },
  }
}
