import type { Page } from '@playwright/test'

const PAGE = '<!doctype html><meta charset="utf-8"><style>body{margin:0}</style><div id="at" style="width:1000px"></div>'
const LIBRARY = 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'
const STYLES = 'node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'

interface RawTimeline {
  setWindow(start: Date, end: Date, options: { animation: boolean }): void
  redraw(): void
  destroy(): void
}
type Library = { Timeline: new (at: Element | null, items: object[], groups: object[], options: object) => RawTimeline }

/** Runs in the page: draws 500 items of a year; milliseconds until they stand there. */
const draw = async (): Promise<number> => {
  const global = globalThis as unknown as { vis: Library; rawTimeline?: RawTimeline }
  const day = (offset: number) => new Date(Date.UTC(2022, 0, 1 + offset))
  global.rawTimeline?.destroy()
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
  await frame()
  const from = performance.now()
  const items = Array.from({ length: 500 }, (_, at) => ({
    id: at,
    group: at % 5,
    content: `Item number ${at}`,
    start: day((at * 365) / 500),
    end: day((at * 365) / 500 + 5),
  }))
  const groups = Array.from({ length: 5 }, (_, id) => ({ id, content: `Group ${id}` }))
  const options = { height: 400, start: day(0), end: day(365) }
  global.rawTimeline = new global.vis.Timeline(document.getElementById('at'), items, groups, options)
  while (!document.querySelector('.vis-item')) await frame()
  return performance.now() - from
}

/** Runs in the page: moves the window by a day, again and again. */
const redraws = (runs: number): number[] => {
  const { rawTimeline } = globalThis as unknown as { rawTimeline: RawTimeline }
  const day = (offset: number) => new Date(Date.UTC(2022, 0, 1 + offset))
  return Array.from({ length: runs }, (_, run) => {
    const from = performance.now()
    rawTimeline.setWindow(day(run), day(run + 365), { animation: false })
    rawTimeline.redraw()
    document.body.getBoundingClientRect()
    return performance.now() - from
  })
}

/** Loads the timeline library alone into an empty page. */
export const loadRawTimeline = async (page: Page): Promise<void> => {
  await page.goto('about:blank')
  await page.setContent(PAGE)
  await page.addStyleTag({ path: STYLES })
  await page.addScriptTag({ path: LIBRARY })
}

/** Milliseconds from 500 items to the frame in which the library alone has drawn them. */
export const drawRawTimeline = (page: Page): Promise<number> => page.evaluate(draw)

/** Milliseconds that the library alone takes to redraw its 500 items, sorted. */
export const rawTimelineRedraws = async (page: Page, runs = 40): Promise<number[]> => {
  await drawRawTimeline(page)
  const times = await page.evaluate(redraws, runs + 5)
  return times.slice(5).sort((a, b) => a - b)
}
