export { BlindChip } from './blind-chip.tsx'
export { Coding } from './coding.tsx'
export { CodingStateSelect } from './coding-state-select.tsx'
