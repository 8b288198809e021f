export { CodingStateMenu } from './coding-state-menu.tsx'
export { CodingStateSelect } from './coding-state-select.tsx'
export { STATE_CHOICES } from './state-words.ts'
