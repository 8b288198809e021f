export { changeWords, clearChanges, dateChanges, type EventChange, markChanges, useChangedEvents, useChangeMark } from './changed-events.ts'
