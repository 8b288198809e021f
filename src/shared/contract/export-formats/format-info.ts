export const EXPORT_GROUPS = ['events', 'network', 'sources', 'pictures', 'report', 'case'] as const
export type ExportGroup = (typeof EXPORT_GROUPS)[number]

export const EXPORT_GROUP_LABELS: Record<ExportGroup, string> = {
  events: 'Events',
  network: 'Network',
  sources: 'Sources, notes, codebook',
  pictures: 'Pictures',
  report: 'Reports',
  case: 'Whole case',
}

export interface ExportFormatInfo {
  id: string
  label: string
  group: ExportGroup
  /** What it is for, in a few words. */
  hint: string
  /** What comes after the name of the case: "events.csv". */
  suffix: string
  mediaType: string
  /** What of the case does not fit into the format, in words; empty where nothing is lost. */
  loses: readonly string[]
  /** Bytes, not text. */
  binary?: boolean
  /** Takes the whole case, whatever the filter says. */
  whole?: boolean
}
