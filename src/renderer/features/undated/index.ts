export { UndatedList } from './undated-list.tsx'
