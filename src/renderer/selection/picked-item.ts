/**
 * What the inspector shows. `from` and `to` of a tie are actors; the tie stands for both directions. Rolled up, it is what
 * lies between two states with the persons and bodies that belong to them.
 */
export type PickedItem =
  | { type: 'event'; id: number }
  | { type: 'actor'; id: number }
  | { type: 'article'; id: number }
  | { type: 'tie'; from: number; to: number; rollUp?: boolean }

export function samePicked(a: PickedItem | null, b: PickedItem | null): boolean {
  if (a === null || b === null) return a === b
  if (a.type === 'tie') return b.type === 'tie' && a.from === b.from && a.to === b.to && (a.rollUp ?? false) === (b.rollUp ?? false)
  return b.type !== 'tie' && a.type === b.type && a.id === b.id
}
