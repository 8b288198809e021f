export { markSentence } from './mark-sentence.ts'
export { NewEvent } from './new-event.tsx'
export { SelectedWords } from './selected-words.tsx'
