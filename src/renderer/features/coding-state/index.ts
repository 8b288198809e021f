export { CodingStateMenu } from './coding-state-menu.tsx'
export { CodingStateSelect } from './coding-state-select.tsx'
export { STATE_CHOICES, STATE_WORDS } from './state-words.ts'
