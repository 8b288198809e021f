import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/setup/chromium.mjs'
import { installProbe } from './page-probe.ts'

const VIEWPORT = { width: 1280, height: 800 }

export interface BenchBrowser {
  /** An empty page of 1280×800 that carries the probe, in a profile of its own. */
  page(): Promise<Page>
  close(): Promise<void>
}

export const openBrowser = async (): Promise<BenchBrowser> => {
  const found = await findChromium()
  const browser: Browser = await chromium.launch({
    executablePath: found?.executablePath,
    args: ['--no-sandbox'],
    env: { ...process.env, ...found?.env } as Record<string, string>,
  })
  return {
    async page() {
      const page = await browser.newPage({ viewport: VIEWPORT })
      await page.addInitScript(installProbe)
      // Init scripts only run in documents opened after them.
      await page.goto('about:blank')
      return page
    },
    close: () => browser.close(),
  }
}
