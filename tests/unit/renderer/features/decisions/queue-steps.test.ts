import { describe, expect, it } from 'vitest'
import { afterDeciding, broughtBack, shownKey, stepKey } from '../../../../../src/renderer/features/decisions/queue-steps.ts'

const view = (current: string | null, decided: string[] = []) => ({ keys: ['a', 'b', 'c'], decided: new Set(decided), current })

describe('the queue of decisions', () => {
  it('shows the first open thing, or the one that was stepped to', () => {
    expect(shownKey(view(null))).toBe('a')
    expect(shownKey(view('b'))).toBe('b')
    expect(shownKey(view('b', ['b']))).toBe('a')
    expect(shownKey(view(null, ['a', 'b', 'c']))).toBeNull()
  })

  it('steps over what is decided and stays at the ends', () => {
    expect(stepKey(view('a', ['b']), 1)).toBe('c')
    expect(stepKey(view('c'), 1)).toBe('c')
    expect(stepKey(view('a'), -1)).toBe('a')
  })

  it('puts the next one there at once after a decision, and the one before at the end', () => {
    expect(shownKey(afterDeciding(view('a'), 'a'))).toBe('b')
    expect(shownKey(afterDeciding(view('c'), 'c'))).toBe('b')
    expect(shownKey(afterDeciding(view('c', ['a', 'b']), 'c'))).toBeNull()
  })

  it('goes back to what an undo brought back, the latest first', () => {
    expect(broughtBack(['a', 'b'], ['c'], ['b', 'c'])).toBe('b')
    expect(broughtBack(['a', 'b'], ['c'], ['a', 'b', 'c'])).toBe('b')
    expect(broughtBack(['a'], ['a', 'c'], ['a', 'c'])).toBeNull()
  })
})
