import type { Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract/contract.ts'
import type { CallReply } from '../../src/shared/contract/envelope.ts'
import { serveApp } from '../e2e/start-app.ts'
import { openBrowser } from './bench-browser.ts'
import type { Bench } from './figure.ts'
import { ownNews } from './own-news.ts'
import type { Probe } from './page-probe.ts'

const ARTICLES = 10_000

/** Drops the articles on the window in one go. */
const drop = async (page: Page): Promise<void> => {
  await page.evaluate(
    (news) => {
      const dataTransfer = new DataTransfer()
      for (const { id, text } of news) dataTransfer.items.add(new File([text], `${id}.txt`))
      Object.assign(globalThis, { dropped: dataTransfer })
    },
    ownNews(ARTICLES, 11),
  )
  await page.evaluate(() => {
    const { benchProbe, dropped } = globalThis as unknown as { benchProbe: Probe; dropped: DataTransfer }
    benchProbe.reset()
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
  })
}

/** The window while thousands of articles come in: both views are open and follow. */
export const bench: Bench = async (report) => {
  const browser = await openBrowser()
  const app = await serveApp()
  try {
    const page = await browser.page()
    const ask = async <N extends CallName>(caseId: string | null, call: N, input: CallInput<N>): Promise<CallOutput<N>> => {
      const response = await page.request.post(`${app.origin}/call`, { headers: { 'x-dateline': '1' }, data: { call, caseId, input } })
      const reply = (await response.json()) as CallReply
      if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`)
      return reply.value as CallOutput<N>
    }
    await page.goto(app.url)
    const { caseId } = await ask(null, 'app.createCase', { name: 'Bench' })
    await page.goto(`${app.origin}/`)
    await page.waitForTimeout(2000)
    await drop(page)
    for (;;) {
      await page.waitForTimeout(1000)
      const job = (await ask(caseId, 'import.jobs', {})).jobs[0]
      if (job && job.state !== 'running') break
    }
    const frames = await page.evaluate(() => (globalThis as unknown as { benchProbe: Probe }).benchProbe.frames.slice(1))
    const sorted = frames.toSorted((a, b) => a - b)
    const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
    const name = `frames: longest, ${ARTICLES.toLocaleString('en')} dropped articles`
    report({ name, value: at(1), unit: 'ms', against: at(0.5), limit: 3 })
    report({ name: 'frames: p99 of the same', value: at(0.99), unit: 'ms', against: at(0.5), limit: null })
  } finally {
    await browser.close()
    await app.stop()
  }
}
