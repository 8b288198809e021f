export type Point = readonly [x: number, y: number]

interface Painted {
  fill?: string
  stroke?: string
  strokeWidth?: number
  opacity?: number
  dash?: readonly [number, number]
}

/** Lengths are in points of the picture, y downwards. */
export type DrawnShape =
  | ({ type: 'rect'; x: number; y: number; width: number; height: number; radius?: number; title?: string; href?: string } & Painted)
  | ({ type: 'circle'; x: number; y: number; r: number; title?: string } & Painted)
  | ({ type: 'line'; from: Point; to: Point; title?: string } & Painted)
  /** Closed rings; what lies in an inner one is a hole. */
  | ({ type: 'polygon'; rings: readonly (readonly Point[])[]; title?: string } & Painted)
  | { type: 'text'; x: number; y: number; text: string; size: number; fill: string; anchor?: 'start' | 'middle' | 'end'; bold?: boolean }

/** A picture made of data, to be written as SVG or PDF. */
export interface Drawing {
  width: number
  height: number
  background: string
  title: string
  description: string
  shapes: DrawnShape[]
}

/** Widths of Helvetica and its like run to about half the size a letter. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.53

/** Cut to fit, between characters. */
export const fitText = (text: string, size: number, room: number): string => {
  if (textWidth(text, size) <= room) return text
  const letters = [...text].slice(0, Math.max(0, Math.floor(room / (size * 0.53)) - 1))
  return letters.length === 0 ? '' : `${letters.join('').trimEnd()}…`
}
