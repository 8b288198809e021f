import type { Item, NounPhrase } from './phrase.ts'
import { takesClause } from './verb-classes.ts'

/** Joins "A, B and C" into one group, in place. Members share the array. */
export function coordinate(items: readonly Item[]): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i]
    if (item?.type !== 'and' || item.lower === 'but') continue
    const left = phraseBefore(items, i)
    const right = phraseAfter(items, i)
    if (!left || !right) continue
    if (startsClause(items, right.index, left.index)) continue
    join(left.np, right.np)
    extendLeft(items, left.index, right.np)
  }
}

interface Found {
  np: NounPhrase
  index: number
}

function phraseBefore(items: readonly Item[], i: number): Found | null {
  let at = i - 1
  if (items[at]?.type === 'comma') at--
  const item = items[at]
  return item?.type === 'np' ? { np: item.np, index: at } : null
}

function phraseAfter(items: readonly Item[], i: number): Found | null {
  let at = i + 1
  while (items[at]?.type === 'adverb') at++
  const preposition = items[at]?.type === 'prep' ? items[at] : null
  if (preposition) at++
  const item = items[at]
  return item?.type === 'np' ? { np: item.np, index: at } : null
}

/** The phrase after "and" is the subject of a verb of its own, and the one before is no subject. */
function startsClause(items: readonly Item[], right: number, left: number): boolean {
  let at = right + 1
  while (items[at] && ['adverb', 'time', 'prep'].includes(items[at]?.type ?? '')) at++
  while (items[at]?.type === 'np' && (items[at] as { np: NounPhrase }).np.prep) at++
  const verb = items[at]
  if (verb?.type !== 'vg' || verb.vg.form === 'infinitive') return false
  for (let before = left - 1; before >= 0; before--) {
    const item = items[before]
    // what follows "said" is a clause, so the phrase there is its subject
    if (item?.type === 'vg')
      return !(
        takesClause(item.vg.lemma) &&
        items.slice(before + 1, left).every((other) => other.type === 'time' || other.type === 'adverb' || other.type === 'prep')
      )
    if (item?.type === 'mark' || item?.type === 'stop' || item?.type === 'relative') return false
  }
  return false
}

function join(left: NounPhrase, right: NounPhrase): void {
  if (right.prep !== null && right.prep !== left.prep) return
  const members = [...left.group, ...right.group.filter((np) => !left.group.includes(np))]
  for (const np of members) np.group = members
  if (right.prep === null) right.prep = left.prep
}

/** "A, B and C": phrases parted by commas alone before the pair. */
function extendLeft(items: readonly Item[], from: number, last: NounPhrase): void {
  let at = from
  while (items[at - 1]?.type === 'comma') {
    const item = items[at - 2]
    if (item?.type !== 'np') return
    const current = items[at]
    if (current?.type === 'np' && current.np.prep === null && isFronted(items, at - 2)) return
    if (current?.type !== 'np' || (current.np.prep !== null && current.np.prep !== item.np.prep)) return
    const members = [item.np, ...last.group.filter((np) => np !== item.np)]
    for (const np of members) np.group = members
    for (const np of members) np.prep = item.np.prep
    at -= 2
  }
}

/** "After talks in Geneva, Kenya and Sudan …": the sentence has no subject yet, so the comma ends what stands before it. */
const isFronted = (items: readonly Item[], at: number): boolean =>
  items.slice(0, at + 1).every((item) => item.type !== 'vg' && (item.type !== 'np' || item.np.prep !== null))
