import type { Scheme } from '../../ui/class-colors.ts'

/** Colours of the frame, read from the style sheet so that canvas and page agree. */
export interface NetworkInk {
  scheme: Scheme
  ink: string
  soft: string
  surface: string
  fill: string
  line: string
  fontFamily: string
}
