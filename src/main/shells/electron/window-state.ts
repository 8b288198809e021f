import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const windowState = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof windowState>

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

const FIRST: WindowState = { width: 1440, height: 900, maximized: false }
/** So much of the title bar has to be on a screen for the window to be reached. */
const REACHABLE = 80

const covers = (area: Area, x: number, y: number, width: number): boolean =>
  y >= area.y && y < area.y + area.height && x + width - REACHABLE > area.x && x + REACHABLE < area.x + area.width

/** The window as it was, moved back onto a screen where the one it stood on is gone, and no larger than the screen. */
export function placeWindow(saved: WindowState | null, areas: readonly Area[]): WindowState {
  const { x, y, width, height, maximized } = saved ?? FIRST
  const home = areas.find((area) => x !== undefined && y !== undefined && covers(area, x, y, width))
  const screen = home ?? areas[0]
  const size = { width: Math.min(width, screen?.width ?? width), height: Math.min(height, screen?.height ?? height), maximized }
  return home ? { ...size, x, y } : size
}

/** Null for a missing file and for one that is not what was written. */
export function readWindowState(file: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

export const writeWindowState = (file: string, state: WindowState): void => writeFileSync(file, `${JSON.stringify(state)}\n`)
