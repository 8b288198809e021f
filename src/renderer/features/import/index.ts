export { DropZone } from './drop-zone.tsx'
export { ImportButton } from './import-button.tsx'
export { ImportProgress } from './import-progress.tsx'
export { chooseFiles, importFiles, importPaths, openPasteDialog } from './start-import.ts'
