import { defineConfig } from '@playwright/test'

const executablePath = process.env.DATELINE_CHROMIUM

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Generous, as nothing here is about speed: a busy machine must not fail a test that is right.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // One at a time: each test has a browser, an engine and its threads of its own.
  workers: 1,
  // A test that needed its second try is named as flaky at the end.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  use: { viewport: { width: 1280, height: 800 }, trace: 'retain-on-failure', actionTimeout: 30_000 },
  projects: [
    {
      name: 'browser',
      testIgnore: 'desktop.spec.ts',
      use: { browserName: 'chromium', launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] } },
    },
    { name: 'desktop', testMatch: 'desktop.spec.ts' },
  ],
})
