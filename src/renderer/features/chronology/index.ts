export { Chronology } from './chronology.tsx'
