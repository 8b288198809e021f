import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { placeWindow, readWindowState, writeWindowState } from '../../../../../src/main/shells/electron/window-state.ts'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 }
const SECOND = { x: 1920, y: 0, width: 1280, height: 1024 }

describe('the place of the window', () => {
  it('is where it was, on the second screen too', () => {
    const saved = { x: 2000, y: 40, width: 1200, height: 800, maximized: false }
    expect(placeWindow(saved, [SCREEN, SECOND])).toEqual(saved)
  })

  it('is left to the system when the screen it was on is gone', () => {
    const saved = { x: 2000, y: 40, width: 1200, height: 800, maximized: true }
    expect(placeWindow(saved, [SCREEN])).toEqual({ width: 1200, height: 800, maximized: true })
  })

  it('never is larger than the screen', () => {
    expect(placeWindow({ x: 0, y: 0, width: 4000, height: 3000, maximized: false }, [SCREEN, SECOND])).toMatchObject({
      width: 1920,
      height: 1080,
    })
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720, maximized: false })
  })

  it('is not above the screen, where its bar could not be reached', () => {
    expect(placeWindow({ x: 10, y: -300, width: 900, height: 600, maximized: false }, [SCREEN])).toEqual({
      width: 900,
      height: 600,
      maximized: false,
    })
  })
})

describe('the saved window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-window-'))
  const file = join(folder, 'window.json')
  afterEach(() => rmSync(file, { force: true }))

  it('is read as it was written', () => {
    const state = { x: 1, y: 2, width: 900, height: 700, maximized: true }
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })

  it.each(['', '{', '{"width":"wide"}', '{"width":1,"height":1,"maximized":false}'])('is forgotten when the file holds “%s”', (text) => {
    writeFileSync(file, text)
    expect(readWindowState(file)).toBeNull()
  })

  it('is nothing before the first start', () => {
    expect(readWindowState(file)).toBeNull()
  })
})
