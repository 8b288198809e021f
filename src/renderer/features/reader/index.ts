export { openPassageOf } from './open-passage.ts'
export { Reader } from './reader.tsx'
