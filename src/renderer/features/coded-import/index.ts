export { CodedWizard } from './coded-wizard.tsx'
export { openTables } from './waiting-tables.ts'
