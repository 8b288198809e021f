export { type ChosenType, choose, toggleChosen, useChosen } from './chosen.ts'
export { filterOfPicked } from './filter-of-picked.ts'
export { hover, useHovered } from './hovered.ts'
export { type PickedItem, samePicked } from './picked-item.ts'
export { PLACE_LABELS, PLACES, type PlaceName } from './places.ts'
export {
  useActiveFilters,
  useCaseId,
  useFilter,
  useFilterBesidesWindow,
  useFoldedGroups,
  useGroupBy,
  useMode,
  useOpenReader,
  usePicked,
  usePlace,
  useSpan,
  useThread,
} from './use-workbench.ts'
export type { NetworkMode, OpenReader, ViewSpan, WorkbenchState } from './workbench-state.ts'
export {
  clearFilter,
  closeReader,
  currentAddress,
  followAddress,
  goBack,
  goForward,
  goTo,
  openCase,
  openReader,
  pick,
  setFilter,
  setFolded,
  setGroupBy,
  setMode,
  setPlace,
  setSpan,
  setThread,
} from './workbench-store.ts'
