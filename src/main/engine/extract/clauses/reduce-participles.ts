import { TEMPORAL_MARKS } from './item-queries.ts'
import type { Item, VerbGroup } from './phrase.ts'
import { takesClause } from './verb-classes.ts'

/** Past forms that are participles ("the deal signed in 2020 saw …", "called for the deal dated May 3"); in place. */
export function reduceParticiples(items: readonly Item[]): void {
  items.forEach((item, at) => {
    if (item.type !== 'vg' || !couldBeParticiple(item.vg)) return
    const before = items[at - 1]
    if (before?.type === 'comma') {
      if (isAside(items, at)) asParticiple(item.vg)
      return
    }
    if (before?.type !== 'np') return
    const temporal = before.np.prep !== null && TEMPORAL_MARKS.has(before.np.prep)
    const opensRelative = items[at - 2]?.type === 'relative'
    if ((!temporal && insideVerbPhrase(items, at)) || (!opensRelative && verbOfSubjectFollows(items, at))) asParticiple(item.vg)
  })
}

const couldBeParticiple = (vg: VerbGroup): boolean => vg.form === 'finite' && vg.tense === 'past' && vg.first === vg.head && !vg.copula

/** ", backed by Norland," after a phrase: a passive aside. */
function isAside(items: readonly Item[], at: number): boolean {
  const after = items[at + 1]
  if (items[at - 2]?.type !== 'np' || after?.type !== 'prep' || !['by', 'in', 'on', 'with'].includes(after.lower)) return false
  return (
    items.slice(at + 1).some((item) => item.type === 'vg' && item.vg.form === 'finite') &&
    items.slice(at + 1, at + 8).some((item) => item.type === 'comma')
  )
}

/** A finite verb stands before, and what lies between is its object: "killed the man suspected of spying". */
function insideVerbPhrase(items: readonly Item[], at: number): boolean {
  let bare = false
  for (let i = at - 1; i >= 0; i--) {
    const item = items[i]
    if (!item || item.type === 'mark' || item.type === 'stop' || item.type === 'relative') return false
    if (item.type === 'comma' && !listsPhrases(items, i)) return false
    if (item.type === 'and' && !joinsPhrases(items, i)) return false
    if (item.type === 'np' && item.np.prep === null) bare = true
    if (item.type === 'vg') return item.vg.form === 'finite' && (!bare || !takesClause(item.vg.lemma))
  }
  return false
}

/** The comma stands between two phrases of one list. */
function listsPhrases(items: readonly Item[], i: number): boolean {
  const [before, after] = [items[i - 1], items[i + 1]]
  return before?.type === 'np' && after?.type === 'np' && after.np.group.includes(before.np)
}

/** The "and" stands between two phrases of one list, not between clauses. */
const joinsPhrases = (items: readonly Item[], i: number): boolean => {
  const after = items[i + 1]
  return after?.type === 'np' && after.np.group.length > 1
}

/** Of two finite forms with no second subject between them the first is a participle. */
function verbOfSubjectFollows(items: readonly Item[], at: number): boolean {
  for (let next = at + 1; next < items.length; next++) {
    const other = items[next]
    if (!other || ['and', 'stop', 'mark', 'relative', 'comma'].includes(other.type)) return false
    if (other.type === 'np' && other.np.prep === null && next > at + 1 && items[next - 1]?.type !== 'prep') return false
    if (other.type === 'np' && other.np.prep !== null && TEMPORAL_MARKS.has(other.np.prep) && items[next + 1]?.type === 'vg') return false
    if (other.type === 'vg') return other.vg.form === 'finite' && !(items[next - 1]?.type === 'np' && next - 1 === at + 1)
  }
  return false
}

function asParticiple(vg: VerbGroup): void {
  vg.form = 'participle'
  vg.tense = 'none'
  vg.passive = true
}
