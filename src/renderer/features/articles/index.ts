export { ArticlesTable } from './articles-table.tsx'
