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

export const recognisePreset = (headings: string[], sample: CodedRow | null): CodedPreset | null => {
  const columns = new Set(headings.map((heading) => heading.trim().toLowerCase()))
  return CODED_PRESETS.find((preset) => preset.recognises(columns, sample)) ?? null
}
