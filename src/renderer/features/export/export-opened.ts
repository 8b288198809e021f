import { create } from 'zustand'
import type { ExportFormat } from '../../../shared/contract/export-formats.ts'

/** Format that the dialog shows; null while it is closed. Opened from its button, and from the desktop's own menu. */
export const useExportDialog = create<{ format: ExportFormat | null }>(() => ({ format: null }))

export const chooseFormat = (format: ExportFormat | null): void => useExportDialog.setState({ format })
export const openExport = (): void => chooseFormat('events-csv')
export const closeExport = (): void => chooseFormat(null)
