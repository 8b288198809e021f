import { defineConfig } from '@playwright/test'

const executablePath = process.env.DATELINE_CHROMIUM

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two at a time: each test has an engine and a browser of its own.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: { viewport: { width: 1280, height: 800 }, trace: 'retain-on-failure', actionTimeout: 10_000 },
  projects: [
    {
      name: 'browser',
      testIgnore: 'desktop.spec.ts',
      use: { browserName: 'chromium', launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] } },
    },
    { name: 'desktop', testMatch: 'desktop.spec.ts' },
  ],
})
