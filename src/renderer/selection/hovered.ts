import { create } from 'zustand'
import type { PickedItem } from './picked-item.ts'

const useHover = create<{ item: PickedItem | null }>(() => ({ item: null }))

/** What the pointer or the keyboard rests on in any view; every view previews it. Never in the address. */
export const hover = (item: PickedItem | null): void => useHover.setState({ item })

export const useHovered = (): PickedItem | null => useHover((state) => state.item)
