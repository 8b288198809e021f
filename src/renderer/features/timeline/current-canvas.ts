import type { TimelineCanvas } from './timeline-canvas.ts'
import { drawTimelinePng } from './timeline-png.ts'

let current: TimelineCanvas | null = null

/** The canvas on the screen, for the picture. */
export const setCurrentCanvas = (canvas: TimelineCanvas | null): void => {
  current = canvas
}

/** The timeline as it stands on the screen, at twice its size; null while it is not shown. */
export const timelinePng = async (): Promise<Blob | null> => (current ? drawTimelinePng(current.picture()) : null)
