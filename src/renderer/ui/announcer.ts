import { create } from 'zustand'

const useAnnouncement = create<{ words: string }>(() => ({ words: '' }))

/** Says what was done: in the status bar, and to a screen reader. */
export const announce = (words: string): void => useAnnouncement.setState({ words })

export const useAnnounced = (): string => useAnnouncement((state) => state.words)
