import type { ExportFormatInfo } from './format-info.ts'

/** What is given away as a whole. */
export const REPORT_FORMATS = [
  {
    id: 'report-html',
    label: 'Report',
    group: 'report',
    hint: 'one page with network, timeline, chronology, quotations, sources; works offline',
    suffix: 'report.html',
    mediaType: 'text/html',
    loses: [
      'codes, coordinates and numbers',
      'how sure a find is, and whether a person has checked it',
      'links between events',
      'notes',
      'the articles’ text around the passages',
    ],
  },
  {
    id: 'bundle-zip',
    label: 'Sealed bundle',
    group: 'report',
    hint: 'data, codebook, sources, README and a SHA-256 manifest in a ZIP',
    suffix: 'bundle.zip',
    mediaType: 'application/zip',
    loses: ['notes', 'the articles’ text around the passages', 'whom and what you choose to redact'],
    binary: true,
  },
  {
    id: 'case-jsonl',
    label: 'Case as JSON lines',
    group: 'case',
    hint: 'everything, to be merged into another case or read by programs',
    suffix: 'case.jsonl',
    mediaType: 'application/x-ndjson',
    loses: ['original bytes of the files', 'the list of changes to undo'],
    whole: true,
  },
] as const satisfies readonly ExportFormatInfo[]
