import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RestingHover } from '../../../../../src/renderer/features/timeline/resting-hover.ts'

const page = Object.assign(new EventTarget(), {
  setTimeout: (run: () => void, wait: number) => setTimeout(run, wait),
  clearTimeout: (timer: number) => clearTimeout(timer),
})

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', page)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A container under a pointer, and what has been shown of it. */
const watched = () => {
  const container = new EventTarget() as HTMLElement
  const shown: (string | null)[] = []
  const hover = new RestingHover<string>(container, (item) => shown.push(item))
  const press = (): boolean => container.dispatchEvent(new Event('pointerdown'))
  return { hover, shown, press }
}
const rest = (): void => {
  vi.advanceTimersByTime(500)
}

test('what the pointer rests on is shown, what it passes over is not', () => {
  const { hover, shown } = watched()
  hover.over('passed')
  hover.over('rested on')
  rest()
  expect(shown).toEqual(['rested on'])
})

test('leaving for nothing is shown as well', () => {
  const { hover, shown } = watched()
  hover.over('mark')
  rest()
  hover.over(null)
  rest()
  expect(shown).toEqual(['mark', null])
})

test('nothing is shown while a button is down, and a press takes back what was about to be', () => {
  const { hover, shown, press } = watched()
  hover.over('before the press')
  press()
  hover.over('under the drag')
  rest()
  expect(shown).toEqual([])
})

test.each(['pointerup', 'pointercancel'])('after %s things are shown again', (end) => {
  const { hover, shown, press } = watched()
  press()
  page.dispatchEvent(new Event(end))
  hover.over('mark')
  rest()
  expect(shown).toEqual(['mark'])
})

test('what a drag left or reached is shown once the button is up', () => {
  const { hover, shown, press } = watched()
  hover.over('pressed')
  rest()
  press()
  hover.over('passed under the drag')
  hover.over(null)
  page.dispatchEvent(new Event('pointerup'))
  rest()
  expect(shown).toEqual(['pressed', null])
})

test('stopped, it shows nothing more', () => {
  const { hover, shown } = watched()
  hover.over('mark')
  hover.stop()
  rest()
  expect(shown).toEqual([])
})
