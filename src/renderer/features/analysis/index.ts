export { Analysis } from './analysis.tsx'
