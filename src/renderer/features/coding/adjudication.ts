import type { CallOutput } from '../../../shared/contract/contract.ts'

export type Disagreement = CallOutput<'coding.disagreements'>['items'][number]

/** An event on which two coders differ, with all in which they do. */
export interface Dispute {
  eventId: number
  title: string
  differences: Disagreement[]
  settled: Disagreement['settled']
}

/** Differences by event, in the order in which they come. */
export const disputesOf = (items: readonly Disagreement[]): Dispute[] =>
  [...Map.groupBy(items, (item) => item.eventId)].map(([eventId, differences]) => ({
    eventId,
    title: differences[0]?.title ?? '',
    differences,
    settled: differences[0]?.settled ?? null,
  }))

/** The next open event after this one, from the top again at the end; null where none is left. */
export function nextOpen(disputes: readonly Dispute[], eventId: number): number | null {
  const at = disputes.findIndex((one) => one.eventId === eventId)
  const after = [...disputes.slice(at + 1), ...disputes.slice(0, Math.max(0, at))]
  return after.find((one) => one.settled === null)?.eventId ?? null
}

/** The event a step away; stays at the ends. */
export function stepFrom(disputes: readonly Dispute[], eventId: number | null, by: 1 | -1): number | null {
  const at = disputes.findIndex((one) => one.eventId === eventId)
  return disputes[Math.max(0, Math.min(disputes.length - 1, at + by))]?.eventId ?? null
}

/** Whether a coder can be followed: one who did not find the event at all said nothing of it. */
export const canTake = (dispute: Dispute, side: 'a' | 'b'): boolean => dispute.differences.every((one) => one[side] !== 'not found')
