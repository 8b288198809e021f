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

const CODES_ONLY = 'times become single days: open ends, approximations and the four bounds are left out'
const ONE_PASSAGE = 'of several passages of an event only the first'
const NO_ATTRIBUTION = 'who says so, and whether it is claimed, denied or planned'
const NO_LASTING = 'lasting ties between actors'
const OTHERS_FIELDS = 'values that other coders gave to the case’s own fields'

/** The one table of formats: menu, dialog, command line and docs read it. Adding a format starts here; the compiler then asks for its writer. */
export const EXPORT_FORMAT_TABLE = [
  {
    id: 'events-csv',
    label: 'Events as CSV',
    group: 'events',
    hint: 'for a spreadsheet, R or pandas',
    suffix: 'events.csv',
    mediaType: 'text/csv',
    loses: ['links between events', NO_LASTING, 'where in the text the passages stand', OTHERS_FIELDS],
  },
  {
    id: 'events-xlsx',
    label: 'Events as Excel sheet',
    group: 'events',
    hint: 'events, passages and codebook on three sheets',
    suffix: 'events.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    loses: ['links between events', NO_LASTING, OTHERS_FIELDS, 'cells are cut at 32,767 characters, as Excel has it'],
    binary: true,
  },
  {
    id: 'events-jsonl',
    label: 'Events as JSON lines',
    group: 'events',
    hint: 'every passage with its place in the text',
    suffix: 'events.jsonl',
    mediaType: 'application/x-ndjson',
    loses: [NO_LASTING, 'the articles’ text around the passages'],
  },
  {
    id: 'events-parquet',
    label: 'Events as Parquet',
    group: 'events',
    hint: 'for DuckDB, Arrow, Spark',
    suffix: 'events.parquet',
    mediaType: 'application/vnd.apache.parquet',
    loses: ['links between events', NO_LASTING, 'where in the text the passages stand', OTHERS_FIELDS],
    binary: true,
  },
  {
    id: 'events-plover',
    label: 'PLOVER JSON lines',
    group: 'events',
    hint: 'coded events, one object a line',
    suffix: 'plover.jsonl',
    mediaType: 'application/x-ndjson',
    loses: [
      CODES_ONLY,
      'events of kinds that PLOVER has no type for (statements, political change, incidents)',
      'roles beyond actor and recipient',
      NO_LASTING,
    ],
  },
  {
    id: 'events-gdelt',
    label: 'GDELT-like TSV',
    group: 'events',
    hint: 'CAMEO codes in the 61 columns of GDELT 2.0',
    suffix: 'gdelt.tsv',
    mediaType: 'text/tab-separated-values',
    loses: [
      CODES_ONLY,
      'events without a CAMEO code or without a day',
      'participants beyond the first two',
      'passages (only the address of the source)',
      NO_ATTRIBUTION,
      NO_LASTING,
    ],
  },
  {
    id: 'events-acled',
    label: 'ACLED-like CSV',
    group: 'events',
    hint: 'in ACLED’s current columns',
    suffix: 'acled.csv',
    mediaType: 'text/csv',
    loses: [
      CODES_ONLY,
      'events that are no political violence, protest or strategic development',
      'who acts and who is acted on',
      NO_ATTRIBUTION,
      NO_LASTING,
    ],
  },
  {
    id: 'events-ucdp',
    label: 'UCDP-like CSV',
    group: 'events',
    hint: 'clashes and attacks in the columns of UCDP GED',
    suffix: 'ucdp.csv',
    mediaType: 'text/csv',
    loses: [
      'events other than clashes, wars, attacks and violations',
      'participants beyond the first of each side',
      NO_ATTRIBUTION,
      NO_LASTING,
    ],
  },
  {
    id: 'events-panel',
    label: 'Dyad-month panel',
    group: 'events',
    hint: 'who to whom by month, zero-filled, with its codebook (ZIP)',
    suffix: 'panel.zip',
    mediaType: 'application/zip',
    loses: ['single events and their passages: only counts', 'events without a month', 'events with fewer than two participants'],
    binary: true,
  },
  {
    id: 'events-timelinejs',
    label: 'TimelineJS',
    group: 'events',
    hint: 'to publish a timeline',
    suffix: 'timeline.json',
    mediaType: 'application/json',
    loses: ['events without a date', 'open ends and approximations, but for their words', 'participants, codes and numbers', ONE_PASSAGE],
  },
  {
    id: 'chronology-markdown',
    label: 'Chronology as Markdown',
    group: 'events',
    hint: 'to write on, with quotations and citations',
    suffix: 'chronology.md',
    mediaType: 'text/markdown',
    loses: ['codes, coordinates and numbers', NO_LASTING],
  },
  {
    id: 'chronology-html',
    label: 'Chronology to print',
    group: 'events',
    hint: 'a page with quotations and citations',
    suffix: 'chronology.html',
    mediaType: 'text/html',
    loses: ['codes, coordinates and numbers', NO_LASTING],
  },
  {
    id: 'events-geojson',
    label: 'GeoJSON',
    group: 'events',
    hint: 'for QGIS and web maps',
    suffix: 'events.geojson',
    mediaType: 'application/geo+json',
    loses: ['events at places without coordinates', NO_LASTING],
  },
  {
    id: 'network-gexf',
    label: 'Network as GEXF',
    group: 'network',
    hint: 'for Gephi, with time',
    suffix: 'network.gexf',
    mediaType: 'application/gexf+xml',
    loses: ['single events and their passages: ties carry counts', 'kinds within a class'],
  },
  {
    id: 'network-graphml',
    label: 'Network as GraphML',
    group: 'network',
    hint: 'for yEd, igraph, NetworkX',
    suffix: 'network.graphml',
    mediaType: 'application/xml',
    loses: ['single events and their passages: ties carry counts', 'the days of a tie between its first and last', 'kinds within a class'],
  },
  {
    id: 'network-cytoscape',
    label: 'Network as Cytoscape JSON',
    group: 'network',
    hint: 'with the positions on the screen',
    suffix: 'network.cyjs',
    mediaType: 'application/json',
    loses: ['single events and their passages: ties carry counts', 'kinds within a class'],
  },
  {
    id: 'network-csv',
    label: 'Node and edge tables',
    group: 'network',
    hint: 'two CSV files in a ZIP',
    suffix: 'network-csv.zip',
    mediaType: 'application/zip',
    loses: ['single events and their passages: ties carry counts', 'the days of a tie between its first and last', 'kinds within a class'],
    binary: true,
  },
  {
    id: 'network-ftm',
    label: 'FollowTheMoney entities',
    group: 'network',
    hint: 'for Aleph and OpenSanctions tools',
    suffix: 'entities.ftm.jsonl',
    mediaType: 'application/x-ndjson',
    loses: ['roles beyond organiser and involved', 'PLOVER and CAMEO codes', 'open ends and approximations of times', NO_ATTRIBUTION],
  },
  {
    id: 'annotations-jsonld',
    label: 'Web Annotations',
    group: 'sources',
    hint: 'passages and notes as JSON-LD, W3C',
    suffix: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    loses: ['roles, codes and times of the events, but for their titles', NO_LASTING],
  },
  {
    id: 'sources-bibtex',
    label: 'Sources as BibTeX',
    group: 'sources',
    hint: 'for LaTeX and JabRef',
    suffix: 'sources.bib',
    mediaType: 'application/x-bibtex',
    loses: ['events, actors and passages', 'uncertain publication dates, but for a note'],
  },
  {
    id: 'sources-ris',
    label: 'Sources as RIS',
    group: 'sources',
    hint: 'for Zotero, EndNote, Citavi',
    suffix: 'sources.ris',
    mediaType: 'application/x-research-info-systems',
    loses: ['events, actors and passages', 'uncertain publication dates, but for a note'],
  },
  {
    id: 'sources-csl',
    label: 'Sources as CSL-JSON',
    group: 'sources',
    hint: 'for Zotero and Pandoc',
    suffix: 'sources.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    loses: ['events, actors and passages'],
  },
  {
    id: 'codebook-markdown',
    label: 'Codebook as Markdown',
    group: 'sources',
    hint: 'kinds, roles, fields with their definitions',
    suffix: 'codebook.md',
    mediaType: 'text/markdown',
    loses: ['everything but the codebook'],
    whole: true,
  },
  {
    id: 'codebook-json',
    label: 'Codebook as JSON',
    group: 'sources',
    hint: 'the same for programs',
    suffix: 'codebook.json',
    mediaType: 'application/json',
    loses: ['everything but the codebook'],
    whole: true,
  },
  {
    id: 'timeline-svg',
    label: 'Timeline as SVG',
    group: 'pictures',
    hint: 'drawn from the data, any size',
    suffix: 'timeline.svg',
    mediaType: 'image/svg+xml',
    loses: ['it is a picture: passages and codes are left out'],
  },
  {
    id: 'network-svg',
    label: 'Network as SVG',
    group: 'pictures',
    hint: 'drawn from the data, any size',
    suffix: 'network.svg',
    mediaType: 'image/svg+xml',
    loses: ['it is a picture: events and passages are left out'],
  },
  {
    id: 'map-svg',
    label: 'Map as SVG',
    group: 'pictures',
    hint: 'places with coordinates',
    suffix: 'map.svg',
    mediaType: 'image/svg+xml',
    loses: ['it is a picture: events and passages are left out', 'places without coordinates'],
  },
  {
    id: 'timeline-pdf',
    label: 'Timeline as PDF',
    group: 'pictures',
    hint: 'sharp at any size in print',
    suffix: 'timeline.pdf',
    mediaType: 'application/pdf',
    loses: ['it is a picture: passages and codes are left out'],
    binary: true,
  },
  {
    id: 'network-pdf',
    label: 'Network as PDF',
    group: 'pictures',
    hint: 'sharp at any size in print',
    suffix: 'network.pdf',
    mediaType: 'application/pdf',
    loses: ['it is a picture: events and passages are left out'],
    binary: true,
  },
  {
    id: 'map-pdf',
    label: 'Map as PDF',
    group: 'pictures',
    hint: 'sharp at any size in print',
    suffix: 'map.pdf',
    mediaType: 'application/pdf',
    loses: ['it is a picture: events and passages are left out', 'places without coordinates'],
    binary: true,
  },
  {
    id: 'report-html',
    label: 'Report',
    group: 'report',
    hint: 'one page with network, timeline, chronology, quotations, sources; works offline',
    suffix: 'report.html',
    mediaType: 'text/html',
    loses: ['codes, coordinates and numbers', 'notes', 'the articles’ text around the passages'],
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

export type ExportFormat = (typeof EXPORT_FORMAT_TABLE)[number]['id']
export const EXPORT_FORMATS = EXPORT_FORMAT_TABLE.map(({ id }) => id) as [ExportFormat, ...ExportFormat[]]

export const exportFormat = (id: ExportFormat): ExportFormatInfo =>
  EXPORT_FORMAT_TABLE.find((format) => format.id === id) as ExportFormatInfo
