/** Where a key moves to in a list; null for keys that do not move. Home and End go to the ends, nothing wraps. */
export function indexAfterKey(key: string, index: number, count: number, page = 10): number | null {
  if (count === 0) return null
  const to = targetOf(key, index, count, page)
  return to === null ? null : Math.max(0, Math.min(count - 1, to))
}

function targetOf(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index < 0 ? 0 : index - 1
    case 'PageDown':
      return Math.max(index, 0) + page
    case 'PageUp':
      return index - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
