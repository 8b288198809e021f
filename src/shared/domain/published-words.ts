import { parseEdtf } from './edtf.ts'
import { timeInWords } from './time-words.ts'

const PROVENANCE_WORDS: Record<string, string> = {
  user: 'date set by hand',
  'json-ld': 'date from the page’s data',
  meta: 'date from the page’s data',
  'time-element': 'date from the page',
  dateline: 'date from the dateline',
  'file-name': 'date from the file name',
  sidecar: 'date from the list that came with it',
  feed: 'date from the feed',
  header: 'date from the mail header',
  assumed: 'date assumed',
}

/** "13 Jan 2023"; what cannot be read stands as it was written. */
export function shortDateWords(edtf: string): string {
  const read = parseEdtf(edtf)
  return read.ok ? timeInWords(read.time, 'short') : edtf
}

/** Where a publication date comes from, in words; empty where there is nothing to say. */
export const provenanceWords = (provenance: string): string => PROVENANCE_WORDS[provenance] ?? ''

/** "13 Jan 2023, date set by hand", or that nobody knows it. */
export function publishedWords(published: string | null, provenance: string): string {
  if (published === null) return 'publication date unknown'
  const from = provenanceWords(provenance)
  return from ? `${shortDateWords(published)}, ${from}` : shortDateWords(published)
}
