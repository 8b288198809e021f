export { FilterChips } from './filter-chips.tsx'
export { FiltersActive } from './filters-active.tsx'
export { Filters } from './filters-view.tsx'
