export { ArticleDateHint } from './article-date-hint.tsx'
export { UndatedList } from './undated-list.tsx'
