import { describe, expect, it } from 'vitest'
import {
  bandKeys,
  NEAR_DUPLICATE,
  nearSignature,
  SIGNATURE_LENGTH,
  signatureBytes,
  signatureFromBytes,
  similarity,
} from '../../../../../src/main/engine/import/near-duplicate.ts'

const WIRE = `Delegates from Norland and Sudmark returned to the table on Friday after a week in which neither side had answered the letters of the mediator.
The two governments have argued over the harbour of Port Salin since the spring, when Sudmark closed the only road that leads to it.
The mediator asked both sides to let food and medicine through before anything else is discussed.
The envoy of Norland said that his government would answer within three days and that it expected the road to be open by then.
Fishermen at the quay said that they had seen no trucks since the beginning of the month.
A spokesman for the army said that the gate would stay closed until the prisoners had been exchanged at the bridge.`
const lines = WIRE.split('\n')
const OTHER = `Norland and Sudmark sat down again in Sudholm on Friday. Their quarrel over Port Salin has lasted since spring, and the road there is still closed.
The Coastal League, which carries letters between the two, wants convoys with food to pass first. Norland promised an answer by Monday. Prisoners may be swapped later.`

const alike = (a: string, b: string): number => similarity(nearSignature(a), nearSignature(b))
const shareKey = (a: string, b: string): boolean => {
  const keys = new Set(bandKeys(nearSignature(a)))
  return bandKeys(nearSignature(b)).some((key) => keys.has(key))
}

describe('copies of one wire story', () => {
  it.each([
    ['in capitals and with other quotes and breaks', WIRE.toUpperCase().replaceAll('\n', ' ')],
    ['under another headline and with a credit', `TALKS RESUME IN SUDHOLM\n${WIRE}\nAdditional reporting by our own correspondent.`],
    ['with the last paragraph cut', lines.slice(0, 5).join('\n')],
    ['with the first sentence rewritten', [`Talks went on in Sudholm on Friday.`, ...lines.slice(1)].join('\n')],
    ['with a few words changed', WIRE.replace('trucks', 'lorries').replace('three days', '72 hours').replace('spokesman', 'spokesperson')],
  ])('are found alike %s', (_how, copy) => {
    expect(alike(WIRE, copy)).toBeGreaterThan(NEAR_DUPLICATE)
    expect(shareKey(WIRE, copy)).toBe(true)
  })

  it('are less alike the more is cut', () => {
    expect(alike(WIRE, lines.slice(0, 5).join('\n'))).toBeGreaterThan(alike(WIRE, lines.slice(0, 2).join('\n')))
  })
})

describe('different stories', () => {
  it('on the same event are not near copies', () => {
    expect(alike(WIRE, OTHER)).toBeLessThan(0.15)
    expect(shareKey(WIRE, OTHER)).toBe(false)
  })

  it('that share a sentence are not near copies', () => {
    expect(alike(WIRE, `${OTHER}\n${lines[1]}`)).toBeLessThan(NEAR_DUPLICATE)
  })
})

it('a signature survives being stored', () => {
  const signature = nearSignature(WIRE)
  expect(signatureFromBytes(signatureBytes(signature))).toEqual(signature)
  expect(signatureBytes(signature)).toHaveLength(SIGNATURE_LENGTH * 4)
})

it('texts of a word or none have a signature', () => {
  expect(alike('Truce', 'truce!')).toBe(1)
  expect(alike('Truce', 'War')).toBe(0)
  expect(alike('', '')).toBe(1)
})
