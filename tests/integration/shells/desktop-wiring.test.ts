import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DESKTOP_CHANNELS } from '../../../src/shared/contract/desktop-channels.ts'
import * as electron from './electron-stand-in.ts'

vi.mock('electron', () => import('./electron-stand-in.ts'))

const folder = mkdtempSync(join(tmpdir(), 'dateline-wiring-'))
let session: ReturnType<typeof electron.launch>

const page = { senderFrame: { parent: null, url: 'dateline://app/' } }
const invoke = (channel: string, input?: unknown, sender: unknown = page) => electron.ipcMain.handlers.get(channel)?.(sender, input)
const call = (name: string, input: unknown = {}, sender?: unknown) =>
  invoke(DESKTOP_CHANNELS.call, { call: name, caseId: null, input }, sender)

beforeAll(async () => {
  process.env.DATELINE_DATA_DIR = folder
  await import('../../../src/main/index.ts')
  session = electron.launch()
  await vi.waitFor(() => expect(electron.BrowserWindow.opened).toHaveLength(1))
})
afterAll(async () => {
  await new Promise<void>((resolve) => {
    electron.utilityProcess.child?.once('exit', () => resolve())
    electron.app.emit('will-quit', { preventDefault: () => {} })
  })
  rmSync(folder, { recursive: true, force: true })
})

describe('the desktop shell', () => {
  it('opens one sandboxed window on its own protocol', () => {
    const [window] = electron.BrowserWindow.opened
    expect(window?.url).toBe('dateline://app/')
    expect(window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    })
    expect(electron.protocol.privileged).toMatchObject([{ scheme: 'dateline', privileges: { standard: true, secure: true } }])
    expect(electron.app.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND')
    expect(electron.app.paths.userData).toBe(join(folder, 'window'))
  })

  it('serves only its own files, with a policy that lets the page reach nothing', async () => {
    const serve = (url: string) => electron.protocol.handlers.get('dateline')?.(new Request(url))
    const missing = await serve('dateline://app/../../package.json')
    expect(missing?.status).toBe(404)
    expect((await serve('dateline://other/index.html'))?.status).toBe(404)
  })

  it('denies every permission and every request to elsewhere', () => {
    const asked: unknown[] = []
    session.permissionRequest({}, 'geolocation', (allowed: unknown) => asked.push(allowed))
    session.beforeRequest({ url: 'https://example.org/' }, (answer: unknown) => asked.push(answer))
    session.beforeRequest({ url: 'dateline://app/assets/a.js' }, (answer: unknown) => asked.push(answer))
    expect(asked).toEqual([false, { cancel: true }, { cancel: false }])
    expect(session.permissionCheck()).toBe(false)
  })

  it('stops navigation, frames, redirects, webviews and new windows', () => {
    const contents = electron.BrowserWindow.opened[0]?.webContents
    const prevented = (name: string, event: object) => {
      let stopped = false
      contents?.emit(name, {
        ...event,
        preventDefault: () => {
          stopped = true
        },
      })
      return stopped
    }
    expect(prevented('will-navigate', { url: 'https://example.org/' })).toBe(true)
    expect(prevented('will-navigate', { url: 'dateline://app/?case=1' })).toBe(false)
    expect(prevented('will-frame-navigate', { url: 'dateline://app/', isMainFrame: false })).toBe(true)
    expect(prevented('will-redirect', { url: 'dateline://app/' })).toBe(true)
    expect(prevented('will-attach-webview', {})).toBe(true)
    expect(contents?.openWindow({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
  })

  it('passes calls of its own page to the engine', async () => {
    expect(await call('app.start')).toMatchObject({ ok: true, value: { open: [] } })
    expect(await call('no.such.call')).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    expect(await invoke(DESKTOP_CHANNELS.call, 'app.start')).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  })

  it.each([
    ['another page', { senderFrame: { parent: null, url: 'https://example.org/' } }],
    ['a frame inside the page', { senderFrame: { parent: {}, url: 'dateline://app/' } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('does not listen to %s', (_who, sender) => {
    for (const channel of Object.values(DESKTOP_CHANNELS)) {
      const handler = electron.ipcMain.handlers.get(channel)
      if (handler && channel !== DESKTOP_CHANNELS.dropped) expect(() => handler(sender, {})).toThrow(/not for this page/)
    }
  })

  it('takes paths from the page only when they were dropped or chosen', async () => {
    const path = join(folder, 'mine.dateline')
    expect(await call('app.openCase', { path, create: true })).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    invoke(DESKTOP_CHANNELS.dropped, [path], { senderFrame: { parent: null, url: 'https://example.org/' } })
    expect(await call('app.openCase', { path, create: true })).toMatchObject({ ok: false })
    invoke(DESKTOP_CHANNELS.dropped, [path])
    expect(await call('app.openCase', { path, create: true })).toMatchObject({ ok: true })
  })

  it('tells the page of changes, and keeps the menu’s recent cases in step', async () => {
    await call('app.createCase', { name: 'Seen in the menu' })
    const sent = electron.BrowserWindow.opened[0]?.webContents.sent ?? []
    await vi.waitFor(() => expect(sent.map(([channel]) => channel)).toContain(DESKTOP_CHANNELS.notice))
    await vi.waitFor(() => expect(JSON.stringify(electron.Menu.template)).toContain('Seen in the menu'))
  })

  it('opens an address outside only when it is one of the web and the user agrees', async () => {
    await invoke(DESKTOP_CHANNELS.openExternal, 'file:///etc/passwd')
    expect(electron.dialog.shown).toHaveLength(0)
    electron.dialog.answer = 1
    await invoke(DESKTOP_CHANNELS.openExternal, 'https://example.org/a')
    expect(electron.shell.opened).toEqual([])
    electron.dialog.answer = 0
    await invoke(DESKTOP_CHANNELS.openExternal, 'https://example.org/a')
    expect(electron.shell.opened).toEqual(['https://example.org/a'])
    expect(electron.dialog.shown.at(-1)?.detail).toContain('https://example.org/a')
  })

  it('saves piece by piece where the user chose, whole or not at all, and nowhere when they did not', async () => {
    const chosen = join(folder, 'a.csv')
    const begin = (fileName: string) => invoke(DESKTOP_CHANNELS.saveBegin, fileName)
    const more = (saveId: unknown, text: string) => invoke(DESKTOP_CHANNELS.saveMore, { saveId, bytes: Buffer.from(text) })
    const end = (saveId: unknown, whole: boolean) => invoke(DESKTOP_CHANNELS.saveEnd, { saveId, whole })
    electron.dialog.chosen = []
    expect(await begin('a.csv')).toBe(null)

    electron.dialog.chosen = [chosen]
    const first = await begin('../../a.csv')
    await more(first, 'x')
    expect(existsSync(chosen)).toBe(false)
    await more(first, 'y')
    await end(first, true)
    expect(readFileSync(chosen, 'utf8')).toBe('xy')
    await expect(more(first, 'z')).rejects.toThrow(/not being saved/)

    const second = await begin('a.csv')
    await more(second, 'cut short')
    await end(second, false)
    expect(readFileSync(chosen, 'utf8')).toBe('xy')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('shows a case that a second start names, and says in words when it cannot be opened', async () => {
    const before = electron.dialog.shown.length
    electron.app.emit('second-instance', {}, ['Dateline', 'mine.dateline'], folder)
    const sent = electron.BrowserWindow.opened[0]?.webContents.sent ?? []
    await vi.waitFor(() => expect(sent).toContainEqual([DESKTOP_CHANNELS.menu, expect.stringMatching(/^show-case:/)]))
    electron.app.emit('second-instance', {}, ['Dateline', 'missing.dateline'], folder)
    await vi.waitFor(() => expect(electron.dialog.shown).toHaveLength(before + 1))
    expect(electron.dialog.shown.at(-1)).toMatchObject({ message: 'The case was not opened.' })
  })
})
