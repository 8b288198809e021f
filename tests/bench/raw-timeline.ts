import { chromium } from '@playwright/test'
import { findChromium } from '../../scripts/setup/chromium.mjs'

const PAGE = '<!doctype html><meta charset="utf-8"><style>body{margin:0}</style><div id="at" style="width:1000px"></div>'
const LIBRARY = 'node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js'
const STYLES = 'node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css'

/** Runs in the page: draws 500 items of a year and moves the window by a day, again and again. */
const redraws = (runs: number): number[] => {
  interface RawTimeline {
    setWindow(start: Date, end: Date, options: { animation: boolean }): void
    redraw(): void
  }
  type Library = { Timeline: new (at: Element | null, items: object[], groups: object[], options: object) => RawTimeline }
  const { Timeline } = (globalThis as unknown as { vis: Library }).vis
  const day = (offset: number) => new Date(Date.UTC(2022, 0, 1 + offset))
  const items = Array.from({ length: 500 }, (_, at) => ({
    id: at,
    group: at % 5,
    content: `Item number ${at}`,
    start: day((at * 365) / 500),
    end: day((at * 365) / 500 + 5),
  }))
  const groups = Array.from({ length: 5 }, (_, id) => ({ id, content: `Group ${id}` }))
  const timeline = new Timeline(document.getElementById('at'), items, groups, { height: 400, start: day(0), end: day(365) })
  return Array.from({ length: runs }, (_, run) => {
    const from = performance.now()
    timeline.setWindow(day(run), day(run + 365), { animation: false })
    timeline.redraw()
    document.body.getBoundingClientRect()
    return performance.now() - from
  })
}

/** Milliseconds that the raw library takes to redraw 500 items in a real Chromium, sorted. */
export const rawTimelineRedraws = async (runs = 40): Promise<number[]> => {
  const found = await findChromium()
  const browser = await chromium.launch({
    executablePath: found?.executablePath,
    args: ['--no-sandbox'],
    env: { ...process.env, ...found?.env } as Record<string, string>,
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.setContent(PAGE)
    await page.addStyleTag({ path: STYLES })
    await page.addScriptTag({ path: LIBRARY })
    const times = await page.evaluate(redraws, runs + 5)
    return times.slice(5).sort((a, b) => a - b)
  } finally {
    await browser.close()
  }
}
