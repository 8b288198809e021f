export { FilterChips } from './filter-chips.tsx'
export { Filters } from './filters-view.tsx'
