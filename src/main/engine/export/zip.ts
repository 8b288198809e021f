import { strToU8, type Zippable, zipSync } from 'fflate'

/** ZIP knows no time before 1980; a fixed one keeps two exports of one case the same bytes. */
const TIME = new Date(1980, 0, 1, 12)

/** Files by name, in this order, as one archive. */
export const zipOf = (files: Record<string, string | Uint8Array>): Uint8Array => {
  const entries: Zippable = {}
  for (const [name, content] of Object.entries(files)) entries[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(entries, { mtime: TIME, level: 6 })
}
