import { create } from 'zustand'
import type { Grouping } from '../../../shared/contract/explore-calls.ts'

/** Groups that show as one line with their count, by grouping; outlives leaving the place, as the view does. */
const useFolded = create<Partial<Record<Grouping, readonly string[]>>>(() => ({}))

const NONE: readonly string[] = []

export const useFoldedGroups = (by: Grouping): readonly string[] => useFolded((state) => state[by] ?? NONE)

export const toggleGroup = (by: Grouping, group: string): void =>
  useFolded.setState((state) => {
    const folded = state[by] ?? NONE
    return { [by]: folded.includes(group) ? folded.filter((one) => one !== group) : [...folded, group] }
  })

export const openGroups = (by: Grouping): void => useFolded.setState({ [by]: NONE })
