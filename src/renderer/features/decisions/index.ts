export { useDecisionKeys } from './decision-keys.ts'
export { Decisions } from './decisions.tsx'
