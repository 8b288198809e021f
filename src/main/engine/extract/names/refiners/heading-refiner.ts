import { candidate, type NameCandidate } from '../name-candidate.ts'
import { keyOf } from '../name-evidence.ts'
import type { NameText } from '../name-text.ts'

const LONGEST = 4

/**
 * Names in headings whose capitals say nothing ("MARQUES SCORES TWICE", "Storm Delays Vote in Lower Orrin"): only those
 * that the rest of the document names.
 */
export function findNamesInHeadings(text: NameText, names: readonly NameCandidate[]): NameCandidate[] {
  const memory = new Map<string, NameCandidate>()
  for (const name of names) {
    if (name.kind === 'masked' || name.entry) continue
    memory.set(keyOf(text, name), name)
    const last = text.words[name.last]
    if (name.kind === 'person' && last && last.norm.length > 2) memory.set(last.norm, name)
  }
  const taken = new Set<number>()
  for (const name of names) for (let i = name.first; i <= name.last; i++) taken.add(i)
  const found: NameCandidate[] = []
  for (const range of text.ranges) {
    if (!range.allCaps && !range.titleCase) continue
    for (let i = range.first; i < range.end; i++) {
      const last = longestKnown(text, i, range.end, memory, taken)
      if (last === null) continue
      const known = memory.get(keyOf(text, candidate(i, last, 'masked', '', 0)))
      if (known) found.push({ ...known, first: i, last, rule: 'heading-memory', office: null })
      i = last
    }
  }
  return found
}

function longestKnown(
  text: NameText,
  first: number,
  end: number,
  memory: ReadonlyMap<string, NameCandidate>,
  taken: ReadonlySet<number>,
): number | null {
  let best: number | null = null
  let key = ''
  for (let last = first; last < Math.min(end, first + LONGEST); last++) {
    const word = text.words[last]
    if (!word?.capital || taken.has(last)) break
    key = key ? `${key} ${word.norm}` : word.norm
    if (memory.has(key)) best = last
  }
  return best
}
