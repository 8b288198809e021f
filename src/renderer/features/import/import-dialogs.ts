import { create } from 'zustand'

/** Which dialog of the import stands open, with what it opens on. */
export type ImportDialog =
  | { type: 'paste' }
  | { type: 'links'; links: readonly string[]; problem?: string }
  | { type: 'metadata'; files: readonly File[]; list: File | null }

const useDialog = create<{ dialog: ImportDialog | null }>(() => ({ dialog: null }))

export const useImportDialog = (): ImportDialog | null => useDialog((state) => state.dialog)
export const openImportDialog = (dialog: ImportDialog): void => useDialog.setState({ dialog })
export const closeImportDialog = (): void => useDialog.setState({ dialog: null })
export const openPasteDialog = (): void => openImportDialog({ type: 'paste' })
