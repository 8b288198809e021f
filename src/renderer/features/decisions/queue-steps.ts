/** Things to decide, as keys in a stable order. */
export interface QueueView {
  keys: readonly string[]
  /** Decided here, and not yet gone from what the engine lists. */
  decided: ReadonlySet<string>
  current: string | null
}

export const openKeys = (view: QueueView): string[] => view.keys.filter((key) => !view.decided.has(key))

/** What is shown: the current one while it is open, else the first that is. */
export function shownKey(view: QueueView): string | null {
  const open = openKeys(view)
  return view.current !== null && open.includes(view.current) ? view.current : (open[0] ?? null)
}

/** The key a step away from what is shown; stays at the ends. */
export function stepKey(view: QueueView, by: 1 | -1): string | null {
  const open = openKeys(view)
  const shown = shownKey(view)
  if (shown === null) return null
  return open[Math.max(0, Math.min(open.length - 1, open.indexOf(shown) + by))] ?? null
}

/** Right after a decision the next one stands there at once, without waiting for the engine; at the end, the one before. */
export function afterDeciding(view: QueueView, key: string): QueueView {
  const open = openKeys(view)
  const at = open.indexOf(key)
  return { ...view, decided: new Set([...view.decided, key]), current: open[at + 1] ?? open[at - 1] ?? null }
}

/** A key that an undo brought back: the latest decided one that the engine lists again after it had been gone. */
export const broughtBack = (trail: readonly string[], before: readonly string[], now: readonly string[]): string | null =>
  [...trail].reverse().find((key) => !before.includes(key) && now.includes(key)) ?? null
