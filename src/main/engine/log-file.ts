import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const LARGEST = 1_000_000

/**
 * Writes lines to `dateline.log` in a folder, with their time. What is longer than a megabyte at the start is kept aside as
 * `dateline.old.log`; a line that cannot be written (disk full, folder gone) is lost, because nothing may fail over its log.
 */
export function openLogFile(folder: string, now: () => Date): (line: string) => void {
  const file = join(folder, 'dateline.log')
  try {
    mkdirSync(folder, { recursive: true })
    if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, join(folder, 'dateline.old.log'))
  } catch {
    return () => {}
  }
  return (line) => {
    try {
      appendFileSync(file, `${now().toISOString()} ${line}\n`)
    } catch {
      // As promised above.
    }
  }
}
