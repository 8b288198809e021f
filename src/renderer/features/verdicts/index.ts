export { useDecide } from './use-decide.ts'
