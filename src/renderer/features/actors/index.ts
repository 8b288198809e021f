export { ActorsTable } from './actors-table.tsx'
