import { EVENT_FORMATS } from './export-formats/event-formats.ts'
import type { ExportFormatInfo } from './export-formats/format-info.ts'
import { NETWORK_FORMATS } from './export-formats/network-formats.ts'
import { PICTURE_FORMATS } from './export-formats/picture-formats.ts'
import { REPORT_FORMATS } from './export-formats/report-formats.ts'
import { SOURCE_FORMATS } from './export-formats/source-formats.ts'

export { EXPORT_GROUP_LABELS, EXPORT_GROUPS, type ExportFormatInfo, type ExportGroup } from './export-formats/format-info.ts'

/** The one table of formats: menu, dialog, command line and docs read it. Adding a format starts in its group's file; the compiler then asks for its writer. */
export const EXPORT_FORMAT_TABLE = [
  ...EVENT_FORMATS,
  ...NETWORK_FORMATS,
  ...SOURCE_FORMATS,
  ...PICTURE_FORMATS,
  ...REPORT_FORMATS,
] as const satisfies readonly ExportFormatInfo[]

export type ExportFormat = (typeof EXPORT_FORMAT_TABLE)[number]['id']
export const EXPORT_FORMATS = EXPORT_FORMAT_TABLE.map(({ id }) => id) as [ExportFormat, ...ExportFormat[]]

export const exportFormat = (id: ExportFormat): ExportFormatInfo =>
  EXPORT_FORMAT_TABLE.find((format) => format.id === id) as ExportFormatInfo
