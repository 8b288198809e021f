import { create } from 'zustand'

/** Open from its button, and from the desktop's own menu. */
export const useExportOpened = create<{ opened: boolean }>(() => ({ opened: false }))

export const setExportOpened = (opened: boolean): void => useExportOpened.setState({ opened })
export const openExport = (): void => setExportOpened(true)
