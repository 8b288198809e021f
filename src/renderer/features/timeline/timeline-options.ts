import type { TimelineOptions } from 'vis-timeline/esnext'
import { axisMoment } from './axis-moment.ts'

const DAY_MS = 86_400_000
const YEAR_MS = 365.2425 * DAY_MS

/** How the timeline library is used here, whatever it shows. */
export const OPTIONS: TimelineOptions = {
  align: 'left',
  groupHeightMode: 'fixed',
  groupOrder: 'order',
  margin: { item: 0, axis: 0 },
  moment: axisMoment,
  orientation: { axis: 'bottom', item: 'top' },
  selectable: false,
  showCurrentTime: false,
  showMajorLabels: false,
  showTooltips: false,
  stack: false,
  verticalScroll: true,
  zoomMin: 5 * DAY_MS,
  zoomMax: 5000 * YEAR_MS,
}
