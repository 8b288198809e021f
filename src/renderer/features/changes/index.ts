export { clearChanges, markChanges, useChangedEvents, useChangeMark } from './changed-events.ts'
export { changeWords, dateChanges, type EventChange } from './date-changes.ts'
