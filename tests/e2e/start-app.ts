import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, type Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract/contract.ts'
import type { CallReply } from '../../src/shared/contract/envelope.ts'

export { expect } from '@playwright/test'

const commandLine = resolve(import.meta.dirname, '../../out/main/cli.js')

export interface ServedApp {
  /** http://127.0.0.1:PORT */
  origin: string
  /** Works once. */
  url: string
  dataDir: string
  stop(): Promise<void>
}

/** Serves the built app on a free port with a data folder of its own, or that of an earlier program. */
export async function serveApp(args: string[] = [], dataDir = mkdtempSync(join(tmpdir(), 'dateline-e2e-'))): Promise<ServedApp> {
  const server = spawn(process.execPath, [commandLine, 'serve', '--json', ...args], {
    env: { ...process.env, DATELINE_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  const firstLine = new Promise<string>((done, fail) => {
    createInterface({ input: server.stdout }).once('line', done)
    server.once('exit', (code) => fail(new Error(`The app ended with ${code} before it was open.`)))
  })
  const { url, port } = JSON.parse(await firstLine) as { url: string; port: number }
  return {
    origin: `http://127.0.0.1:${port}`,
    url,
    dataDir,
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export interface SampleArticle {
  name: string
  text: string
}

export interface App extends ServedApp {
  page: Page
  /** Asks the engine as the page would; throws what it answers when that is an error. */
  ask<N extends CallName>(caseId: string | null, call: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** The case that is open, when there is one. */
  caseId: string | null
  /** What went wrong so far, in words; a test that provokes something empties it, otherwise the test fails at its end. */
  problems: string[]
}

async function askEngine<N extends CallName>(
  page: Page,
  origin: string,
  caseId: string | null,
  call: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const response = await page.request.post(`${origin}/call`, {
    headers: { 'x-dateline': '1' },
    data: { call, caseId, input },
    timeout: 60_000,
  })
  const reply = (await response.json()) as CallReply
  if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`)
  return reply.value as CallOutput<N>
}

async function importArticles(app: App, caseId: string, articles: readonly SampleArticle[]): Promise<void> {
  const files = articles.map(({ name, text }) => ({ name, base64: Buffer.from(text).toString('base64') }))
  const { jobId } = await app.ask(caseId, 'import.files', { files })
  for (;;) {
    const { jobs } = await app.ask(caseId, 'import.jobs', {})
    const job = jobs.find((one) => one.jobId === jobId)
    if (job && job.state !== 'running' && job.state !== 'paused') return
    await app.page.waitForTimeout(50)
  }
}

/** What must never happen in any test: an error on the page, or a request to anywhere but the app. */
function watchForProblems(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`error on the page: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`error in the console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(data|blob):/.test(url)) problems.push(`request to ${url}`)
  })
  return problems
}

interface AppFixtures {
  /** `test.use({ articles: [...] })`: a case with these is open before the test begins; without any, none is. */
  articles: readonly SampleArticle[]
  app: App
}

/** Playwright's `test` with `app`: the built app, served and signed in to, its start screen or case on `app.page`. */
export const test = base.extend<AppFixtures>({
  articles: [[], { option: true }],
  app: async ({ page, articles }, use) => {
    const served = await serveApp()
    const problems = watchForProblems(page, served.origin)
    await page.goto(served.url)
    const app: App = {
      ...served,
      page,
      caseId: null,
      problems,
      ask: (caseId, call, input) => askEngine(page, served.origin, caseId, call, input),
    }
    if (articles.length > 0) {
      app.caseId = (await app.ask(null, 'app.createCase', { name: 'Test case' })).caseId
      await importArticles(app, app.caseId, articles)
      await page.goto(`${served.origin}/`)
    }
    await use(app)
    const found = [...problems]
    // The page goes first: losing its server is no problem of the page.
    await page.goto('about:blank')
    await served.stop()
    if (found.length > 0) throw new Error(found.join('\n'))
  },
})
