export { openSearch, SearchBox } from './search-box.tsx'
