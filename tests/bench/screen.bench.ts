import type { Locator, Page } from '@playwright/test'
import { toElements } from '../../src/renderer/features/network/to-elements.ts'
import type { CallInput } from '../../src/shared/contract/contract.ts'
import { dayFromCivil } from '../../src/shared/domain/day-number.ts'
import { openBrowser } from './bench-browser.ts'
import type { Bench, Figure } from './figure.ts'
import type { Probe } from './page-probe.ts'
import { drawRawNetwork, loadRawNetwork, type RawElements } from './raw-network.ts'
import { drawRawTimeline, loadRawTimeline } from './raw-timeline.ts'
import { LARGE_NAME, SAMPLE_NAME, type ServedCase, serveCases } from './served-case.ts'

type Report = (figure: Figure) => void
type Seen = Omit<Probe, 'reset'>

const ROUNDS = 3
/** Pictures take a tenth of a second, and one frame more or less counts: more of them are looked at. */
const PICTURES = 7
/** A layout of the last window, and the gliding to it, have ended by then. */
const LAYOUT_MS = 800
const MOST_ITEMS = 600
const VIEWS = [
  { name: 'all years', from: dayFromCivil(1988, 1, 1), to: dayFromCivil(2023, 12, 31) },
  { name: 'a year', from: dayFromCivil(2020, 6, 1), to: dayFromCivil(2021, 5, 31) },
  { name: 'a month', from: dayFromCivil(2020, 9, 15), to: dayFromCivil(2020, 10, 14) },
]

const sorted = (times: readonly number[]): number[] => [...times].sort((a, b) => a - b)
const at = (times: readonly number[], share: number): number => sorted(times)[Math.floor((times.length - 1) * share)] ?? 0
const median = (times: readonly number[]): number => at(times, 0.5)

const resetProbe = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { benchProbe: Probe }).benchProbe.reset())
const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => ({ ...(globalThis as unknown as { benchProbe: Probe }).benchProbe }) as Seen)

/** Both views are there, and the engine owes no answer. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => document.querySelector('.vis-item') !== null, undefined, { timeout: 60_000 })
  for (let quiet = 0; quiet < 3; ) {
    await page.waitForTimeout(100)
    quiet = (await seen(page)).calls.every((call) => Number.isFinite(call.answered)) ? quiet + 1 : 0
  }
}

const eventually = async <T>(page: Page, what: string, ask: (seen: Seen) => T | undefined): Promise<T> => {
  const until = performance.now() + 60_000
  while (performance.now() < until) {
    const answer = ask(await seen(page))
    if (answer !== undefined) return answer
    await page.waitForTimeout(20)
  }
  throw new Error(`Within a minute there was no ${what}.`)
}

/** End of the first frame in which the network that was last asked for stands on the screen. */
const networkIn = ({ calls, graphDrawn }: Seen): number | undefined => {
  const answered = calls.find((call) => call.name === 'explore.network')?.answered ?? Number.POSITIVE_INFINITY
  return graphDrawn.find((time) => time >= answered)
}

const networkDrawn = (page: Page): Promise<number> => eventually(page, 'network', networkIn)

const bothDrawn = (page: Page): Promise<{ timeline: number; network: number; calls: Seen['calls'] }> =>
  eventually(page, 'network and timeline', (all) => {
    const network = networkIn(all)
    return all.timelineDrawn === null || network === undefined ? undefined : { timeline: all.timelineDrawn, network, calls: all.calls }
  })

/** Milliseconds from the click on a recent case to both views on the screen. */
const openFromStart = async (page: Page, app: ServedCase, name: string | RegExp): Promise<number> => {
  await app.closeAll()
  await page.goto('about:blank')
  await page.goto(`${app.origin}/`)
  const button = page.getByRole('button', { name }).first()
  await button.waitFor()
  const from = await resetProbe(page)
  await button.click()
  const { timeline, network } = await bothDrawn(page)
  await settled(page)
  return Math.max(timeline, network) - from
}

const measureOpening = async (page: Page, app: ServedCase, report: Report): Promise<void> => {
  // Nobody has looked at either yet: the first picture also waits for its layout.
  const sampleFirst = await openFromStart(page, app, SAMPLE_NAME)
  const largeFirst = await openFromStart(page, app, LARGE_NAME)
  report({ name: 'open: first time, to both views', value: largeFirst, unit: 'ms', against: sampleFirst, limit: 3 })
  const [large, sample]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    sample.push(await openFromStart(page, app, SAMPLE_NAME))
    large.push(await openFromStart(page, app, LARGE_NAME))
  }
  report({ name: 'open: again, to both views', value: median(large), unit: 'ms', against: median(sample), limit: 3 })
}

/** What the page has asked for, as the graph library alone would be given it. */
const shownElements = async (page: Page, app: ServedCase, caseId: string): Promise<RawElements> => {
  const asked = (await seen(page)).calls.findLast((call) => call.name === 'explore.network')
  if (!asked) throw new Error('The page shows no network.')
  const answer = await app.ask(caseId, 'explore.network', asked.input as CallInput<'explore.network'>)
  const { positions } = await app.ask(caseId, 'network.positions', {})
  return { ...toElements(answer, 'reports'), positions }
}

interface Pages {
  app: Page
  timeline: Page
  network: Page
}

/** The app is loaded anew for each round, and so are the libraries: their code is as new to the page as the app's. */
const measureFirstPictures = async (pages: Pages, elements: RawElements, report: Report): Promise<number> => {
  const times = { timeline: [] as number[], rawTimeline: [] as number[], network: [] as number[], rawNetwork: [] as number[] }
  for (let round = 0; round <= PICTURES; round++) {
    await pages.app.reload()
    const { timeline, network, calls } = await bothDrawn(pages.app)
    const sent = (name: string): number => calls.find((call) => call.name === name)?.sent ?? 0
    await settled(pages.app)
    await loadRawTimeline(pages.timeline)
    await loadRawNetwork(pages.network)
    const raw = [await drawRawTimeline(pages.timeline), await drawRawNetwork(pages.network, elements)] as const
    if (round === 0) continue
    times.timeline.push(timeline - sent('explore.timeline'))
    times.network.push(network - sent('explore.network'))
    times.rawTimeline.push(raw[0])
    times.rawNetwork.push(raw[1])
  }
  report({ name: 'timeline: asked to drawn', value: median(times.timeline), unit: 'ms', against: median(times.rawTimeline), limit: 2 })
  report({ name: 'network: asked to drawn', value: median(times.network), unit: 'ms', against: median(times.rawNetwork), limit: 2 })
  return median(times.rawNetwork)
}

/** Against the library's first picture, which is the limit, and against one that it draws again, for comparison. */
const measureWindow = async (pages: Pages, elements: RawElements, firstRaw: number, report: Report): Promise<void> => {
  const changed = await measureFilterChanges(pages.app)
  const raw: number[] = []
  for (let round = 0; round < changed.length; round++) raw.push(await drawRawNetwork(pages.network, elements))
  report({ name: 'network: window moved', value: median(changed), unit: 'ms', against: firstRaw, limit: 1 })
  report({ name: 'network: window moved, to a raw redraw', value: median(changed), unit: 'ms', against: median(raw), limit: null })
}

/** Milliseconds from the key that shifts the window to the network of the new window, which a layout may still improve. */
const measureFilterChanges = async (page: Page): Promise<number[]> => {
  const times: number[] = []
  await look(page, VIEWS[1] as (typeof VIEWS)[number])
  await page.waitForTimeout(LAYOUT_MS)
  await page.getByRole('slider', { name: /Window in all time/ }).focus()
  for (let round = 0; round <= ROUNDS; round++) {
    const from = await resetProbe(page)
    await page.keyboard.press('ArrowLeft')
    const drawn = await networkDrawn(page)
    if (round > 0) times.push(drawn - from)
    await settled(page)
    await page.waitForTimeout(LAYOUT_MS)
  }
  await page.keyboard.press('Delete')
  await settled(page)
  return times
}

const look = async (page: Page, view: { from: number; to: number }, by = 'class'): Promise<void> => {
  await page.evaluate(
    ({ from, to, group }) => {
      const [place, query] = location.hash.split('?')
      const parts = new URLSearchParams(query)
      parts.set('view', `${from}.${to}`)
      parts.set('by', group)
      location.hash = `${place}?${parts}`
    },
    { ...view, group: by },
  )
  await page.waitForTimeout(400)
  await settled(page)
}

const STEP = 7
const STEPS = 45

const framesOf = async (page: Page, move: () => Promise<void>): Promise<number[]> => {
  await resetProbe(page)
  await move()
  return (await seen(page)).frames.slice(1)
}

const dragFrames = async (page: Page, stage: Locator): Promise<number[]> => {
  const box = await stage.boundingBox()
  if (!box) throw new Error('There is no timeline to drag.')
  const [x, y] = [box.x + box.width * 0.7, box.y + box.height * 0.5]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const frames = await framesOf(page, async () => {
    for (let step = 1; step <= STEPS; step++) {
      await page.mouse.move(x - step * STEP, y)
      await page.waitForTimeout(12)
    }
  })
  await page.mouse.up()
  return frames
}

const wheelFrames = async (page: Page, stage: Locator): Promise<number[]> => {
  const box = await stage.boundingBox()
  if (!box) throw new Error('There is no timeline to zoom.')
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5)
  return framesOf(page, async () => {
    for (let turn = 0; turn < STEPS; turn++) {
      await page.mouse.wheel(0, turn % 30 < 15 ? -60 : 60)
      await page.waitForTimeout(12)
    }
  })
}

const measureFrames = async (pages: Pages, report: Report): Promise<void> => {
  const mine = pages.app.locator('.vis-panel.vis-center')
  const raw = pages.timeline.locator('.vis-panel.vis-center')
  for (const view of VIEWS) {
    const frames = { drag: [] as number[], wheel: [] as number[], rawDrag: [] as number[], rawWheel: [] as number[] }
    for (let round = 0; round < 3; round++) {
      await look(pages.app, view)
      frames.drag.push(...(await dragFrames(pages.app, mine)))
      await drawRawTimeline(pages.timeline)
      frames.rawDrag.push(...(await dragFrames(pages.timeline, raw)))
      frames.wheel.push(...(await wheelFrames(pages.app, mine)))
      frames.rawWheel.push(...(await wheelFrames(pages.timeline, raw)))
    }
    const p95 = (times: number[]): number => at(times, 0.95)
    report({ name: `frames: drag, ${view.name} (p95)`, value: p95(frames.drag), unit: 'ms', against: p95(frames.rawDrag), limit: 1.5 })
    report({ name: `frames: wheel, ${view.name} (p95)`, value: p95(frames.wheel), unit: 'ms', against: p95(frames.rawWheel), limit: 1.5 })
  }
}

/** Most items in the page at any zoom, from all years to some days in the densest place. */
const measureItems = async (page: Page, report: Report): Promise<void> => {
  let most = 0
  for (const by of ['class', 'actor']) {
    const middle = dayFromCivil(2020, 9, 20)
    for (let days = 16_000; days >= 5; days /= 3) {
      await look(page, { from: Math.round(middle - days / 2), to: Math.round(middle + days / 2) }, by)
      most = Math.max(most, await page.locator('.vis-item').count())
    }
  }
  report({ name: 'timeline: most items in the page', value: most, unit: 'items', against: MOST_ITEMS, limit: 1 })
}

/** Frames while a layout is computed, and then the time from its answer to the picture. */
const measureLayout = async (page: Page, report: Report): Promise<void> => {
  await look(page, VIEWS[0] as (typeof VIEWS)[number])
  const [still, longest]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    still.push(...(await framesOf(page, () => page.waitForTimeout(500))))
    await resetProbe(page)
    await page.getByRole('button', { name: 'Layout', exact: true }).click()
    await page.waitForFunction(() => (globalThis as unknown as { benchProbe: Probe }).benchProbe.framesUntilWorker !== null)
    const { frames, framesUntilWorker } = await seen(page)
    longest.push(Math.max(...frames.slice(1, framesUntilWorker ?? undefined)))
    await settled(page)
  }
  report({ name: 'frames: longest during a layout', value: median(longest), unit: 'ms', against: median(still), limit: 3 })
}

/** What a person waits for on the large case in a real browser, beside what the libraries alone need for the same. */
export const bench: Bench = async (report) => {
  const browser = await openBrowser()
  const pages: Pages = { app: await browser.page(), timeline: await browser.page(), network: await browser.page() }
  const app = await serveCases(pages.app)
  try {
    await measureOpening(pages.app, app, report)
    const caseId = (await app.ask(null, 'app.start', {})).open[0]?.caseId ?? ''
    const elements = await shownElements(pages.app, app, caseId)
    const firstRaw = await measureFirstPictures(pages, elements, report)
    await measureWindow(pages, elements, firstRaw, report)
    await measureFrames(pages, report)
    await measureItems(pages.app, report)
    await measureLayout(pages.app, report)
  } finally {
    await browser.close()
    await app.stop()
  }
}
