export { ExportMenu } from './export-menu.tsx'
export { openExport } from './export-opened.ts'
export { saveFile } from './save-file.ts'
