export { BlindChip } from './blind-chip.tsx'
export { Coding } from './coding.tsx'
