import { useShallow } from 'zustand/react/shallow'
import type { Grouping } from '../../shared/contract/explore-calls.ts'
import type { EventFilter } from '../../shared/contract/filter.ts'
import { filterDifference } from './address.ts'
import type { PickedItem } from './picked-item.ts'
import type { OpenReader, WorkbenchState } from './workbench-state.ts'
import { useWorkbench } from './workbench-store.ts'

/** One list, as another each time would draw its readers anew for ever. */
const NONE: readonly string[] = []

export const useCaseId = (): string | null => useWorkbench((state) => state.caseId)
export const usePicked = (): PickedItem | null => useWorkbench((state) => state.picked)
export const useFilter = (): EventFilter => useWorkbench((state) => state.filter)
/** The same as long as only the window moves. */
export const useFilterBesidesWindow = (): Omit<EventFilter, 'window'> =>
  useWorkbench(
    useShallow(({ filter }) => {
      const { window: _, ...rest } = filter
      return rest
    }),
  )
/** How many parts of the filter leave something out; the window is one. */
export const useActiveFilters = (): number => Object.keys(filterDifference(useFilter())).length
export const usePlace = (): WorkbenchState['place'] => useWorkbench((state) => state.place)
export const useOpenReader = (): OpenReader | null => useWorkbench((state) => state.reader)
export const useMode = (): WorkbenchState['mode'] => useWorkbench((state) => state.mode)
export const useThread = (): number[] => useWorkbench((state) => state.thread)
export const useGroupBy = (): WorkbenchState['groupBy'] => useWorkbench((state) => state.groupBy)
export const useFoldedGroups = (by: Grouping): readonly string[] => useWorkbench((state) => state.folded[by] ?? NONE)
export const useSpan = (): WorkbenchState['span'] => useWorkbench((state) => state.span)
