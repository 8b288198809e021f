interface Entry {
  id: string
}

/** What to write and what to take away so that `now` becomes `next`; equal entries are not touched. */
export function changedEntries<T extends Entry>(now: readonly T[], next: readonly T[]): { changed: T[]; removed: string[] } {
  const before = new Map(now.map((entry) => [entry.id, JSON.stringify(entry)]))
  const kept = new Set(next.map((entry) => entry.id))
  return {
    changed: next.filter((entry) => before.get(entry.id) !== JSON.stringify(entry)),
    removed: now.filter((entry) => !kept.has(entry.id)).map((entry) => entry.id),
  }
}
