import type { AGREEMENT_PARTS } from '../../../shared/contract/coding-calls.ts'

export const PART_WORDS: Record<(typeof AGREEMENT_PARTS)[number], string> = {
  unitising: 'Is it an event',
  kind: 'Kind',
  by: 'By',
  toward: 'Toward',
  date: 'Date',
}

/** A coefficient to two places; where chance alone explains everything there is none. */
export const coefficientWords = (value: number | null): string => {
  if (value === null) return 'not defined'
  const figure = Math.abs(value).toFixed(2)
  return value < 0 && figure !== '0.00' ? `−${figure}` : figure
}

export const shareWords = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

/** "0.62 to 0.91", the 95 % interval of a share. */
export const intervalWords = (low: number | null, high: number | null): string =>
  low === null || high === null ? '–' : `${low.toFixed(2)} to ${high.toFixed(2)}`
