export { Legend } from './legend-view.tsx'
