export { EventsTable } from './events-table.tsx'
