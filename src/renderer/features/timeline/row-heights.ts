/** Pixels: below the lowest a dot and its words touch the next row, above the highest rows fall apart. */
export const LOWEST_ROW = 15
/** What to plan with when asking how much to show: lanes for long bars come on top. */
export const PLANNED_ROW = 18
export const HIGHEST_ROW = 64
export const BAND_ROW = 19
/** Below the rows. */
export const AXIS_HEIGHT = 26

/** Lanes share the room that the bands leave, so that they fill the height. */
export function rowHeight(room: number, lanes: number, bands: number): number {
  return Math.floor(Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, (room - bands * BAND_ROW) / Math.max(1, lanes))))
}
