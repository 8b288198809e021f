export { NoteEditor } from './note-editor.tsx'
export { Notes } from './notes.tsx'
export { NotesSection } from './notes-section.tsx'
