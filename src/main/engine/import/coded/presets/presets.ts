import { UnusableRow } from '../coded-record.ts'
import type { CodedRow } from '../coded-row.ts'
import { acledPreset } from './acled-preset.ts'
import { datelinePreset } from './dateline-preset.ts'
import { gdeltPreset } from './gdelt-preset.ts'
import { edgePreset, nodePreset } from './node-edge-preset.ts'
import { ploverPreset, polecatPreset } from './plover-preset.ts'
import type { CodedPreset } from './preset.ts'
import { timelinePreset } from './timeline-preset.ts'
import { ucdpPreset } from './ucdp-preset.ts'

/** Known data sets, the most particular first: edge and node lists have the fewest columns of their own. */
export const CODED_PRESETS: readonly CodedPreset[] = [
  datelinePreset,
  gdeltPreset,
  ucdpPreset,
  acledPreset,
  polecatPreset,
  ploverPreset,
  timelinePreset,
  edgePreset,
  nodePreset,
]

const canRead = ({ read }: CodedPreset, row: CodedRow): boolean => {
  try {
    read(row)
    return true
  } catch (error) {
    if (error instanceof UnusableRow) return false
    throw error
  }
}

const readsHalf = (preset: CodedPreset, rows: readonly CodedRow[]): boolean =>
  rows.filter((row) => canRead(preset, row)).length * 2 >= rows.length

/** The data set whose columns stand there and that can read the rows: a heading or two in common make no data set. */
export const recognisePreset = (headings: string[], sample: readonly CodedRow[]): CodedPreset | null => {
  const columns = new Set(headings.map((heading) => heading.trim().toLowerCase()))
  return CODED_PRESETS.find((preset) => preset.recognises(columns, sample) && readsHalf(preset, sample)) ?? null
}
