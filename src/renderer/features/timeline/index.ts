export { timelinePng } from './current-canvas.ts'
export { TimelineView } from './timeline-view.tsx'
