export { Decisions } from './decisions.tsx'
