import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test'
import type { CallReply, CallRequest } from '../../src/shared/contract/envelope.ts'
import type { DesktopBridge } from '../../src/shared/contract/shell-contract.ts'

const root = resolve(import.meta.dirname, '../..')

interface Desktop {
  app: ElectronApplication
  page: Page
  folder: string
  close(): Promise<void>
}

async function openDesktop(...args: string[]): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-desktop-'))
  // Chromium refuses to sandbox for the superuser.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: process.env.DATELINE_ELECTRON ?? '',
    args: [...sandbox, root, ...args],
    env: { ...process.env, DATELINE_DATA_DIR: folder } as Record<string, string>,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    app,
    page,
    folder,
    async close() {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const call = (page: Page, request: CallRequest): Promise<CallReply> =>
  page.evaluate((asked) => (window as unknown as { dateline: DesktopBridge }).dateline.call(asked), request)

test.describe('the desktop window', () => {
  let desktop: Desktop
  test.beforeEach(async () => {
    desktop = await openDesktop()
  })
  test.afterEach(() => desktop.close())

  test('shows the app from its own protocol and talks to the engine', async () => {
    const { page } = desktop
    await expect(page).toHaveURL(/^dateline:\/\/app\//)
    await expect(page.locator('#root')).not.toBeEmpty()
    expect(await call(page, { call: 'app.start', caseId: null, input: {} })).toMatchObject({ ok: true })
  })

  test('gives the page the bridge and nothing of Node or Electron', async () => {
    const names = await desktop.page.evaluate(() => ({
      bridge: Object.keys((window as unknown as { dateline: object }).dateline).sort(),
      others: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
    }))
    expect(names).toEqual({
      bridge: ['call', 'chooseFiles', 'onMenu', 'onNotice', 'openExternal', 'pathsOf', 'saveBegin', 'saveEnd', 'saveMore'],
      others: [],
    })
  })

  test('takes a planted bad call for an error, and no path that was not dropped or chosen', async () => {
    const { page, folder } = desktop
    expect(await call(page, { call: 'constructor', caseId: null, input: {} })).toMatchObject({ ok: false })
    writeFileSync(join(folder, 'secret.txt'), 'private')
    const stolen = await call(page, { call: 'app.openCase', caseId: null, input: { path: join(folder, 'x.dateline'), create: true } })
    expect(stolen).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  test('goes nowhere: no other page, no window, no request, no permission', async () => {
    const { app, page } = desktop
    const tried = await page.evaluate(async () => {
      const request = await fetch('http://127.0.0.1:9/').then(
        () => 'answered',
        () => 'blocked',
      )
      const permission = (await navigator.permissions.query({ name: 'geolocation' })).state
      return { request, permission, opened: window.open('https://example.org') === null }
    })
    expect(tried).toEqual({ request: 'blocked', permission: 'denied', opened: true })
    await page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(300)
    await expect(page).toHaveURL(/^dateline:\/\/app\//)
    expect(app.windows()).toHaveLength(1)
  })
})
