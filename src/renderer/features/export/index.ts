export { ExportMenu } from './export-menu.tsx'
export { openExport } from './export-opened.ts'
